// Learns what tells a member's name from the same name of somebody outside, and writes src/confidentiality/tables/bearer-weights.json:
// pnpm --filter @concord/domain train:bearers
// It takes some seconds and gives the same table from the same files. docs/decisions/0093-who-bears-the-name-is-weighed.md says what it sees.
import { markedSets, readBearers, readSentences } from './bearers/examples.ts';
import { writeTable } from './bearers/write-table.ts';
import { fitWeights } from './descriptions/fit-weights.ts';
import { manyBearerSigns } from '../src/confidentiality/other-bearers/weigh-bearer.ts';

/** How strongly the weights are held near nothing: 5 learned too much by heart, 8 wavered, by the rosters from which nothing is learned. */
const pull = 12;

const examples = [...markedSets.flatMap(readBearers), ...readSentences()];
writeTable(fitWeights(examples, manyBearerSigns, pull));
process.stdout.write(`learned from ${examples.length} names\n`);
