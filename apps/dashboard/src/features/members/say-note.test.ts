import { expect, test } from 'vitest';
import { sayField, sayText } from './say-note.ts';

test('the name of a field is said in words', () => {
  expect(sayField('suicidalIdeation')).toBe('Suicidal ideation');
  expect(sayField('plan')).toBe('Plan');
});

test('chosen words are said plainly and what somebody wrote stays as it is', () => {
  expect(sayText('not_assessed')).toBe('not assessed');
  expect(sayText('universality;self_disclosure')).toBe('universality, self disclosure');
  expect(sayText('Said: "I_am; here."')).toBe('Said: "I_am; here."');
});
