import { ownSet, readSentences, sentencesOfPeople } from '../learning/marked-sentences.ts';
import { filesOf, type MarkedNote } from '../learning/marked-sets.ts';
import type { Inputs } from '../learning/write-table.ts';

/** Whole notes by several hands. */
export const noteSets: readonly string[] = [
  'confidentiality',
  'confidentiality-unseen',
  'confidentiality-further',
  'confidentiality-names',
];
/** Short passages, each folder by another writer. */
export const passageSets: readonly string[] = ['one', 'two', 'three', 'four', 'five'].map(
  (writer) => `confidentiality-passages/${writer}`,
);
export const setsOfDescriptions: readonly string[] = [...noteSets, ...passageSets];

/** The sentences by which the rules are tested, but for those with a name. */
export const readOwnSentences = (): readonly MarkedNote[] =>
  readSentences(
    sentencesOfPeople.filter((sentence) => !/\[\[|\{\{/.test(sentence)),
    ownSet,
  );

export const inputsOfDescriptions: Inputs = {
  marked: filesOf(setsOfDescriptions),
  sentences: sentencesOfPeople,
  readers: [
    ...['propose-people', 'signs-around', 'signs-of-phrase', 'signs-of-rules', 'signs-of-sentence', 'start-of-phrase', 'word-kinds'].map((name) => `description-weights/${name}.ts`), // prettier-ignore
    'learned/signs.ts',
    ...['word-kinds.ts', 'wordnet-kinds.json', 'description-words.ts', 'peer-ties.ts', 'callings.ts'].map((name) => `tables/${name}`), // prettier-ignore
  ],
};
