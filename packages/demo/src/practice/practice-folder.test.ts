import { compileRoster, findCoMembers, type GuardPerson } from '@concord/domain/confidentiality';
import type { PracticeRecords } from '@concord/domain/practice';
import {
  assemblePractice,
  folderFileNames,
  formatProblem,
  writePractice,
} from '@concord/domain/practice-folder';
import type { CivilDate } from '@concord/domain/shared';
import { describe, expect, it } from 'vitest';

import { makeBulkPractice } from '../bulk/index.ts';
import { descriptionSentences } from '../planted/index.ts';
import { makeAnnotatedDemoPractice } from './make-demo-practice.ts';

const today = '2026-11-24' as CivilDate;
const { records, planted } = makeAnnotatedDemoPractice({ seed: 'folder', today });

/** Writes the practice as a folder, and reads that folder back. */
function readBack(practice: PracticeRecords) {
  const profiles = new Set(practice.payers.map(({ profile }) => profile));
  const assembly = assemblePractice(profiles);
  const files = new Map(writePractice(practice).map((file) => [file.name, file]));
  for (const name of folderFileNames) {
    const file = files.get(name);
    if (file === undefined) continue;
    const taker = assembly.open(name, file.header);
    file.rows().forEach((cells, index) => {
      taker.take(index + 2, cells);
    });
    taker.close(true);
  }
  const result = assembly.finish();
  return result.ok
    ? { problems: [], records: result.records }
    : { problems: result.problems.map(formatProblem), records: null };
}

const rowsOf = (practice: PracticeRecords) => writePractice(practice).map((file) => [file.name, file.rows()]);

describe('a made practice, written as a practice folder', () => {
  it('is understood without a problem and comes back row for row', () => {
    const back = readBack(records);
    expect(back.problems).toEqual([]);
    expect(back.records === null ? null : rowsOf(back.records)).toEqual(rowsOf(records));
  });

  it('is understood without a problem when it is a bulk practice', () => {
    expect(readBack(makeBulkPractice({ seed: 1, today, groups: 3, weeks: 20 })).problems).toEqual([]);
  });
});

describe('the confidentiality guard over the notes of the demo practice', () => {
  const people = new Map<string, GuardPerson>([
    ...records.clients.map((client) => [client.id, { ...client, kind: 'client' }] as const),
    ...records.staff.map(
      (one) => [one.id, { ...one, kind: 'staff', preferredName: null, otherNames: [] }] as const,
    ),
  ]);
  const groupOf = new Map(records.sessions.map(({ id, groupId }) => [id, groupId]));
  const rosters = new Map(
    records.groups.map(({ id }) => {
      const members = records.memberships
        .filter(({ groupId }) => groupId === id)
        .map(({ clientId }) => clientId);
      const ids = new Set<string>([...members, ...records.staff.map((one) => one.id)]);
      return [id, compileRoster([...ids].flatMap((one) => people.get(one) ?? []))];
    }),
  );

  const sweep = (wanted: 'name' | 'detail') =>
    records.progressNotes.flatMap((note) => {
      const group = groupOf.get(note.sessionId);
      const roster = group === undefined ? undefined : rosters.get(group);
      if (roster === undefined || note.response === null) return [];
      return findCoMembers(roster, note.clientId, note.response)
        .filter(({ kind }) => kind === wanted)
        .map(({ start, level }) => ({ noteId: note.id, start, level }));
    });

  it('finds every planted mention in a response, and no other name', () => {
    const found = sweep('name').map(({ noteId, start }) => `${noteId} ${start}`);
    const expected = planted.mentions.filter(({ field }) => field === 'response');
    expect(found.sort()).toEqual(expected.map(({ noteId, start }) => `${noteId} ${start}`).sort());
  });

  it('warns of every planted description of a co-member', () => {
    const warned = new Set(sweep('detail').map(({ noteId }) => noteId));
    const described = planted.defects.filter(({ rule }) => rule === 'co-member-identifiable');
    expect(described).toHaveLength(descriptionSentences.length);
    expect(described.filter(({ noteId }) => noteId === null || !warned.has(noteId))).toEqual([]);
  });
});
