// Learns how much each sign speaks for a person's name: `pnpm --filter @concord/domain exec tsx bench/train-slots.bench.ts [write]`.
// Prints, for each marked set, what weights learnt from the other sets make of it; with `write` the table of the guard is written anew.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readExamples, type Example } from './slot-examples.ts';

const kept = 160;
const rarest = 5;
const rounds = 30;
const decay = 0.7;
type Weights = ReadonlyMap<string, number>;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Logistic regression whose weakest signs are left out in three steps, until as many remain as are kept. */
function learn(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>();
  for (const { signs, weight } of examples)
    for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + weight);
  let weights = fit(examples, counts, null);
  for (const size of [kept * 4, kept * 2, kept]) {
    const strength = ([sign, weight]: readonly [string, number]): number =>
      Math.abs(weight) * Math.sqrt(counts.get(sign) ?? 0);
    const strongest = [...weights].sort((a, b) => strength(b) - strength(a)).slice(0, size);
    weights = fit(examples, counts, new Set(strongest.map(([sign]) => sign)));
  }
  return weights;
}

function fit(
  examples: readonly Example[],
  counts: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string> | null,
): Weights {
  const weights = new Map<string, number>();
  const slopes = new Map<string, number>();
  const isUsed = (sign: string): boolean => (counts.get(sign) ?? 0) >= rarest && (chosen?.has(sign) ?? true);
  const rows = examples.map(({ isName, weight, signs }) => ({ isName, weight, signs: signs.filter(isUsed) }));
  for (let round = 0; round < rounds; round++)
    for (const { isName, weight, signs } of rows) {
      const odds = signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);
      const miss = ((isName ? 1 : 0) - 1 / (1 + Math.exp(-odds))) * weight;
      for (const sign of signs) {
        const slope = miss - (decay * (weights.get(sign) ?? 0)) / (counts.get(sign) ?? 1);
        const steepness = (slopes.get(sign) ?? 0.01) + slope * slope;
        slopes.set(sign, steepness);
        weights.set(sign, (weights.get(sign) ?? 0) + (0.3 * slope) / Math.sqrt(steepness));
      }
    }
  return weights;
}

const weigh = (weights: Weights, signs: readonly string[]): number =>
  signs.reduce((sum, sign) => sum + Math.round((weights.get(sign) ?? 0) * 10) / 10, 0);

/** For each way of writing: of the names and of the words, how many lie above one, two and three. */
function evaluate(examples: readonly Example[]): void {
  for (const set of new Set(examples.map((example) => example.set))) {
    const weights = learn(examples.filter((example) => example.set !== set));
    for (const writing of ['inside', 'opening', 'small', 'uncapitalized']) {
      const own = examples.filter(
        (one) => one.set === set && one.writing === writing && one.isWord && !one.isInvented,
      );
      const above = (isName: boolean): string => {
        const odds = own.filter((one) => one.isName === isName).map(({ signs }) => weigh(weights, signs));
        return `${[1, 2, 3].map((least) => odds.filter((each) => each > least).length).join(' ')} of ${odds.length}`;
      };
      print(`${set} ${writing}: names ${above(true)}, words ${above(false)}`);
    }
  }
}

/** Signs of one weight share a line; a space within a sign is written as an underscore. */
function write(weights: Weights): void {
  const lines = new Map<number, string[]>();
  for (const [sign, weight] of weights) {
    const tenths = Math.round(weight * 10);
    if (tenths !== 0) lines.set(tenths, [...(lines.get(tenths) ?? []), sign.replaceAll(' ', '_')]);
  }
  const body = [...lines]
    .sort(([a], [b]) => a - b)
    .map(([tenths, signs]) => `${tenths}\t${signs.sort().join(' ')}`);
  writeFileSync(
    path.join(import.meta.dirname, '../src/confidentiality/tables/slot-weights.ts'),
    `/** What speaks for a person at a place of a sentence, in tenths; learnt and written by bench/train-slots.bench.ts. */\nexport const slotWeightLines = \`\n${body.join('\n')}\n\`;\n`,
  );
  print(`${weights.size} weights written`);
}

const examples = readExamples();
print(`${examples.length} examples`);
if (process.argv.includes('write')) write(learn(examples));
else evaluate(examples);
