import { isAttended } from '@concord/domain/attendance';
import type { CivilDate } from '@concord/domain/shared';
import { describe, expect, it } from 'vitest';

import { findDuplicates, findOverlaps, findUnknown } from '../testing/find-flaws.ts';
import { makeBulkPractice, makeBulkPractices } from './make-bulk-practice.ts';

const today = '2026-10-31' as CivilDate;
const records = makeBulkPractice({ seed: 7, today, groups: 6, weeks: 60, places: 9 });

describe('a bulk practice', () => {
  it('has a session a week for every group, and a row for every seat of the held ones', () => {
    const held = records.sessions.filter(({ status }) => status === 'held');
    expect(records.sessions).toHaveLength(6 * 60);
    expect(records.attendance).toHaveLength(held.length * 9);
    expect(records.groupNotes).toHaveLength(held.length);
  });

  it('has a signed and rated note for everyone who attended', () => {
    const attended = records.attendance.filter(({ status }) => isAttended(status));
    const signed = records.signatures.filter(({ kind }) => kind === 'progress_note');
    expect(records.progressNotes).toHaveLength(attended.length);
    expect(records.goalRatings).toHaveLength(attended.length);
    expect(signed).toHaveLength(attended.length);
  });

  it('has no duplicate, no overlap and no unknown reference', () => {
    expect([...findDuplicates(records), ...findOverlaps(records), ...findUnknown(records)]).toEqual([]);
  });

  it('comes one organization at a time, each of them different', () => {
    const names = new Set<string>();
    const clients = new Set<string>();
    for (const one of makeBulkPractices({ seed: 7, today, groups: 1, weeks: 4, organizations: 3 })) {
      names.add(one.organization.name);
      clients.add(JSON.stringify(one.clients));
    }
    expect(names).toEqual(new Set(['Bulk practice 7-1', 'Bulk practice 7-2', 'Bulk practice 7-3']));
    expect(clients.size).toBe(3);
  });
});
