import { sentencesOfNames, sentencesOfPeople } from '../learning/marked-sentences.ts';
import { filesOf } from '../learning/marked-sets.ts';
import type { Inputs } from '../learning/write-table.ts';

/** In the notes nearly every name is a member's, and who bears one of the others is mostly known to the written rules: those count little. */
const [ofNotes, ofPassages] = [
  [1, 0.1],
  [4, 4],
] as const;

/** The marked sets, and how much each name of a member and of somebody else counts. */
export const setsOfBearers: readonly { readonly set: string; readonly counts: readonly [number, number] }[] =
  [
    { set: 'confidentiality', counts: ofNotes },
    { set: 'confidentiality-unseen', counts: ofNotes },
    { set: 'confidentiality-further', counts: ofNotes },
    { set: 'confidentiality-names', counts: ofNotes },
    { set: 'confidentiality-bearers/one', counts: ofPassages },
    { set: 'confidentiality-bearers/two', counts: ofPassages },
    { set: 'confidentiality-bearers/three', counts: ofPassages },
  ];

export const sentencesOfBearers: readonly string[] = [...sentencesOfNames, ...sentencesOfPeople].filter(
  (sentence) => /\[\[|\{\{/.test(sentence),
);

export const inputsOfBearers: Inputs = {
  marked: filesOf(setsOfBearers.map(({ set }) => set)),
  sentences: sentencesOfBearers,
  readers: [
    ...['fields', 'place-of-name', 'signs-of-bearer', 'verb-of-bearer'].map((name) => `other-bearers/${name}.ts`), // prettier-ignore
    'word-names/word-class.ts',
    'learned/signs.ts',
    'description-weights/word-kinds.ts',
    ...['bearer-words.ts', 'word-kinds.ts', 'wordnet-kinds.json', 'description-words.ts', 'people-words.ts', 'peer-ties.ts'].map((name) => `tables/${name}`), // prettier-ignore
  ],
};
