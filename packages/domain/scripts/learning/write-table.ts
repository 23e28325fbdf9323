import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeWeights } from '../../src/confidentiality/learned/weights.ts';

const guard = path.join(import.meta.dirname, '../../src/confidentiality');

/** What a table was learned from, and what it is read by: where one of these changes, it is to be learned anew. */
export interface Inputs {
  /** The files of the marked sets. */
  readonly marked: readonly string[];
  readonly sentences: readonly string[];
  /** Files of the guard, from its folder. */
  readonly readers: readonly string[];
}

/** One number for all of that. */
export function hashInputs({ marked, sentences, readers }: Inputs): string {
  const hash = createHash('sha256');
  for (const file of [...marked, ...readers.map((name) => path.join(guard, name))])
    hash.update(path.basename(file)).update(readFileSync(file));
  for (const sentence of sentences) hash.update(sentence);
  return hash.digest('hex');
}

/** Writes weights as a table of the guard. */
export function writeTable(
  name: string,
  script: string,
  weights: Float64Array,
  step: number,
  inputs: Inputs,
): void {
  const table = {
    source: `Learned by scripts/${script} from the marked notes and passages in corpus, which were written for Concord; all people in them are made up.`,
    coding: 'A letter for each sign, from # (strongest against) over P (nothing) to ~ (strongest for).',
    inputs: hashInputs(inputs),
    step,
    weights: writeWeights(weights, step),
  };
  writeFileSync(path.join(guard, 'tables', name), `${JSON.stringify(table, null, 2)}\n`);
}
