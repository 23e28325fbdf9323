import { describedPeers, otherPeople } from '../../src/confidentiality/test-sentences/guard-descriptions.ts';
import { namesInPlace } from '../../src/confidentiality/test-sentences/guard-names-in-place.ts';
import { peopleOfTheHour } from '../../src/confidentiality/test-sentences/guard-people-of-the-hour.ts';
import {
  namesOutside,
  peopleOutside,
} from '../../src/confidentiality/test-sentences/guard-people-outside.ts';
import { guardSentences } from '../../src/confidentiality/test-sentences/guard-sentences.ts';
import { peopleOfSentences } from '../../src/confidentiality/test-sentences/people-of-sentences.ts';
import { compileRoster } from '../../src/confidentiality/index.ts';
import type { MarkedNote } from './marked-sets.ts';

/** The sentences about people by which the written rules are tested: what they are held to, the weights are, too. */
export const sentencesOfPeople: readonly string[] = [
  ...describedPeers,
  ...otherPeople,
  ...peopleOfTheHour,
  ...peopleOutside,
];

/** Those by which the rules for names are tested; in some of them double braces say only that a warning will do. */
export const sentencesOfNames: readonly string[] = [
  ...guardSentences.map((sentence) => sentence.replaceAll(/[{}]{2}/g, '')),
  ...namesOutside,
  ...namesInPlace,
];

/** The set that they would be. */
export const ownSet = 'own sentences';

/** Reads sentences as marked notes: [[a member]], {{somebody else}}, ((a description)). */
export function readSentences(sentences: readonly string[], set = ownSet): readonly MarkedNote[] {
  const roster = compileRoster(peopleOfSentences);
  return sentences.map((sentence) => {
    const spans: MarkedNote['spans'][number][] = [];
    const allowed: MarkedNote['allowed'][number][] = [];
    let text = '';
    for (const part of sentence.split(/(\[\[[^\]]+\]\]|\{\{[^}]+\}\}|\(\([^)]+\)\))/)) {
      const words = part.replace(/^[[{(]{2}|[\]})]{2}$/g, '');
      const place = { start: text.length, end: text.length + words.length };
      if (part.startsWith('[[')) spans.push({ ...place, kind: 'name' });
      else if (part.startsWith('{{')) allowed.push(place);
      else if (part.startsWith('((')) spans.push({ ...place, kind: 'detail' });
      text += words;
    }
    return { set, rosterId: '', subjectId: '', text, roster, spans, allowed, traps: [] };
  });
}
