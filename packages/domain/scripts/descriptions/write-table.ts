import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { weightLetters } from '../../src/confidentiality/description-weights/weigh-people.ts';
import { noteSets, passageSets } from './marked-notes.ts';
import { ownSentences } from './own-sentences.ts';

const root = path.join(import.meta.dirname, '../..');
const guard = path.join(root, 'src/confidentiality');
const tableFile = path.join(guard, 'tables/description-weights.json');

/** What the weights were learned from and what they are read by: where one of these files changes, they are to be learned anew. */
export function hashInputs(): string {
  const marked = [...noteSets, ...passageSets].flatMap((set) =>
    ['notes.jsonl', 'gold.jsonl'].map((name) => path.join(root, 'corpus', set, name)),
  );
  const readers = readdirSync(path.join(guard, 'description-weights'))
    .filter((name) => /^(?:signs.*|propose-people|start-of-phrase|word-kinds)\.ts$/.test(name))
    .map((name) => path.join(guard, 'description-weights', name));
  const tables = [
    'word-kinds.ts',
    'wordnet-kinds.json',
    'description-words.ts',
    'peer-ties.ts',
    'callings.ts',
  ];
  const hash = createHash('sha256');
  for (const file of [
    ...marked,
    ...readers.sort(),
    ...tables.map((name) => path.join(guard, 'tables', name)),
  ])
    hash.update(path.basename(file)).update(readFileSync(file));
  for (const sentence of ownSentences) hash.update(sentence);
  return hash.digest('hex');
}

/** Rounds the weights to one letter each and writes them. */
export function writeTable(weights: Float64Array, step: number): void {
  const middle = (weightLetters.length - 1) / 2;
  const letters = Array.from(weights, (weight) =>
    weightLetters.charAt(middle + Math.max(-middle, Math.min(middle, Math.round(weight / step)))),
  );
  const table = {
    source:
      'Learned by scripts/train-descriptions.ts from the marked notes and passages in corpus, which were written for Concord; all people in them are made up.',
    coding:
      'A letter for each sign, from # (strongest against a peer) over P (nothing) to ~ (strongest for one).',
    inputs: hashInputs(),
    step,
    weights: letters.join(''),
  };
  writeFileSync(tableFile, `${JSON.stringify(table, null, 2)}\n`);
}
