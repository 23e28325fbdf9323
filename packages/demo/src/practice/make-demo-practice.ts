import type { PracticeRecords } from '@concord/domain/practice';
import { addDays, type CivilDate } from '@concord/domain/shared';

import { makeAttendance, type MadeSeat } from '../attendance/index.ts';
import { assignPrimaryTherapists, diagnose, makeClientSource } from '../clients/index.ts';
import { findEpisodes, openGoalBook, type GoalBook } from '../goals/index.ts';
import { planGroups, type Period } from '../groups/index.ts';
import { makeMemberships, type Stay } from '../memberships/index.ts';
import { plantDefects, type Planted } from '../planted/index.ts';
import { documentSessions } from '../progress-notes/index.ts';
import { makeSessions, type MadeSession } from '../sessions/index.ts';
import { instantAt, makeRandom, monthsBefore, valueFor, type Random } from '../shared/index.ts';
import { organization, payers, sites } from '../sites/index.ts';
import { primaryCliniciansBySite, staff } from '../staff/index.ts';

/** What a demo practice is made from: the same seed and day always make the same practice. */
export interface DemoOptions {
  readonly seed: number | string;
  /** The last day with sessions. */
  readonly today: CivilDate;
  /** How far back the records go; 24 if left out. */
  readonly months?: number;
}

/** A demo practice, and what was spoiled in it on purpose. */
export interface AnnotatedDemoPractice {
  readonly records: PracticeRecords;
  readonly planted: Planted;
}

function makeCare(stays: readonly Stay[], period: Period, random: Random) {
  const staysByClient = new Map<string, Stay[]>();
  for (const stay of stays) valueFor(staysByClient, stay.persona.client.id, () => []).push(stay);
  const goalBooks = new Map<string, GoalBook>();
  const primaryTherapists = new Map<string, ReturnType<typeof assignPrimaryTherapists>>();
  const diagnoses: ReturnType<typeof diagnose> = [];
  for (const [clientId, mine] of staysByClient) {
    const [first] = mine;
    if (first === undefined) continue;
    const chance = random.fork(clientId);
    const episodes = findEpisodes(mine);
    const leaders = first.planned.assignments.filter(({ role }) => role === 'lead' || role === 'co');
    const leaderIds = [...new Set<string>(leaders.map(({ staffId }) => staffId))];
    const care = {
      persona: first.persona,
      from: episodes[0]?.from ?? period.from,
      to: episodes.at(-1)?.to ?? null,
      leaders: leaderIds,
      colleagues: (primaryCliniciansBySite[first.persona.siteId] ?? []).filter(
        (id) => !leaderIds.includes(id),
      ),
    };
    goalBooks.set(clientId, openGoalBook(first.persona, episodes, chance.fork('goals')));
    primaryTherapists.set(clientId, assignPrimaryTherapists(care, period.today, chance.fork('primary')));
    diagnoses.push(...diagnose(care, chance.fork('diagnoses')));
  }
  return { goalBooks, primaryTherapists, diagnoses };
}

/** A demo practice together with the mentions and defects that were planted in it, for whoever checks that they are found. */
export function makeAnnotatedDemoPractice({ seed, today, months = 24 }: DemoOptions): AnnotatedDemoPractice {
  const random = makeRandom(`demo ${seed}`);
  const period: Period = { from: addDays(monthsBefore(today, months), 1), today };
  const groups = planGroups(period);
  const makeClient = makeClientSource(random.fork('clients'), today);
  const { stays, personas } = makeMemberships(groups, period, makeClient, random.fork('memberships'));
  const sessions = makeSessions(groups, random.fork('sessions'));
  const seats = makeAttendance(sessions, stays, today, random.fork('attendance'));
  const care = makeCare(stays, period, random.fork('care'));
  const seatsBySession = new Map<MadeSession, MadeSeat[]>();
  for (const seat of seats) valueFor(seatsBySession, seat.made, () => []).push(seat);
  const now = { today, instant: instantAt(today, 360, organization.timeZone) };
  const paperwork = documentSessions(seatsBySession, care, now, random.fork('notes'));
  for (const book of care.goalBooks.values()) book.conclude();
  const planted = plantDefects({ stays, sessions, seats, paperwork, care, today }, random.fork('planted'));
  const records: PracticeRecords = {
    organization,
    sites,
    payers,
    staff,
    clients: personas.map(({ client }) => client),
    primaryTherapists: [...care.primaryTherapists.values()].flat(),
    diagnoses: care.diagnoses,
    goals: [...care.goalBooks.values()].flatMap(({ courses }) => courses.map(({ goal }) => goal)),
    groups: groups.map(({ group }) => group),
    curriculum: groups.flatMap(({ curriculum }) => curriculum),
    facilitators: groups.flatMap(({ assignments }) => assignments),
    memberships: stays.map(({ membership }) => membership),
    sessions: sessions.map(({ session }) => session),
    sessionFacilitators: sessions.flatMap(({ room }) => room),
    attendance: seats.map(({ record }) => record),
    groupNotes: paperwork.groupNotes,
    progressNotes: paperwork.notes.map(({ note }) => note),
    goalRatings: paperwork.ratings,
    signatures: paperwork.signatures,
    addenda: paperwork.addenda,
  };
  return { records, planted };
}

/** A believable practice of two years up to today, invented from a seed, with enough flaws to keep an auditor busy. */
export const makeDemoPractice = (options: DemoOptions): PracticeRecords =>
  makeAnnotatedDemoPractice(options).records;
