import { expect, test } from 'vitest';
import { inputsOfBearers } from '../../../scripts/bearers/sources.ts';
import { hashInputs } from '../../../scripts/learning/write-table.ts';
import table from '../tables/bearer-weights.json' with { type: 'json' };
import { manyBearerSigns } from './weigh-bearer.ts';

test('the weights were learned from the notes and by the signs that are there now (else: pnpm --filter @concord/domain train:bearers)', () => {
  expect(table.inputs).toBe(hashInputs(inputsOfBearers));
});

test('a letter stands for each sign', () => {
  expect(table.weights.length).toBe(manyBearerSigns);
});
