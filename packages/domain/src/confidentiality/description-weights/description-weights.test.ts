import { expect, test } from 'vitest';
import { inputsOfDescriptions } from '../../../scripts/descriptions/sources.ts';
import { hashInputs } from '../../../scripts/learning/write-table.ts';
import { englishWords } from '../text/english-words.ts';
import table from '../tables/description-weights.json' with { type: 'json' };
import senses from '../tables/wordnet-kinds.json' with { type: 'json' };

test('the weights were learned from the notes and by the signs that are there now (else: pnpm --filter @concord/domain train:descriptions)', () => {
  expect(table.inputs).toBe(hashInputs(inputsOfDescriptions));
});

test('a letter stands for each sign, and two for each English word', () => {
  expect(table.weights.length).toBe(16_384);
  expect(senses.people.length).toBe(englishWords.length);
  expect(senses.verbs.length).toBe(englishWords.length);
});
