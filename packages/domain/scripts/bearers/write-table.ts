import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { weightLetters } from '../../src/confidentiality/other-bearers/weigh-bearer.ts';
import { corpus, markedSets } from './examples.ts';

const guard = path.join(import.meta.dirname, '../../src/confidentiality');
const tableFile = path.join(guard, 'tables/bearer-weights.json');
const step = 0.15;

/** The passages and notes from which the weights were learned, and what they are read by: where one of these files changes, they are to be learned anew. */
export function hashInputs(): string {
  const marked = markedSets.flatMap(({ folder }) =>
    ['rosters.json', 'notes.jsonl', 'gold.jsonl'].map((name) => path.join(corpus, folder, name)),
  );
  const readers = readdirSync(path.join(guard, 'other-bearers'))
    .filter((name) => /^(?:signs-of-bearer|verb-of-bearer|place-of-name|fields)\.ts$/.test(name))
    .sort()
    .map((name) => path.join(guard, 'other-bearers', name));
  const others = ['word-names/word-class.ts', 'description-weights/signs.ts', 'description-weights/word-kinds.ts', 'tables/bearer-words.ts', 'tables/word-kinds.ts', 'tables/wordnet-kinds.json', 'tables/description-words.ts', 'tables/people-words.ts', 'tables/peer-ties.ts'].map((name) => path.join(guard, name)); // prettier-ignore
  const hash = createHash('sha256');
  for (const file of [...marked, ...readers, ...others])
    hash.update(path.basename(file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Rounds the weights to one letter each and writes them. */
export function writeTable(weights: Float64Array): void {
  const middle = (weightLetters.length - 1) / 2;
  const letters = Array.from(weights, (weight) =>
    weightLetters.charAt(middle + Math.max(-middle, Math.min(middle, Math.round(weight / step)))),
  );
  const table = {
    source:
      'Learned by scripts/train-bearers.ts from the marked notes and passages in corpus, which were written for Concord; all people in them are made up.',
    coding:
      'A letter for each sign: upper case against somebody outside (Z strongest), lower case for one (z strongest), - nothing.',
    inputs: hashInputs(),
    step,
    weights: letters.join(''),
  };
  writeFileSync(tableFile, `${JSON.stringify(table, null, 2)}\n`);
}
