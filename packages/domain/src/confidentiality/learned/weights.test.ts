import { expect, test } from 'vitest';
import { readWeights, writeWeights } from './weights.ts';

test('weights are read as they were written, rounded to whole steps', () => {
  const written = writeWeights(Float64Array.of(0, 0.5, -0.5, 0.24, -1.26), 0.5);
  expect(written).toBe('PQOPM');
  expect([...readWeights({ weights: written, step: 0.5 })]).toEqual([0, 0.5, -0.5, 0, -1.5]);
});

test('a weight beyond the last letter is the last', () => {
  const written = writeWeights(Float64Array.of(1000, -1000), 1);
  expect(written).toBe('~#');
  expect([...readWeights({ weights: written, step: 1 })]).toEqual([45, -45]);
});

test('no letter needs to be written otherwise in JSON', () => {
  const all = writeWeights(
    Float64Array.from({ length: 91 }, (_, k) => k - 45),
    1,
  );
  expect(JSON.stringify(all)).toBe(`"${all}"`);
});
