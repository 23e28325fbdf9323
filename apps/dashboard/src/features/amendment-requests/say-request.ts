import type { ShownRequestFragment } from '../../gql/graphql.ts';
import { formatDayAndYear } from '../../platform/time.ts';

export type ShownStep = ShownRequestFragment['steps'][number];

const states: Readonly<Record<string, string>> = {
  open: 'open',
  withdrawn: 'taken back',
  accepted: 'accepted',
  accepted_in_part: 'accepted in part',
  denied: 'denied',
  informed: 'amended elsewhere',
};

/** Where a request, or a notice of another practice, stands, in a word or two. */
export const sayState = (state: string, isNotice = false): string =>
  isNotice && state === 'withdrawn' ? 'entered by mistake' : (states[state] ?? state);

const duties: Readonly<Record<string, string>> = {
  decide: 'decide',
  amend: 'amend the record',
  send_decision: 'tell the member in writing',
  send_rebuttal: 'give the member a copy of the answer',
  tell_persons: 'tell those who were named',
};

/** What is owed: "Decide", "Amend the record, tell the client in writing"; empty for nothing. */
export function sayDuties(owed: readonly string[]): string {
  const said = owed.map((duty) => duties[duty] ?? duty).join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The four grounds of the law, as a director chooses them. */
export const grounds = [
  { value: 'accurate_and_complete', label: 'The record is accurate and complete' },
  { value: 'not_accessible', label: 'The law does not open that part to inspection' },
  { value: 'not_created_here', label: 'This practice did not create it' },
  { value: 'not_in_record', label: 'It is not part of the record' },
] as const;

const sayGround = (ground: string | null): string =>
  grounds.find(({ value }) => value === ground)?.label ?? 'denied';

const on = (day: ShownStep['day']): string => (day === null ? '' : formatDayAndYear(day));

/** What a step of a request was, in a sentence without what was written. */
export function sayStep(step: ShownStep, isNotice = false): string {
  switch (step.kind) {
    case 'extended':
      return `Time extended until ${on(step.day)}; the member was told`;
    case 'asked':
      return `Asked of ${step.staffName ?? 'a colleague'}`;
    case 'answered':
      return 'Answered';
    case 'amended':
      return step.amendedBy === null
        ? 'Amended in another part of the record'
        : 'Amended by an entry beside the note';
    case 'accepted':
      return 'Accepted';
    case 'accepted_in_part':
      return `Accepted in part; the rest denied: ${lower(sayGround(step.ground))}`;
    case 'denied':
      return `Denied: ${lower(sayGround(step.ground))}`;
    case 'withdrawn':
      return isNotice ? 'Entered by mistake' : 'Taken back by the member';
    case 'letter_sent':
      return step.letter === 'rebuttal'
        ? `The member got a copy of the answer on ${on(step.day)}`
        : `The member was told of the decision on ${on(step.day)}`;
    case 'disagreed':
      return `Statement of disagreement, filed on ${on(step.day)}`;
    case 'accompany_asked':
      return 'The member asks that request and denial go along with disclosures';
    case 'rebutted':
      return 'The practice answered the statement';
    case 'person_named':
      return 'To be told of the amendment';
    case 'person_told':
      return `Told on ${on(step.day)}; entered as a disclosure`;
    default:
      return step.kind;
  }
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
