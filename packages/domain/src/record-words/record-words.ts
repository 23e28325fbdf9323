import type { CopiedPlace } from '../releases/index.ts';
import type { AddendumEntry } from '../progress-notes/index.ts';

/** What stands about a seat beside the notes, and on a group's note or a membership, where a record is looked at. */
type ShownField =
  | 'time'
  | 'status'
  | 'room'
  | 'present'
  | 'arrivedAt'
  | 'leftAt'
  | 'notified'
  | 'makeup'
  | 'author'
  | 'signed'
  | 'primaryTherapist'
  | 'diagnosis'
  | 'goals'
  | 'process'
  | 'climate'
  | 'cohesion'
  | 'enteredOn'
  | 'leftOn'
  | 'exit'
  | 'missed';

const fieldWords: Readonly<Record<CopiedPlace | ShownField, string>> = {
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
  goal: 'Goal',
  goals: 'Goals',
  participation: 'Participation',
  presentation: 'Presentation',
  response: 'Individual response',
  comprehension: 'Comprehension',
  therapeuticFactors: 'Therapeutic factors',
  interventions: 'Interventions',
  suicidalIdeation: 'Suicidal ideation',
  homicidalIdeation: 'Homicidal ideation',
  riskAssessment: 'Risk assessment',
  riskAction: 'Risk action',
  medicalNecessity: 'Medical necessity',
  benefit: 'Benefit',
  plan: 'Plan',
  serviceCode: 'Service code',
  minutes: 'Minutes',
  addendum: 'Addition',
  topic: 'Topic',
  content: 'Content taught',
  skills: 'Skills',
  exercises: 'Exercises',
  handouts: 'Handouts',
  homeworkAssigned: 'Homework assigned',
  homeworkReviewed: 'Homework reviewed',
  process: 'Group process',
  climate: 'Group climate',
  cohesion: 'Cohesion',
  enteredOn: 'Entered',
  leftOn: 'Left',
  exit: 'Kind of exit',
  exitCircumstances: 'Circumstances',
  missed: 'Absences',
  amendmentWanted: 'The client asked',
  amendmentReason: 'Because',
  amendmentMade: 'Amended',
  amendmentAccepted: 'Accepted of it',
  amendmentDenial: 'Denial',
  amendmentDisagreement: 'Statement of disagreement',
  amendmentRebuttal: 'Answer of the practice',
  amendmentNotice: 'What they amended',
  amendmentNoticeFrom: 'Notice from',
};

const words: ReadonlyMap<string, string> = new Map(Object.entries(fieldWords));

/**
 * How a part of a record is called for people, the same on screen and on paper; one that has no name here is said by its own words:
 * "groupClimate" is "Group climate".
 */
export function sayField(field: string): string {
  const known = words.get(field);
  if (known !== undefined) return known;
  const said = field
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}

const entryWords: Readonly<Record<AddendumEntry, string>> = {
  late_entry: 'Late entry',
  addendum: 'Addendum',
  correction: 'Correction',
};
const entries: ReadonlyMap<string, string> = new Map(Object.entries(entryWords));

/** How something that was added beside a signed note is called for people. */
export const sayEntry = (entry: string): string => entries.get(entry) ?? sayField(entry);

/** A stored word as it is read: "left_early" is "left early". What is no such word stays as it was written. */
export const sayStored = (word: string): string =>
  /^[a-z_]+$/.test(word) ? word.replaceAll('_', ' ') : word;
