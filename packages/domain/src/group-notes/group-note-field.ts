import type { GroupKind } from '../groups/index.ts';
import { cohesionLevels, type GroupNote } from './group-note.ts';

/**
 * What may be written once for the whole group (guide: what can be group-level). Diagnosis, goals, risk, response, progress
 * and billing have no field here: they are individual, and belong into each member's own note.
 */
export const groupNoteFields = [
  'topic',
  'content',
  'skills',
  'handouts',
  'exercises',
  'homeworkAssigned',
  'homeworkReviewed',
  'climate',
  'cohesion',
  'process',
] as const satisfies readonly (keyof GroupNote)[];
export type GroupNoteField = (typeof groupNoteFields)[number];

const ofPsychoeducational: readonly GroupNoteField[] = [
  'topic',
  'content',
  'skills',
  'handouts',
  'exercises',
  'homeworkAssigned',
  'homeworkReviewed',
  'climate',
];
const ofProcess: readonly GroupNoteField[] = ['topic', 'climate', 'cohesion', 'process', 'exercises'];

/** The fields that are asked for in a group of this kind, in the order in which they are written. */
export const fieldsOfGroupNote = (kind: GroupKind): readonly GroupNoteField[] =>
  kind === 'process' ? ofProcess : ofPsychoeducational;

/** Fields whose value is a list, written with `;` between its items. */
export const groupNoteListFields: readonly GroupNoteField[] = ['skills', 'handouts'];

/** Why a value can't stand in a field of the group note, as a sentence, or null when it can. */
export function findGroupNoteFault(field: GroupNoteField, value: string): string | null {
  if (value.length > 20_000) return 'A field holds at most 20000 characters.';
  if (field === 'cohesion' && value !== '' && !cohesionLevels.some((level) => level === value)) {
    return `Choose one of: ${cohesionLevels.join(', ')}.`;
  }
  return null;
}
