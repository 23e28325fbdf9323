import { expect, test } from 'vitest';
import { hashInputs } from '../../../scripts/learning/write-table.ts';
import { inputsOfWords } from '../../../scripts/words/sources.ts';
import table from '../tables/word-weights.json' with { type: 'json' };
import { manyUseSigns } from './weigh-use.ts';

test('the weights were learned from the notes and by the signs that are there now (else: pnpm --filter @concord/domain train:words)', () => {
  expect(table.inputs).toBe(hashInputs(inputsOfWords));
});

test('a letter stands for each sign', () => {
  expect(table.weights.length).toBe(manyUseSigns);
});
