import { expect, test } from 'vitest';
import type { CivilDate } from '../../platform/scalars.ts';
import { sayDuties, sayState, sayStep, type ShownStep } from './say-request.ts';

const step = (kind: string, change: Partial<ShownStep> = {}): ShownStep => ({
  __typename: 'AmendmentStep',
  ...{ id: 's1', kind, takenOn: '2026-02-02' as CivilDate, enteredBy: 'Oskar Lindgren' },
  ...{ text: null, accepts: null, ground: null, day: null, letter: null, staffName: null, amendedBy: null },
  ...change,
});

test('what is owed stands in a sentence, the first thing first', () => {
  expect(sayDuties(['decide'])).toBe('Decide');
  expect(sayDuties(['amend', 'send_decision'])).toBe('Amend the record, tell the member in writing');
  expect(sayDuties([])).toBe('');
});

test('a state is said in the words of a clinic', () => {
  expect(sayState('accepted_in_part')).toBe('accepted in part');
  expect(sayState('withdrawn')).toBe('taken back');
});

test('a step says what was done, and leaves what was written to be read below it', () => {
  expect(sayStep(step('denied', { ground: 'accurate_and_complete', text: 'The sheet.' }))).toBe(
    'Denied: the record is accurate and complete',
  );
  expect(sayStep(step('extended', { day: '2026-04-20' as CivilDate }))).toBe(
    'Time extended until 20 Apr 2026; the member was told',
  );
  expect(sayStep(step('asked', { staffName: 'Harriet Moss' }))).toBe('Asked of Harriet Moss');
  expect(sayStep(step('letter_sent', { letter: 'rebuttal', day: '2026-02-03' as CivilDate }))).toBe(
    'The member got a copy of the answer on 3 Feb 2026',
  );
});
