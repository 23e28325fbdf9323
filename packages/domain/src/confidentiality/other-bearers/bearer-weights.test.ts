import { expect, test } from 'vitest';
import { hashInputs } from '../../../scripts/bearers/write-table.ts';
import table from '../tables/bearer-weights.json' with { type: 'json' };

test('the weights were learned from the notes and by the signs that are there now (else: pnpm --filter @concord/domain train:bearers)', () => {
  expect(table.inputs).toBe(hashInputs());
});

test('a letter stands for each sign', () => {
  expect(table.weights.length).toBe(8192);
  expect(table.weights).toMatch(/^[A-Za-z-]+$/);
});
