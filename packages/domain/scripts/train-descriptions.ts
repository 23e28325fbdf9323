// Learns what tells a description of a peer from one of anybody else, and writes src/confidentiality/tables/description-weights.json:
// pnpm --filter @concord/domain train:descriptions
// It takes some seconds and gives the same table from the same files. docs/decisions/0084-descriptions-are-weighed.md says what it sees.
import { readClinicNotes } from './descriptions/clinic-notes.ts';
import { examplesOf, prepare } from './descriptions/examples.ts';
import { fitWeights } from './descriptions/fit-weights.ts';
import { noteSets, passageSets, readMarkedNotes } from './descriptions/marked-notes.ts';
import { readOwnSentences } from './descriptions/own-sentences.ts';
import { writeTable } from './descriptions/write-table.ts';
import { manySigns } from '../src/confidentiality/description-weights/signs.ts';

/** How strongly the weights are held near nothing: chosen by leaving out one writer of passages after the other. */
const pull = 4;
const step = 0.08;

const marked = [...noteSets, ...passageSets].flatMap((set) => readMarkedNotes(set));
const learned = [...marked, ...readOwnSentences(), ...(await readClinicNotes())]
  .filter((note) => !note.isOnlyCounted)
  .map(prepare);
const examples = examplesOf(learned);
writeTable(fitWeights(examples, manySigns, pull), step);
process.stdout.write(`learned from ${examples.length} phrases of ${learned.length} notes and passages\n`);
