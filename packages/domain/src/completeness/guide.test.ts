import { expect, test } from 'vitest';
import type { PracticeRecords } from '../practice/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import { changed, findIn, soundPractice, without } from '../testing/index.ts';

/** The compliant note of the practice guide, sentence by sentence in the fields where it belongs. */
const guideNote: Partial<ProgressNote> = {
  participation: 'active',
  presentation: 'Client appeared engaged and affect was appropriate to content.',
  interventions: 'DBT skills group, 90 minutes. Group topic: Distress Tolerance — TIPP skill.',
  response:
    'Client participated actively, sharing a personal example of using cold water exposure during a crisis in the past week.',
  suicidalIdeation: 'denied',
  homicidalIdeation: 'denied',
  riskAssessment: 'No concerns noted regarding SI/HI.',
  plan: 'Continue in group; practice TIPP daily.',
  minutes: 90,
};
const withNote = (change: Partial<ProgressNote>): Partial<PracticeRecords> => ({
  progressNotes: changed(soundPractice.progressNotes, ({ id }) => id === 'n1', { ...guideNote, ...change }),
});

test('the guide’s compliant note passes when its facts are there', () => {
  expect(findIn(withNote({}))).toEqual([]);
});

test('the guide’s note fails by the rule of each fact that is not there', () => {
  const bare = {
    ...withNote({ participation: null, suicidalIdeation: null, minutes: null, medicalNecessity: null }),
    goalRatings: without(soundPractice.goalRatings, ({ noteId }) => noteId === 'n1'),
    diagnoses: without(soundPractice.diagnoses, ({ clientId }) => clientId === 'c1'),
  };
  expect(findIn(bare)).toEqual(
    [
      'diagnosis-missing',
      'goal-not-linked',
      'medical-necessity-missing',
      'minutes-mismatch',
      'participation-missing',
      'risk-not-documented',
    ].map((rule) => `${rule} s1 c1 n1 -`),
  );
});

test('the guide’s absence note passes: no notice was received, and a call will follow', () => {
  const absent = {
    attendance: changed(soundPractice.attendance, ({ clientId }) => clientId === 'c1', {
      status: 'no_show' as const,
      notified: false,
      followUp: 'Will follow up via phone per group attendance policy.',
      makeup: 'none' as const,
    }),
    progressNotes: without(soundPractice.progressNotes, ({ id }) => id === 'n1'),
  };
  expect(findIn(absent)).toEqual([]);
});
