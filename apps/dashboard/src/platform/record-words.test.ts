import { expect, test } from 'vitest';
import { sayField } from './record-words.ts';

test('the name of a field is said in words', () => {
  expect(sayField('suicidalIdeation')).toBe('Suicidal ideation');
  expect(sayField('plan')).toBe('Plan');
});
