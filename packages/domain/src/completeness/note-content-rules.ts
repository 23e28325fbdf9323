import { isGoalOpenOn } from '../goals/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import { isBlank, isWithin } from '../shared/index.ts';
import { hasPlaceholder } from './placeholder.ts';
import { firesWhen, type CompletenessRule } from './rule.ts';
import { hasWords } from './words.ts';

const fewestWordsOfResponse = 8;

/** The text fields in which a template may have left something to fill in. */
const placeholderFields = [
  'presentation',
  'interventions',
  'response',
  'riskAssessment',
  'riskAction',
  'medicalNecessity',
  'benefit',
  'plan',
] as const satisfies readonly (keyof ProgressNote)[];

const ideations = ({ suicidalIdeation, homicidalIdeation }: ProgressNote): readonly (string | null)[] => [
  suicidalIdeation,
  homicidalIdeation,
];

/** What each individual note says, asked of notes of clients who attended. */
export const noteContentRules: readonly CompletenessRule[] = [
  {
    id: 'diagnosis-missing',
    title: 'No diagnosis',
    severity: 'block',
    basis: 'guide: diagnosis must be individual; AAPC (S)',
    of: 'attended-note',
    fires: 'the client has no diagnosis open on the session’s date',
    explanation:
      'The client has no diagnosis on the date of the session. Add the diagnosis, or correct its dates.',
    check: ({ audit, note, session }) =>
      firesWhen(
        !audit.practice.diagnosesOf(note.clientId).some(({ from, to }) => isWithin(session.date, from, to)),
      ),
  },
  {
    id: 'goal-not-linked',
    title: 'No goal rated',
    severity: 'block',
    basis: 'guide: individual progress toward treatment goals',
    of: 'attended-note',
    fires: 'the note has no goal rating',
    explanation:
      'The note says nothing about a treatment goal. Rate progress on at least one of the client’s goals.',
    check: ({ audit, note }) => firesWhen(audit.practice.ratingsIn(note.id).length === 0),
  },
  {
    id: 'goal-not-open',
    title: 'Rated goal is not open',
    severity: 'block',
    basis: 'guide: individual progress toward treatment goals',
    of: 'attended-note',
    fires:
      'a rated goal belongs to another client, or is not open on the session’s date (opened on or before it, and not closed before it): once per rating',
    explanation:
      'A rated goal was not open on the date of the session, or is another client’s. Rate an open goal of this client, or correct the goal’s dates.',
    check: ({ audit, note, session }) =>
      audit.practice.ratingsIn(note.id).flatMap(({ goalId }) => {
        const goal = audit.practice.goal(goalId);
        const isOpen = goal?.clientId === note.clientId && isGoalOpenOn(goal, session.date);
        return firesWhen(!isOpen);
      }),
  },
  {
    id: 'intervention-missing',
    title: 'No intervention',
    severity: 'block',
    basis: 'OIG 2020 (V)',
    of: 'attended-note',
    fires: 'interventions is blank',
    explanation: 'What the clinician did for this member is not described. Describe the interventions.',
    check: ({ note }) => firesWhen(isBlank(note.interventions)),
  },
  {
    id: 'response-missing',
    title: 'No individual response',
    severity: 'block',
    basis: 'guide: individual response to the group process',
    of: 'attended-note',
    fires: 'response is blank',
    explanation: 'How this member responded is not described. Describe the member’s own response.',
    check: ({ note }) => firesWhen(isBlank(note.response)),
  },
  {
    id: 'response-too-thin',
    title: 'Response says very little',
    severity: 'warn',
    basis: 'guide: individualized documentation',
    of: 'attended-note',
    fires: 'response is not blank and has fewer than 8 words',
    explanation:
      'The response has fewer than 8 words. Say what was particular to this member in this session.',
    check: ({ note }) =>
      firesWhen(!isBlank(note.response) && !hasWords(note.response, fewestWordsOfResponse)),
  },
  {
    id: 'participation-missing',
    title: 'No participation level',
    severity: 'warn',
    basis: 'guide: participation level',
    of: 'attended-note',
    fires: 'participation is blank',
    explanation: 'How far the member took part is not recorded. Choose a participation level.',
    check: ({ note }) => firesWhen(note.participation === null),
  },
  {
    id: 'risk-not-documented',
    title: 'Risk not documented',
    severity: 'block',
    basis: 'guide: risk assessment must be individual',
    of: 'attended-note',
    fires: 'suicidal_ideation or homicidal_ideation is blank or not_assessed',
    explanation:
      'Suicidal or homicidal ideation is not recorded as assessed. Record what was found for both.',
    check: ({ note }) =>
      firesWhen(ideations(note).some((finding) => finding === null || finding === 'not_assessed')),
  },
  {
    id: 'risk-without-action',
    title: 'Risk without assessment or action',
    severity: 'block',
    basis: 'guide: risk assessment; C-SSRS triage (V)',
    of: 'attended-note',
    fires: 'suicidal or homicidal ideation is passive or active, and risk_assessment or risk_action is blank',
    explanation:
      'Ideation is recorded, and the risk assessment or the action taken is missing. Write down both.',
    check: ({ note }) =>
      firesWhen(
        ideations(note).some((finding) => finding === 'passive' || finding === 'active') &&
          (isBlank(note.riskAssessment) || isBlank(note.riskAction)),
      ),
  },
  {
    id: 'plan-missing',
    title: 'No plan',
    severity: 'warn',
    basis: 'good practice: what comes next',
    of: 'attended-note',
    fires: 'plan is blank',
    explanation: 'The note has no plan. Say what comes next for this member.',
    check: ({ note }) => firesWhen(isBlank(note.plan)),
  },
  {
    id: 'comprehension-missing',
    title: 'No comprehension level',
    severity: 'warn',
    basis: 'guide: individual participation and comprehension in psychoeducational groups',
    of: 'attended-note',
    fires: 'the group is psychoeducational, and comprehension is blank',
    explanation: 'How well the member understood is not recorded. Choose a comprehension level.',
    check: ({ group, note }) => firesWhen(group.kind === 'psychoeducational' && note.comprehension === null),
  },
  {
    id: 'therapeutic-factors-missing',
    title: 'No therapeutic factors',
    severity: 'warn',
    basis: 'guide: therapeutic factors in process groups',
    of: 'attended-note',
    fires: 'the group is a process group, and therapeutic_factors is blank',
    explanation: 'No therapeutic factor is named. Name those that mattered for this member.',
    check: ({ group, note }) =>
      firesWhen(group.kind === 'process' && note.therapeuticFactors.every((factor) => isBlank(factor))),
  },
  {
    id: 'placeholder-left',
    title: 'Template not filled in',
    severity: 'block',
    basis: 'cloned and templated documentation does not support a service (S)',
    of: 'attended-note',
    fires:
      'a text field of the note holds an unfilled template token: [...] of one to four words, {...}, ***, ___, or, in capitals and not inside a longer word, TODO or XXX',
    explanation:
      'A field still holds a placeholder of the template. Replace it with what is true of this member, or remove it.',
    check: ({ note }) => firesWhen(placeholderFields.some((field) => hasPlaceholder(note[field]))),
  },
];
