/** How each field of a record is called on screen, and what belongs into it. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

export const noteWords: Readonly<Record<string, FieldWords>> = {
  participation: { label: 'Participation' },
  comprehension: { label: 'Comprehension' },
  therapeuticFactors: { label: 'Therapeutic factors' },
  response: { label: 'Individual response', hint: 'What this member said, did and took from the session.' },
  interventions: { label: 'Interventions', hint: 'What you did with this member.' },
  presentation: { label: 'Presentation', hint: 'Appearance, affect, behavior.' },
  medicalNecessity: { label: 'Medical necessity', hint: 'Why this member needs this service now.' },
  benefit: { label: 'Benefit', hint: 'What the member gained today.' },
  plan: { label: 'Plan', hint: 'What comes next for this member.' },
  riskAssessment: { label: 'Risk assessment' },
  riskAction: { label: 'Risk action', hint: 'What was done, who was told.' },
  serviceCode: { label: 'Service code' },
  minutes: { label: 'Minutes' },
};

export const groupWords: Readonly<Record<string, FieldWords>> = {
  topic: { label: 'Topic' },
  content: { label: 'Content taught' },
  skills: { label: 'Skills', hint: 'Separate several by ;' },
  handouts: { label: 'Handouts', hint: 'Separate several by ;' },
  exercises: { label: 'Exercises' },
  homeworkAssigned: { label: 'Homework assigned' },
  homeworkReviewed: { label: 'Homework reviewed' },
  climate: { label: 'Group climate' },
  cohesion: { label: 'Cohesion' },
  process: { label: 'Group process', hint: 'Without naming anybody.' },
};

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

/** A stored word as it is read: "learning_from_peers" → "learning from peers". */
export const spoken = (word: string): string => word.replaceAll('_', ' ');

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
