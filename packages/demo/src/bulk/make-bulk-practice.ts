import { isAttended, type AttendanceRecord } from '@concord/domain/attendance';
import { progressRatings, type GoalId, type GoalRating } from '@concord/domain/goals';
import type { GroupNote } from '@concord/domain/group-notes';
import type { FacilitatorAssignment, Group, GroupId } from '@concord/domain/groups';
import { isOpenOn, type Membership } from '@concord/domain/memberships';
import type { PracticeRecords } from '@concord/domain/practice';
import type { NoteId, ProgressNote } from '@concord/domain/progress-notes';
import type { Session, SessionFacilitator, SessionId } from '@concord/domain/sessions';
import { addDays, type CivilDate } from '@concord/domain/shared';
import type { Signature } from '@concord/domain/signatures';
import type { StaffMember } from '@concord/domain/staff';

import { addMinutes, instantAt, known, makeRandom, nextWeekday, type Random } from '../shared/index.ts';
import { drawStatus, recordSeat, writeMinimalGroupNote, writeMinimalNote } from './bulk-facts.ts';
import { bulkPayer, bulkSites, fillPlace, makeBulkStaff, type BulkPeople } from './bulk-people.ts';

/** How large a bulk practice is; the same options always make the same practice. */
export interface BulkOptions {
  readonly seed: number | string;
  /** The last day on which a session may be. */
  readonly today: CivilDate;
  /** 40 if left out. */
  readonly groups?: number;
  /** 260 if left out. */
  readonly weeks?: number;
  /** Members of each group at any time, 10 if left out: attendance has about groups × weeks × places rows. */
  readonly places?: number;
}

interface BulkRecords extends BulkPeople {
  readonly groups: Group[];
  readonly facilitators: FacilitatorAssignment[];
  readonly sessions: Session[];
  readonly sessionFacilitators: SessionFacilitator[];
  readonly attendance: AttendanceRecord[];
  readonly groupNotes: GroupNote[];
  readonly progressNotes: ProgressNote[];
  readonly goalRatings: GoalRating[];
  readonly signatures: Signature[];
}

type Leaders = readonly [StaffMember, StaffMember];

function makeGroup(index: number, from: CivilDate): Group {
  const isProcess = index % 3 === 2;
  return {
    id: `G${String(index + 1).padStart(2, '0')}` as GroupId,
    name: `Bulk group ${index + 1}`,
    kind: isProcess ? 'process' : 'psychoeducational',
    enrolment: 'open',
    capacity: 12,
    siteId: known(bulkSites[index % bulkSites.length], 'site').id,
    documentation: 'hybrid',
    serviceCode: '90853',
    startsOn: from,
    endsOn: null,
    part2: false,
  };
}

function holdSession(
  records: BulkRecords,
  group: Group,
  date: CivilDate,
  hour: number,
  random: Random,
): Session {
  const site = known(
    bulkSites.find(({ id }) => id === group.siteId),
    'site',
  );
  const startsAt = instantAt(date, hour * 60, site.timeZone);
  const isCancelled = random.chance(0.03);
  const session: Session = {
    id: `${group.id}-${date.replaceAll('-', '')}` as SessionId,
    groupId: group.id,
    startsAt,
    endsAt: addMinutes(startsAt, 90),
    date,
    status: isCancelled ? 'cancelled' : 'held',
    cancelReason: isCancelled ? 'Holiday' : null,
    module: group.kind === 'process' || isCancelled ? null : random.integer(1, 12),
    telehealth: false,
  };
  records.sessions.push(session);
  return session;
}

function fillRoom(records: BulkRecords, session: Session, [lead, co]: Leaders, random: Random): void {
  const room = random.chance(0.06) ? [lead] : [lead, co];
  room.forEach(({ id: staffId }, index) => {
    const role = index === 0 ? 'lead' : 'co';
    records.sessionFacilitators.push({ sessionId: session.id, staffId, role, recordedRole: null });
    const signedAt = addMinutes(session.endsAt, random.integer(10, 1400));
    const signatureRole = index === 0 ? 'author' : 'cosigner';
    records.signatures.push({
      kind: 'group_note',
      recordId: session.id,
      staffId,
      role: signatureRole,
      signedAt,
    });
  });
  records.groupNotes.push(writeMinimalGroupNote(session.id, session.module));
}

