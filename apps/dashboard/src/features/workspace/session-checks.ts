import type { PayerId } from '@concord/domain/billing';
import type { ClientId } from '@concord/domain/clients';
import { hasPlaceholder, makeAuditor, titleOf } from '@concord/domain/completeness';
import type { GoalId } from '@concord/domain/goals';
import type { GroupId } from '@concord/domain/groups';
import { indexPractice, type PracticeRecords } from '@concord/domain/practice';
import {
  comprehensionLevels,
  ideationFindings,
  noteTextFields,
  participationLevels,
  type NoteId,
  type ProgressNote,
} from '@concord/domain/progress-notes';
import { progressRatings } from '@concord/domain/goals';
import { addDays, parseInstant, type Instant } from '@concord/domain/shared';
import type { SessionId } from '@concord/domain/sessions';
import type { SiteId } from '@concord/domain/sites';
import type { StaffId } from '@concord/domain/staff';
import type { Check, Judge } from './judge.ts';
import type { Drafts } from './drafts.ts';
import { makeComparison } from './sameness.ts';
import { goalKey, groupKey, noteKey, type Seat, type Workspace } from './workspace-model.ts';

/** Rules that this desk asks of a draft: what is in the writer's hands. The server asks all of them again at signing. */
const asked = new Set([
  'diagnosis-missing',
  'goal-not-linked',
  'intervention-missing',
  'response-missing',
  'response-too-thin',
  'participation-missing',
  'risk-not-documented',
  'risk-without-action',
  'plan-missing',
  'comprehension-missing',
  'therapeutic-factors-missing',
  'placeholder-left',
  'service-code-missing',
  'medical-necessity-missing',
  'benefit-missing',
]);
const askedOfGroupNote = new Set([
  'topic-missing',
  'content-missing',
  'homework-not-addressed',
  'process-not-described',
]);

/** The field in which a finding is put right. */
const fieldOf: Readonly<Record<string, string>> = {
  'intervention-missing': 'interventions',
  'response-missing': 'response',
  'response-too-thin': 'response',
  'participation-missing': 'participation',
  'plan-missing': 'plan',
  'comprehension-missing': 'comprehension',
  'therapeutic-factors-missing': 'therapeuticFactors',
  'medical-necessity-missing': 'medicalNecessity',
  'benefit-missing': 'benefit',
  'topic-missing': 'topic',
  'content-missing': 'content',
  'homework-not-addressed': 'homeworkAssigned',
  'process-not-described': 'process',
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
const instantOf = (text: string): Instant => parseInstant(text) ?? (0 as Instant);

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
    minutes: seat.minutes,
  };
}

/** The part of a practice that the rules need for one record of this session. */
function recordsOf(workspace: Workspace, seat: Seat | null, drafts: Drafts): PracticeRecords {
  const sessionId = workspace.session.id as SessionId;
  const groupId = workspace.groupId as GroupId;
  const { date } = workspace.session;
  const clientId = (seat?.client.id ?? '') as ClientId;
  const group = (field: string): string => drafts.get(groupKey(field)).value;
  return {
    organization: { name: '', timeZone: workspace.timeZone },
    sites: [],
    payers: [
      { id: payerId, name: '', profile: 'self_pay', individualBilling: seat?.billedIndividually ?? false },
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
    attendance:
      seat === null
        ? []
        : [
            {
              sessionId,
              clientId,
              status: 'present',
              arrivedAt: null,
              leftAt: null,
              notified: null,
              notifiedAt: null,
              absenceReason: null,
              followUp: null,
              followUpDue: null,
              followUpDoneOn: null,
              makeup: null,
              makeupOn: null,
            },
          ],
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

/** The place on the desk where a finding is put right; null where it is not on the desk. */
function placeOf(ruleId: string, seat: Seat | null, drafts: Drafts): string | null {
  if (seat === null) return groupKey(fieldOf[ruleId] ?? 'topic');
  const { id } = seat.client;
  const value = (field: string): string => drafts.get(noteKey(id, field)).value;
  if (ruleId === 'goal-not-linked') {
    const [first] = seat.goals;
    return first === undefined ? null : goalKey(id, first.goalId);
  }
  const field =
    ruleId === 'risk-not-documented'
      ? value('suicidalIdeation') === ''
        ? 'suicidalIdeation'
        : 'homicidalIdeation'
      : ruleId === 'risk-without-action'
        ? value('riskAssessment').trim() === ''
          ? 'riskAssessment'
          : 'riskAction'
        : ruleId === 'placeholder-left'
          ? noteTextFields.find((one) => hasPlaceholder(value(one)))
          : fieldOf[ruleId];
  return field === undefined ? null : noteKey(id, field);
}

function checkRecord(workspace: Workspace, seat: Seat | null, drafts: Drafts): readonly Check[] {
  const auditor = makeAuditor(indexPractice(recordsOf(workspace, seat, drafts)), instantOf(workspace.endsAt));
  return (
    auditor
      .auditSession(workspace.session.id as SessionId)
      .filter(({ ruleId }) => (seat === null ? askedOfGroupNote : asked).has(ruleId))
      // Of a note that was only just begun it is not known yet which service the server put into it.
      .filter(({ ruleId }) => ruleId !== 'service-code-missing' || (seat?.note?.fields.length ?? 0) > 0)
      .map(({ ruleId, severity, explanation }) => ({
        ruleId,
        severity,
        title: titleOf(ruleId),
        explanation,
        fieldKey: placeOf(ruleId, seat, drafts),
      }))
  );
}

/** The rules and the comparison for one session. */
export const makeJudge = (): Judge => ({ check: checkRecord, compare: makeComparison() });
