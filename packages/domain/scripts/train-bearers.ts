// Learns what tells a member's name from the same name of somebody outside, and writes src/confidentiality/tables/bearer-weights.json:
// pnpm --filter @concord/domain train:bearers
// It takes some seconds and gives the same table from the same files. docs/decisions/0093-who-bears-the-name-is-weighed.md says what it sees.
import { examplesOf } from './bearers/examples.ts';
import { inputsOfBearers, sentencesOfBearers, setsOfBearers } from './bearers/sources.ts';
import { fitWeights } from './learning/fit-weights.ts';
import { readSentences } from './learning/marked-sentences.ts';
import { readMarkedSet } from './learning/marked-sets.ts';
import { writeTable } from './learning/write-table.ts';
import { manyBearerSigns } from '../src/confidentiality/other-bearers/weigh-bearer.ts';

/** How strongly the weights are held near nothing: 5 learned too much by heart, 8 wavered, by the rosters from which nothing is learned. */
const pull = 12;
const step = 0.15;
/** A member who is named in a sentence of our own, and somebody else: what the tests hold counts more than a note. */
const ofSentences = [3, 1] as const;

const examples = [
  ...setsOfBearers.flatMap(({ set, counts }) =>
    readMarkedSet(set).flatMap((note) => examplesOf(note, counts)),
  ),
  ...readSentences(sentencesOfBearers).flatMap((sentence) => examplesOf(sentence, ofSentences)),
];
writeTable(
  'bearer-weights.json',
  'train-bearers.ts',
  fitWeights(examples, manyBearerSigns, pull),
  step,
  inputsOfBearers,
);
process.stdout.write(`learned from ${examples.length} names\n`);