function fillSeat(
  records: BulkRecords,
  session: Session,
  member: Membership,
  [lead]: Leaders,
  random: Random,
): void {
  const status = drawStatus(random);
  const attended = isAttended(status);
  records.attendance.push(recordSeat(session.id, member.clientId, status, !attended));
  if (!attended) return;
  const noteId = `N${String(records.progressNotes.length + 1).padStart(7, '0')}` as NoteId;
  records.progressNotes.push(writeMinimalNote(noteId, session.id, member.clientId, lead.id, 90));
  const rating = known(progressRatings[random.integer(0, 4)], 'rating');
  records.goalRatings.push({ noteId, goalId: `${member.clientId}-1` as GoalId, rating });
  const signedAt = addMinutes(session.endsAt, random.integer(10, 4000));
  records.signatures.push({
    kind: 'progress_note',
    recordId: noteId,
    staffId: lead.id,
    role: 'author',
    signedAt,
  });
}

/** One large practice of plain, sound records for measuring: about 100,000 attendance rows unless told otherwise. */
export function makeBulkPractice({
  seed,
  today,
  groups = 40,
  weeks = 260,
  places = 10,
}: BulkOptions): PracticeRecords {
  const random = makeRandom(`bulk ${seed}`);
  const staff = makeBulkStaff(random);
  const from = addDays(today, 1 - 7 * weeks);
  const records: BulkRecords = {
    ...{ clients: [], memberships: [], goals: [], diagnoses: [], primaryTherapists: [], groups: [] },
    ...{ facilitators: [], sessions: [], sessionFacilitators: [], attendance: [], groupNotes: [] },
    ...{ progressNotes: [], goalRatings: [], signatures: [] },
  };
  for (let index = 0; index < groups; index += 1) {
    const group = makeGroup(index, from);
    const leaders: Leaders = [
      known(staff[index % 24], 'clinician'),
      known(staff[(index + 1 + (index % 7)) % 24], 'clinician'),
    ];
    records.groups.push(group);
    leaders.forEach(({ id: staffId }, place) => {
      const role = place === 0 ? 'lead' : 'co';
      records.facilitators.push({ groupId: group.id, staffId, role, from, to: null });
    });
    const stays = Array.from({ length: places }, () =>
      fillPlace(records, { groupId: group.id, leadId: leaders[0].id, from, today }, random),
    );
    // Clients of one place follow each other: the first stay that is not over is the one that is open.
    const current = stays.map(() => 0);
    for (let date = nextWeekday(from, (index % 5) + 1); date <= today; date = addDays(date, 7)) {
      const session = holdSession(records, group, date, 9 + (Math.floor(index / 5) % 9), random);
      if (session.status === 'cancelled') continue;
      fillRoom(records, session, leaders, random);
      stays.forEach((line, place) => {
        let at = current[place] ?? 0;
        let member = line[at];
        while (member !== undefined && !isOpenOn(member, date)) {
          at += 1;
          member = line[at];
        }
        current[place] = at;
        if (member !== undefined) fillSeat(records, session, member, leaders, random);
      });
    }
  }
  return {
    ...records,
    organization: { name: `Bulk practice ${seed}`, timeZone: 'America/New_York' },
    sites: bulkSites,
    payers: [bulkPayer],
    staff,
    curriculum: [],
    addenda: [],
  };
}

/** Several bulk practices, one after the other, so that only one of them need be in memory. 10 organizations if left out. */
export function* makeBulkPractices(
  options: BulkOptions & { readonly organizations?: number },
): Generator<PracticeRecords, void, undefined> {
  const { organizations = 10, seed } = options;
  for (let number = 1; number <= organizations; number += 1) {
    yield makeBulkPractice({ ...options, seed: `${seed}-${number}` });
  }
}
