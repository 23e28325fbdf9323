// Learns what tells a name from the same word as a word, and writes src/confidentiality/tables/word-weights.json:
// pnpm --filter @concord/domain train:words
// It takes some seconds and gives the same table from the same files. docs/decisions/0095-word-names-are-weighed.md says what it sees.
import { fitWeights } from './learning/fit-weights.ts';
import { readSentences } from './learning/marked-sentences.ts';
import { readMarkedSet } from './learning/marked-sets.ts';
import { writeTable } from './learning/write-table.ts';
import { examplesOf } from './words/examples.ts';
import { inputsOfWords, ofSentences, sentencesOfWords, setsOfWords } from './words/sources.ts';
import { manyUseSigns } from '../src/confidentiality/word-names/weigh-use.ts';

/** How strongly the weights are held near nothing: chosen by leaving out one writer of passages after the other. */
const pull = 3.5;
const step = 0.1;

const examples = [
  ...setsOfWords.flatMap(({ set, counts }) => readMarkedSet(set).flatMap((note) => examplesOf(note, counts))),
  ...readSentences(sentencesOfWords).flatMap((sentence) => examplesOf(sentence, ofSentences)),
];
writeTable(
  'word-weights.json',
  'train-words.ts',
  fitWeights(examples, manyUseSigns, pull),
  step,
  inputsOfWords,
);
process.stdout.write(`learned from ${examples.length} words and names\n`);
