import type { AttendanceStatus } from '@concord/domain/attendance';
import { selfPay, type PayerId } from '@concord/domain/billing';
import type { ClientId } from '@concord/domain/clients';
import { progressRatings, type GoalId } from '@concord/domain/goals';
import type { GroupId } from '@concord/domain/groups';
import type { PracticeRecords } from '@concord/domain/practice';
import {
  comprehensionLevels,
  ideationFindings,
  participationLevels,
  type NoteId,
  type ProgressNote,
} from '@concord/domain/progress-notes';
import type { SessionId } from '@concord/domain/sessions';
import { addDays, parseInstant, type Instant } from '@concord/domain/shared';
import type { SiteId } from '@concord/domain/sites';
import type { StaffId } from '@concord/domain/staff';
import type { Drafts } from './drafts.ts';
import { goalKey, groupKey, noteKey, seatKey, type Seat, type Workspace } from './workspace-model.ts';

const statusWords: Readonly<Partial<Record<string, AttendanceStatus>>> = {
  PRESENT: 'present',
  LATE: 'late',
  LEFT_EARLY: 'left_early',
  EXCUSED: 'excused',
  LATE_CANCEL: 'late_cancel',
  NO_SHOW: 'no_show',
};

const noteId = 'draft' as NoteId;
const author = 'writer' as StaffId;
const payerId = 'payer' as PayerId;
const siteId = 'site' as SiteId;
const later = 1 as const;

const textOf = (value: string): string | null => (value === '' ? null : value);
const listOf = (value: string): string[] => (value === '' ? [] : value.split(';'));
const oneOf = <Choice extends string>(choices: readonly Choice[], value: string): Choice | null =>
  choices.find((choice) => choice === value) ?? null;
export const instantOf = (text: string): Instant => parseInstant(text) ?? (0 as Instant);

/**
 * The minutes that the note bills. They follow from the attendance as soon as it is on record: what is still on its way there
 * contradicts nothing.
 */
function minutesOf(seat: Seat, drafts: Drafts): number | null {
  const { id } = seat.client;
  const isBegun = (seat.note?.fields.length ?? 0) > 0;
  if (!isBegun || drafts.get(seatKey(id)).state.kind !== 'saved') return seat.minutes;
  const written = drafts.get(noteKey(id, 'minutes')).value;
  return written === '' ? null : Number(written);
}

/** The open note as it stands in the drafts. */
function noteOf(workspace: Workspace, seat: Seat, drafts: Drafts): ProgressNote {
  const value = (field: string): string => drafts.get(noteKey(seat.client.id, field)).value;
  return {
    id: noteId,
    sessionId: workspace.session.id as SessionId,
    clientId: seat.client.id as ClientId,
    authorId: author,
    participation: oneOf(participationLevels, value('participation')),
    presentation: textOf(value('presentation')),
    interventions: textOf(value('interventions')),
    response: textOf(value('response')),
    comprehension: oneOf(comprehensionLevels, value('comprehension')),
    therapeuticFactors: listOf(value('therapeuticFactors')),
    suicidalIdeation: oneOf(ideationFindings, value('suicidalIdeation')),
    homicidalIdeation: oneOf(ideationFindings, value('homicidalIdeation')),
    riskAssessment: textOf(value('riskAssessment')),
    riskAction: textOf(value('riskAction')),
    medicalNecessity: textOf(value('medicalNecessity')),
    benefit: textOf(value('benefit')),
    plan: textOf(value('plan')),
    serviceCode: textOf(value('serviceCode')),
    minutes: minutesOf(seat, drafts),
  };
}

/** What is recorded of a seat, as far as the rules for notes need it. */
function attendanceOf(sessionId: SessionId, { client, attendance }: Seat): PracticeRecords['attendance'] {
  const status = statusWords[attendance.status ?? 'UNRECORDED'];
  if (status === undefined) return [];
  return [
    {
      sessionId,
      clientId: client.id as ClientId,
      status,
      arrivedAt: attendance.arrivedAt == null ? null : parseInstant(attendance.arrivedAt),
      leftAt: attendance.leftAt == null ? null : parseInstant(attendance.leftAt),
      notified: null,
      notifiedAt: null,
      absenceReason: null,
      followUp: null,
      followUpDue: null,
      followUpDoneOn: null,
      makeup: null,
      makeupOn: null,
    },
  ];
}

/** The part of a practice that the rules need for one record of this session. */
export function recordsOf(workspace: Workspace, seat: Seat | null, drafts: Drafts): PracticeRecords {
  const sessionId = workspace.session.id as SessionId;
  const groupId = workspace.groupId as GroupId;
  const { date } = workspace.session;
  const clientId = (seat?.client.id ?? '') as ClientId;
  const group = (field: string): string => drafts.get(groupKey(field)).value;
  return {
    organization: { name: '', timeZone: workspace.timeZone },
    sites: [],
    payers: [
      {
        id: payerId,
        name: '',
        profile: seat?.payerProfile ?? selfPay,
        individualBilling: seat?.billedIndividually ?? false,
      },
    ],
    staff: [],
    clients:
      seat === null
        ? []
        : [
            {
              id: clientId,
              firstName: '',
              lastName: '',
              preferredName: null,
              dateOfBirth: null,
              payerId,
              otherNames: [],
            },
          ],
    primaryTherapists: [],
    diagnoses: seat?.hasDiagnosis === true ? [{ clientId, icd10: '', from: date, to: null }] : [],
    goals: (seat?.goals ?? []).map(({ goalId, text }) => ({
      id: goalId as GoalId,
      clientId,
      text,
      openedOn: date,
      closedOn: null,
      outcome: null,
    })),
    groups: [
      {
        id: groupId,
        name: workspace.groupName,
        kind: workspace.kind === 'PROCESS' ? 'process' : 'psychoeducational',
        enrolment: 'open',
        capacity: workspace.seats.length,
        siteId,
        documentation: 'individual',
        serviceCode: null,
        startsOn: addDays(date, -later),
        endsOn: null,
        part2: null,
      },
    ],
    curriculum: [],
    facilitators: [],
    memberships: [],
    sessions: [
      {
        id: sessionId,
        groupId,
        startsAt: instantOf(workspace.session.startsAt),
        endsAt: instantOf(workspace.endsAt),
        date,
        status: 'held',
        cancelReason: null,
        module: null,
        telehealth: null,
      },
    ],
    sessionFacilitators: [],
    // Everybody's, because payers limit how many may be there.
    attendance: seat === null ? [] : workspace.seats.flatMap((one) => attendanceOf(sessionId, one)),
    groupNotes:
      seat === null
        ? [
            {
              sessionId,
              topic: textOf(group('topic')),
              content: textOf(group('content')),
              skills: listOf(group('skills')),
              handouts: listOf(group('handouts')),
              exercises: textOf(group('exercises')),
              homeworkAssigned: textOf(group('homeworkAssigned')),
              homeworkReviewed: textOf(group('homeworkReviewed')),
              climate: textOf(group('climate')),
              cohesion: null,
              process: textOf(group('process')),
            },
          ]
        : [],
    progressNotes: seat === null ? [] : [noteOf(workspace, seat, drafts)],
    goalRatings: (seat?.goals ?? []).flatMap(({ goalId }) => {
      const rating = oneOf(progressRatings, drafts.get(goalKey(clientId, goalId)).value);
      return rating === null ? [] : [{ noteId, goalId: goalId as GoalId, rating }];
    }),
    signatures: [],
    addenda: [],
  };
}
