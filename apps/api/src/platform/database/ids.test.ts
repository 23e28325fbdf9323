import { expect, it } from 'vitest';
import { newExternalId } from './ids.ts';

it('makes identifiers that can be read out, each another one', () => {
  const made = Array.from({ length: 2_000 }, newExternalId);
  for (const id of made) expect(id).toMatch(/^C[2-9BCDFGHJ-NP-TV-XZ]{10}$/);
  expect(new Set(made).size).toBe(2_000);
});
