import type { GroupKind } from '../groups/index.ts';
import {
  comprehensionLevels,
  ideationFindings,
  participationLevels,
  type ProgressNote,
} from './progress-note.ts';

/** The parts of an individual note that a clinician fills in; each is saved, and versioned, by itself. */
export const noteFields = [
  'participation',
  'presentation',
  'response',
  'comprehension',
  'therapeuticFactors',
  'interventions',
  'suicidalIdeation',
  'homicidalIdeation',
  'riskAssessment',
  'riskAction',
  'medicalNecessity',
  'benefit',
  'plan',
  'serviceCode',
  'minutes',
] as const satisfies readonly (keyof ProgressNote)[];
export type NoteField = (typeof noteFields)[number];

/** Fields of free text: these are read by the confidentiality guard and the placeholder rule. */
export const noteTextFields = [
  'presentation',
  'interventions',
  'response',
  'riskAssessment',
  'riskAction',
  'medicalNecessity',
  'benefit',
  'plan',
] as const satisfies readonly NoteField[];
export type NoteTextField = (typeof noteTextFields)[number];

/** Yalom's factors, as far as the guide names them, and those that process groups commonly record. */
export const therapeuticFactors = [
  'universality',
  'altruism',
  'cohesion',
  'self_disclosure',
  'learning_from_peers',
  'hope',
  'catharsis',
  'interpersonal_learning',
] as const;

const choices: Partial<Record<NoteField, readonly string[]>> = {
  participation: participationLevels,
  comprehension: comprehensionLevels,
  suicidalIdeation: ideationFindings,
  homicidalIdeation: ideationFindings,
};

/** The values that a field takes, or null where it holds free text. */
export const choicesOf = (field: NoteField): readonly string[] | null => choices[field] ?? null;

/** Whether the field belongs into a note of this kind of group (guide: psychoeducational vs process groups). */
export function belongsIn(field: NoteField, kind: GroupKind): boolean {
  if (field === 'comprehension') return kind === 'psychoeducational';
  if (field === 'therapeuticFactors') return kind === 'process';
  return true;
}

/** A field as a writer sees it: empty where nothing stands in it, the items of a list joined by `;`. */
export const textOfField = (value: string | number | readonly string[] | null): string =>
  value === null ? '' : typeof value === 'object' ? value.join(';') : String(value);

const longestText = 20_000;

/** Why a value can't stand in a field, as a sentence, or null when it can. An empty value clears the field. */
export function findFieldFault(field: NoteField, value: string, kind: GroupKind): string | null {
  if (value === '') return null;
  if (!belongsIn(field, kind)) {
    return kind === 'process'
      ? 'Comprehension is recorded in psychoeducational groups.'
      : 'Therapeutic factors are recorded in process groups.';
  }
  if (value.length > longestText) return `A field holds at most ${longestText} characters.`;
  const allowed = choicesOf(field);
  if (allowed !== null && !allowed.includes(value)) return `Choose one of: ${allowed.join(', ')}.`;
  if (field === 'minutes' && !/^\d{1,4}$/.test(value)) return 'Minutes are a whole number.';
  return null;
}
