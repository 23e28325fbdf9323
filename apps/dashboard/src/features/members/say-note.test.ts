import { expect, test } from 'vitest';
import { sayText } from './say-note.ts';

test('chosen words are said plainly and what somebody wrote stays as it is', () => {
  expect(sayText('not_assessed')).toBe('not assessed');
  expect(sayText('universality;self_disclosure')).toBe('universality, self disclosure');
  expect(sayText('Said: "I_am; here."')).toBe('Said: "I_am; here."');
});
