import { isAttended } from '@concord/domain/attendance';
import type { PracticeRecords } from '@concord/domain/practice';
import { addDays, isWithin, type CivilDate } from '@concord/domain/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Planted } from '../planted/index.ts';
import { findDuplicates, findOverlaps, findUnknown } from '../testing/find-flaws.ts';
import { makeAnnotatedDemoPractice } from './make-demo-practice.ts';

/** Seats and notes that must not be, apart from the planted ones. */
function findStraySeats(records: PracticeRecords, planted: Planted): string[] {
  const plantedFor = (rule: string): Set<string> =>
    new Set(
      planted.defects
        .filter((defect) => defect.rule === rule)
        .map(({ sessionId, clientId }) => `${sessionId} ${clientId}`),
    );
  const guests = plantedFor('attendance-outside-membership');
  const absentees = plantedFor('note-for-absent-member');
  const sessions = new Map(records.sessions.map((session) => [session.id, session]));
  const keyOf = (row: { readonly sessionId: string; readonly clientId: string }): string =>
    `${row.sessionId} ${row.clientId}`;
  const attended = new Set(records.attendance.filter(({ status }) => isAttended(status)).map(keyOf));
  const isMember = (row: (typeof records.attendance)[number]): boolean => {
    const session = sessions.get(row.sessionId);
    return records.memberships.some(
      ({ clientId, groupId, enteredOn, leftOn }) =>
        clientId === row.clientId &&
        groupId === session?.groupId &&
        isWithin(session.date, enteredOn, leftOn),
    );
  };
  return [
    ...records.attendance.filter(({ sessionId }) => sessions.get(sessionId)?.status !== 'held'),
    ...records.attendance.filter((row) => !guests.has(keyOf(row)) && !isMember(row)),
    ...records.progressNotes.filter((note) => !attended.has(keyOf(note)) && !absentees.has(keyOf(note))),
  ].map(keyOf);
}

/** More members than places, or an entry into a closed group after it began. */
function findCrowding(records: PracticeRecords): string[] {
  return records.groups.flatMap((group) => {
    const members = records.memberships.filter(({ groupId }) => groupId === group.id);
    const late = members.filter(
      ({ enteredOn }) => group.enrolment === 'closed' && enteredOn !== group.startsOn,
    );
    const days = records.sessions.filter(({ groupId }) => groupId === group.id).map(({ date }) => date);
    const crowded = days.filter(
      (day) =>
        members.filter(({ enteredOn, leftOn }) => isWithin(day, enteredOn, leftOn)).length > group.capacity,
    );
    return [
      ...late.map(({ id }) => `late entry ${id}`),
      ...crowded.map((day) => `crowded ${group.id} ${day}`),
    ];
  });
}

/** People who are in two rooms at once. */
function findDoubleBookings(records: PracticeRecords): string[] {
  const sessions = new Map(records.sessions.map((session) => [session.id, session]));
  const byStaff = new Map<string, { readonly from: number; readonly to: number }[]>();
  const flaws: string[] = [];
  for (const { sessionId, staffId } of records.sessionFacilitators) {
    const session = sessions.get(sessionId);
    if (session === undefined) continue;
    const spans = byStaff.get(staffId) ?? [];
    if (spans.some(({ from, to }) => session.startsAt < to && from < session.endsAt)) {
      flaws.push(`${staffId} ${sessionId}`);
    }
    spans.push({ from: session.startsAt, to: session.endsAt });
    byStaff.set(staffId, spans);
  }
  return flaws;
}

describe('a demo practice from any seed, on any day, over any length', () => {
  it('has no duplicate, overlap, unknown reference, stray seat, crowded group or double booking', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 1500 }),
        fc.constantFrom(6, 12, 24, 24, 30),
        (seed, days, months) => {
          const today = addDays('2024-03-01' as CivilDate, days);
          const { records, planted } = makeAnnotatedDemoPractice({ seed, today, months });
          expect(findDuplicates(records)).toEqual([]);
          expect(findOverlaps(records)).toEqual([]);
          expect(findUnknown(records)).toEqual([]);
          expect(findStraySeats(records, planted)).toEqual([]);
          expect(findCrowding(records)).toEqual([]);
          expect(findDoubleBookings(records)).toEqual([]);
        },
      ),
      { numRuns: 6 },
    );
  });
});
