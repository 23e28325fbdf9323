import { sentencesOfNames, sentencesOfPeople } from '../learning/marked-sentences.ts';
import { filesOf } from '../learning/marked-sets.ts';
import type { Inputs } from '../learning/write-table.ts';
import type { Counts } from './examples.ts';

const ofNotes: Counts = { marked: 2, otherNames: 1, otherWords: 0.2, rewritten: 0.5 };
/** Passages that were written to tell names from words. */
const ofPassages: Counts = { ...ofNotes, marked: 3, otherNames: 1 };
/** A sentence by which the rules are tested. */
export const ofSentences: Counts = { ...ofNotes, marked: 6 };

/** The marked sets, and how much what stands in them counts. */
export const setsOfWords: readonly { readonly set: string; readonly counts: Counts }[] = [
  { set: 'confidentiality', counts: ofNotes },
  { set: 'confidentiality-unseen', counts: ofNotes },
  { set: 'confidentiality-further', counts: ofNotes },
  { set: 'confidentiality-names', counts: ofNotes },
  { set: 'confidentiality-initials/two', counts: ofNotes },
  ...['one', 'two', 'three'].map((writer) => ({ set: `confidentiality-bearers/${writer}`, counts: ofNotes })),
  ...['one', 'two', 'three', 'four', 'five'].map((writer) => ({
    set: `confidentiality-passages/${writer}`,
    counts: ofNotes,
  })),
  ...['one', 'two', 'three'].map((writer) => ({
    set: `confidentiality-words/${writer}`,
    counts: ofPassages,
  })),
];

export const sentencesOfWords: readonly string[] = [...sentencesOfNames, ...sentencesOfPeople];

export const inputsOfWords: Inputs = {
  marked: filesOf(setsOfWords.map(({ set }) => set)),
  sentences: sentencesOfWords,
  readers: [
    ...['place-of-use', 'signs-of-use', 'word-class', 'word-kind'].map((name) => `word-names/${name}.ts`),
    ...['fields', 'place-of-name', 'verb-of-bearer'].map((name) => `other-bearers/${name}.ts`),
    'learned/signs.ts',
    'description-weights/word-kinds.ts',
    ...['name-words.ts', 'use-words.ts', 'bearer-words.ts', 'word-kinds.ts', 'wordnet-kinds.json', 'description-words.ts', 'people-words.ts', 'peer-ties.ts'].map((name) => `tables/${name}`), // prettier-ignore
  ],
};
