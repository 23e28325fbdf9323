// Learns what tells a description of a peer from one of anybody else, and writes src/confidentiality/tables/description-weights.json:
// pnpm --filter @concord/domain train:descriptions
// It takes some seconds and gives the same table from the same files. docs/decisions/0084-descriptions-are-weighed.md says what it sees.
import { readClinicNotes } from './descriptions/clinic-notes.ts';
import { examplesOf, prepare } from './descriptions/examples.ts';
import { inputsOfDescriptions, readOwnSentences, setsOfDescriptions } from './descriptions/sources.ts';
import { fitWeights } from './learning/fit-weights.ts';
import { readMarkedSet } from './learning/marked-sets.ts';
import { writeTable } from './learning/write-table.ts';
import { manySigns } from '../src/confidentiality/learned/signs.ts';

/** How strongly the weights are held near nothing: chosen by leaving out one writer of passages after the other. */
const pull = 4;
const step = 0.12;

const notes = [...setsOfDescriptions.flatMap(readMarkedSet), ...readOwnSentences(), ...(await readClinicNotes())]; // prettier-ignore
const examples = examplesOf(notes.map(prepare));
const weights = fitWeights(examples, manySigns, pull);
writeTable('description-weights.json', 'train-descriptions.ts', weights, step, inputsOfDescriptions);
process.stdout.write(`learned from ${examples.length} phrases of ${notes.length} notes and passages\n`);
