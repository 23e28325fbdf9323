import { capitalize } from './format.ts';
/** How the parts of a record are called on screen. */
export const partWords: Readonly<Record<string, string>> = {
  session: 'Session',
  attendance: 'Attendance',
  note: 'Progress note',
  groupNote: 'Group note',
  membership: 'Membership',
};

const fieldWords: Readonly<Record<string, string>> = {
  time: 'Time at the site',
  status: 'Recorded as',
  room: 'In the room',
  present: 'Members present',
  arrivedAt: 'Arrived',
  leftAt: 'Left',
  notified: 'Gave notice',
  followUp: 'Follow-up',
  makeup: 'Makeup',
  author: 'Author',
  signed: 'Signatures',
  primaryTherapist: 'Primary therapist',
  diagnosis: 'Diagnosis',
  goals: 'Goals',
  participation: 'Participation',
  response: 'Individual response',
  interventions: 'Interventions',
  presentation: 'Presentation',
  comprehension: 'Comprehension',
  therapeuticFactors: 'Therapeutic factors',
  suicidalIdeation: 'Suicidal ideation',
  homicidalIdeation: 'Homicidal ideation',
  riskAssessment: 'Risk assessment',
  riskAction: 'Risk action',
  medicalNecessity: 'Medical necessity',
  benefit: 'Benefit',
  plan: 'Plan',
  serviceCode: 'Service code',
  minutes: 'Minutes',
  topic: 'Topic',
  content: 'Content taught',
  skills: 'Skills',
  homeworkAssigned: 'Homework assigned',
  homeworkReviewed: 'Homework reviewed',
  process: 'Group process',
  enteredOn: 'Entered',
  leftOn: 'Left',
  exit: 'Kind of exit',
  exitCircumstances: 'Circumstances',
  missed: 'Absences',
};

/** The name of a field; one that has none here is said by its own words. */
export const sayField = (field: string): string =>
  fieldWords[field] ??
  capitalize(
    field
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll('_', ' ')
      .toLowerCase(),
  );

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

/** A stored word as it is read: "left_early" → "left early". */
export const spoken = (word: string): string => (/^[a-z_]+$/.test(word) ? word.replaceAll('_', ' ') : word);
