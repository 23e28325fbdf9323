import type { WorkspaceQuery } from '../../gql/graphql.ts';
import type { Drafts } from './drafts.ts';
import { seatWords } from '../../platform/seat-words.ts';

export type Workspace = WorkspaceQuery['workspace'];
export type Seat = Workspace['seats'][number];

/** The keys of what is written: a field of a member's note or of the group note, a rating of a goal, a seat. */
export const noteKey = (clientId: string, field: string): string => `note/${clientId}/${field}`;
export const groupKey = (field: string): string => `group//${field}`;
export const goalKey = (clientId: string, goalId: string): string => noteKey(clientId, `goal:${goalId}`);
export const seatKey = (clientId: string): string => `seat/${clientId}/`;

/** What a key names. */
export interface KeyOfDraft {
  readonly kind: 'note' | 'group' | 'seat';
  /** Null in the group note. */
  readonly clientId: string | null;
  readonly field: string;
  /** The goal, where the key is that of a rating. */
  readonly goalId: string | null;
}

export function readKey(key: string): KeyOfDraft {
  const [kind, clientId, field = ''] = key.split('/');
  return {
    kind: kind === 'seat' ? 'seat' : kind === 'group' ? 'group' : 'note',
    clientId: clientId === undefined || clientId === '' ? null : clientId,
    field,
    goalId: field.startsWith('goal:') ? field.slice('goal:'.length) : null,
  };
}

const choices = [
  'participation',
  'comprehension',
  'therapeuticFactors',
  'suicidalIdeation',
  'homicidalIdeation',
  'cohesion',
];

/** Whether a key is that of a text, where two can stand one under the other; not of a choice or a seat. */
export function isText(key: string): boolean {
  const { kind, field, goalId } = readKey(key);
  return kind !== 'seat' && goalId === null && !choices.includes(field);
}

export const hasCome = (seat: Seat): boolean => seatWords[seat.attendance.status ?? 'UNRECORDED'].attended;
const isUnrecorded = (seat: Seat): boolean => (seat.attendance.status ?? 'UNRECORDED') === 'UNRECORDED';

/** How far a seat's record is. */
export type Progress = 'unrecorded' | 'absent' | 'not-started' | 'writing' | 'ready' | 'signed';

const filled = (drafts: Drafts, seat: Seat, field: string): boolean =>
  drafts.get(noteKey(seat.client.id, field)).value.trim() !== '';

/** What a note still lacks before it can be signed, in words; the full list of rules is asked at signing. */
function lacking(seat: Seat, kind: Workspace['kind'], drafts: Drafts): readonly string[] {
  const missing: string[] = [];
  const need = (field: string, words: string): void => {
    if (!filled(drafts, seat, field)) missing.push(words);
  };
  need('participation', 'participation');
  if (kind === 'PSYCHOEDUCATIONAL') need('comprehension', 'comprehension');
  else need('therapeuticFactors', 'therapeutic factors');
  if (
    seat.goals.length > 0 &&
    !seat.goals.some((goal) => drafts.get(goalKey(seat.client.id, goal.goalId)).value !== '')
  ) {
    missing.push('progress toward a goal');
  }
  need('suicidalIdeation', 'suicidal ideation');
  need('homicidalIdeation', 'homicidal ideation');
  if (hasRisk(seat, drafts)) {
    need('riskAssessment', 'risk assessment');
    need('riskAction', 'risk action');
  }
  need('response', 'individual response');
  need('interventions', 'interventions');
  if (filled(drafts, seat, 'serviceCode')) {
    need('medicalNecessity', 'medical necessity');
    need('benefit', 'benefit');
  }
  need('plan', 'plan');
  return missing;
}

/** Whether thoughts of suicide or of harming others were found. */
export const hasRisk = (seat: Seat, drafts: Drafts): boolean =>
  ['suicidalIdeation', 'homicidalIdeation'].some((field) =>
    ['passive', 'active'].includes(drafts.get(noteKey(seat.client.id, field)).value),
  );

export function progressOf(seat: Seat, kind: Workspace['kind'], drafts: Drafts): Progress {
  if (isUnrecorded(seat)) return 'unrecorded';
  if (!hasCome(seat)) return 'absent';
  if (seat.note?.status === 'signed') return 'signed';
  if (lacking(seat, kind, drafts).length === 0) return 'ready';
  const started = seat.note !== null && seat.note !== undefined;
  return started || filled(drafts, seat, 'response') ? 'writing' : 'not-started';
}

/** "12 expected, 10 came, 7 ready": what stands over the roster. */
export function sayRoster(workspace: Workspace, drafts: Drafts): string {
  const { seats } = workspace;
  const expected = seats.filter((seat) => seat.state !== 'GUEST').length;
  const came = seats.filter(hasCome).length;
  const done = seats.filter((seat) =>
    ['ready', 'signed'].includes(progressOf(seat, workspace.kind, drafts)),
  ).length;
  return `${expected} expected · ${came} came · ${done} ready`;
}
