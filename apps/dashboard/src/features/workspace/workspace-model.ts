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

/** Whether thoughts of suicide or of harming others were found. */
export const hasRisk = (seat: Seat, drafts: Drafts): boolean =>
  ['suicidalIdeation', 'homicidalIdeation'].some((field) =>
    ['passive', 'active'].includes(drafts.get(noteKey(seat.client.id, field)).value),
  );
