import { sayField } from '@concord/domain/record-words';

/** How a field of a record is called on screen, and what belongs into it. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

/** What belongs into a field, where its name alone does not say it. */
const hints: ReadonlyMap<string, string> = new Map([
  ['response', 'What this member said, did and took from the session.'],
  ['interventions', 'What you did with this member.'],
  ['presentation', 'Appearance, affect, behavior.'],
  ['medicalNecessity', 'Why this member needs this service now.'],
  ['benefit', 'What the member gained today.'],
  ['plan', 'What comes next for this member.'],
  ['riskAction', 'What was done, who was told.'],
  ['skills', 'Separate several by ;'],
  ['handouts', 'Separate several by ;'],
  ['process', 'Without naming anybody.'],
]);

/** A field as whoever writes it reads it: the name that it has everywhere, and what belongs into it. */
export function wordsOf(field: string): FieldWords {
  const hint = hints.get(field);
  return { label: sayField(field), ...(hint === undefined ? {} : { hint }) };
}

/** The order in which the texts of a note are written. Risk texts join only when there is a risk. */
export const noteTexts = [
  'response',
  'interventions',
  'medicalNecessity',
  'benefit',
  'plan',
  'presentation',
] as const;

export const ratingWords = ['regressed', 'none', 'minimal', 'moderate', 'significant', 'achieved'] as const;
export const cohesionWords = ['low', 'moderate', 'high'] as const;

/** How a seat is recorded by one digit. */
export const attendanceKeys = [
  { key: '1', status: 'PRESENT', word: 'present' },
  { key: '2', status: 'LATE', word: 'late' },
  { key: '3', status: 'LEFT_EARLY', word: 'left early' },
  { key: '4', status: 'LATE_CANCEL', word: 'cancelled late' },
  { key: '5', status: 'NO_SHOW', word: 'no-show' },
  { key: '6', status: 'EXCUSED', word: 'excused' },
] as const;
export type AttendanceStatus = (typeof attendanceKeys)[number]['status'];
