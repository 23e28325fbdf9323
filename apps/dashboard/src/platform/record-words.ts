/** How the parts of a record are called on screen. */
export const partWords: Readonly<Record<string, string>> = {
  session: 'Session',
  attendance: 'Attendance',
  note: 'Progress note',
  groupNote: 'Group note',
  membership: 'Membership',
};

const texts = new Set([
  'response',
  'interventions',
  'presentation',
  'riskAssessment',
  'riskAction',
  'medicalNecessity',
  'benefit',
  'plan',
]);

/** Whether a field holds sentences: shown over the whole width. */
export const isText = (field: string): boolean => texts.has(field);
