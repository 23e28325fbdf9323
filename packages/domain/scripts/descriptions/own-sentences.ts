import { describedPeers, otherPeople } from '../../src/confidentiality/test-sentences/guard-descriptions.ts';
import { peopleOfTheHour } from '../../src/confidentiality/test-sentences/guard-people-of-the-hour.ts';
import { peopleOutside } from '../../src/confidentiality/test-sentences/guard-people-outside.ts';
import type { MarkedNote, Place } from './marked-notes.ts';

/** The sentences by which the written rules are tested: what they are held to, the weights are, too. */
export const ownSentences: readonly string[] = [
  ...describedPeers,
  ...otherPeople,
  ...peopleOfTheHour,
  ...peopleOutside,
];

/** The folder that they would have. */
export const ownSet = 'own sentences';

/** Reads those sentences as marked notes: ((descriptions)); those with a name are left out. */
export const readOwnSentences = (): readonly MarkedNote[] =>
  ownSentences
    .filter((sentence) => !/\[\[|\{\{/.test(sentence))
    .map((sentence) => {
      const descriptions: Place[] = [];
      let text = '';
      let last = 0;
      for (const match of sentence.matchAll(/\(\(([^)]+)\)\)/g)) {
        text += sentence.slice(last, match.index);
        descriptions.push({ start: text.length, end: text.length + (match[1] ?? '').length });
        text += match[1] ?? '';
        last = match.index + match[0].length;
      }
      text += sentence.slice(last);
      return { set: ownSet, isOnlyCounted: false, text, descriptions, findings: [] };
    });
