import type { ProgressNote } from '@concord/domain/progress-notes';

import type { MadeNote } from '../progress-notes/index.ts';
import type { Draft } from '../shared/index.ts';
import {
  defectOfNote,
  removeRatings,
  type NoteDealer,
  type Planted,
  type PracticeDraft,
} from './practice-draft.ts';

interface Spoiling {
  readonly rule: string;
  readonly count: number;
  readonly fits?: (made: MadeNote) => boolean;
  readonly spoil: (note: Draft<ProgressNote>, made: MadeNote) => void;
}

const isSkillsGroup = ({ seat }: MadeNote): boolean => seat.made.planned.group.kind === 'psychoeducational';
const isProcessGroup = (made: MadeNote): boolean => !isSkillsGroup(made);
const isBilled = ({ note }: MadeNote): boolean => note.serviceCode !== null;
const isPartial = (made: MadeNote): boolean => isBilled(made) && made.seat.record.status !== 'present';

/** What goes wrong inside a note, how often. */
const spoilings: readonly Spoiling[] = [
  { rule: 'intervention-missing', count: 4, spoil: (note) => (note.interventions = null) },
  { rule: 'response-missing', count: 4, spoil: (note) => (note.response = null) },
  {
    rule: 'response-too-thin',
    count: 9,
    spoil: (note) =>
      (note.response = note.id.endsWith('1') ? 'Participated well.' : 'Attentive, no concerns today.'),
  },
  { rule: 'participation-missing', count: 6, spoil: (note) => (note.participation = null) },
  {
    rule: 'risk-not-documented',
    count: 9,
    spoil(note) {
      note.suicidalIdeation = note.id.endsWith('3') ? 'not_assessed' : null;
      note.riskAssessment = null;
    },
  },
  {
    rule: 'risk-without-action',
    count: 2,
    spoil(note) {
      note.suicidalIdeation = 'passive';
      note.riskAssessment = 'Fleeting wish not to wake up, without plan or intent.';
      note.riskAction = null;
    },
  },
  { rule: 'plan-missing', count: 7, spoil: (note) => (note.plan = null) },
  {
    rule: 'comprehension-missing',
    count: 8,
    fits: isSkillsGroup,
    spoil: (note) => (note.comprehension = null),
  },
  {
    rule: 'therapeutic-factors-missing',
    count: 8,
    fits: isProcessGroup,
    spoil: (note) => (note.therapeuticFactors = []),
  },
  {
    rule: 'placeholder-left',
    count: 4,
    spoil: (note) => (note.plan = `${note.plan ?? ''} Next review on [date].`.trim()),
  },
  { rule: 'service-code-missing', count: 6, fits: isBilled, spoil: (note) => (note.serviceCode = null) },
  {
    rule: 'medical-necessity-missing',
    count: 6,
    fits: isBilled,
    spoil: (note) => (note.medicalNecessity = null),
  },
  { rule: 'benefit-missing', count: 6, fits: isBilled, spoil: (note) => (note.benefit = null) },
  {
    rule: 'minutes-mismatch',
    count: 12,
    fits: isPartial,
    // The group's length was written down although the member was there for a part of it.
    spoil: (note, { seat }) => (note.minutes = seat.made.planned.plan.minutes),
  },
  { rule: 'minutes-mismatch', count: 3, fits: isBilled, spoil: (note) => (note.minutes = null) },
];

/** Spoils single notes, each in one way. */
export function spoilNotes(draft: PracticeDraft, dealer: NoteDealer, planted: Planted): void {
  for (const { rule, count, fits, spoil } of spoilings) {
    for (const made of dealer.take(count, fits)) {
      spoil(made.note, made);
      planted.defects.push(defectOfNote(rule, made.note));
    }
  }
  const unlinked = dealer.take(5).map(({ note }) => note);
  removeRatings(draft.paperwork.ratings, new Set(unlinked.map(({ id }) => id)));
  planted.defects.push(...unlinked.map((note) => defectOfNote('goal-not-linked', note)));
  rateClosedGoals(draft, dealer, planted);
}

function rateClosedGoals({ paperwork, care }: PracticeDraft, dealer: NoteDealer, planted: Planted): void {
  const findClosed = ({ note, seat }: MadeNote) =>
    care.goalBooks
      .get(note.clientId)
      ?.courses.find(({ goal }) => goal.closedOn !== null && goal.closedOn < seat.made.session.date);
  for (const made of dealer.take(5, (one) => findClosed(one) !== undefined)) {
    const course = findClosed(made);
    if (course === undefined) continue;
    paperwork.ratings.push({ noteId: made.note.id, goalId: course.goal.id, rating: 'moderate' });
    planted.defects.push(defectOfNote('goal-not-open', made.note));
  }
}
