import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileRoster, type CompiledRoster, type GuardPerson } from '../../src/confidentiality/index.ts';
import { makeSigns } from '../../src/confidentiality/description-weights/signs.ts';
import { joinNames, type NameSpan } from '../../src/confidentiality/names/join-names.ts';
import { recognizeNames } from '../../src/confidentiality/names/recognize-names.ts';
import { bearerSigns } from '../../src/confidentiality/other-bearers/weigh-bearer.ts';
import { tokenizeNote, type TokenizedNote } from '../../src/confidentiality/text/tokens.ts';
import { describedPeers, otherPeople } from '../../src/confidentiality/test-sentences/guard-descriptions.ts';
import { namesInPlace } from '../../src/confidentiality/test-sentences/guard-names-in-place.ts';
import { peopleOfTheHour } from '../../src/confidentiality/test-sentences/guard-people-of-the-hour.ts';
import {
  namesOutside,
  peopleOutside,
} from '../../src/confidentiality/test-sentences/guard-people-outside.ts';
import { guardSentences } from '../../src/confidentiality/test-sentences/guard-sentences.ts';
import { peopleOfSentences } from '../../src/confidentiality/test-sentences/people-of-sentences.ts';
import type { Example } from '../descriptions/fit-weights.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}
interface Gold {
  readonly spans: readonly (Place & { readonly kind: string })[];
  readonly allowed: readonly Place[];
}

/** A set of marked notes, which of its rosters may be learned from, and how much each name of a member and of somebody else counts. */
interface MarkedSet {
  readonly folder: string;
  readonly counts: readonly [number, number];
  readonly isRead: (roster: string) => boolean;
}

const isOdd = (roster: string): boolean => Number(roster.slice(1)) % 2 === 1;
/** In the notes nearly every name is a member's, and who bears one of the others is mostly known to the written rules: those count little. */
const [ofNotes, ofPassages] = [
  [1, 0.1],
  [4, 4],
] as const;
export const markedSets: readonly MarkedSet[] = [
  { folder: 'confidentiality', counts: ofNotes, isRead: () => true },
  { folder: 'confidentiality-unseen', counts: ofNotes, isRead: isOdd },
  {
    folder: 'confidentiality-further',
    counts: ofNotes,
    isRead: (roster) => !/^[hjk]0[246]$|^y|^z0[124]$/.test(roster),
  },
  { folder: 'confidentiality-names', counts: ofNotes, isRead: isOdd },
  { folder: 'confidentiality-bearers/one', counts: ofPassages, isRead: isOdd },
  { folder: 'confidentiality-bearers/two', counts: ofPassages, isRead: isOdd },
  { folder: 'confidentiality-bearers/three', counts: ofPassages, isRead: () => true },
];
export const corpus = path.join(import.meta.dirname, '../../corpus');

/** The names of a set that may be learned from, each with its signs and whether somebody or something outside bears it. */
export function readBearers({ folder, counts, isRead }: MarkedSet): readonly Example[] {
  const read = (name: string): string => readFileSync(path.join(corpus, folder, name), 'utf8');
  const lines = (name: string): unknown[] => read(name).split('\n').filter(Boolean).map((line): unknown => JSON.parse(line)); // prettier-ignore
  /* eslint-disable no-restricted-syntax -- files of the repository whose form its tests hold */
  const rosters = JSON.parse(read('rosters.json')) as Readonly<Record<string, readonly GuardPerson[]>>;
  const notes = lines('notes.jsonl') as readonly { rosterId: string; text: string }[];
  const golds = lines('gold.jsonl') as readonly Gold[];
  /* eslint-enable no-restricted-syntax */
  const compiled = new Map(Object.entries(rosters).map(([id, people]) => [id, compileRoster(people)]));
  return notes.flatMap(({ rosterId, text }, i) => {
    const [gold, roster] = [golds[i], compiled.get(rosterId)];
    return gold === undefined || roster === undefined || !isRead(rosterId)
      ? []
      : examplesOf(tokenizeNote(text), roster, gold, counts);
  });
}

const signs = makeSigns();

function examplesOf(
  note: TokenizedNote,
  roster: CompiledRoster,
  { spans, allowed }: Gold,
  [ofMember, ofOther]: readonly [number, number],
): readonly Example[] {
  return namesIn(note, roster).flatMap((span) => {
    const touches = ({ start, end }: Place): boolean => start < span.end && end > span.start;
    const isMember = spans.some((mark) => mark.kind === 'name' && touches(mark));
    const isOutside = allowed.some(touches);
    if (isMember === isOutside) return [];
    bearerSigns(signs, note, span, roster);
    return [
      {
        signs: signs.numbers.slice(0, signs.count),
        isPeer: isOutside,
        counts: isOutside ? ofOther : ofMember,
      },
    ];
  });
}

function namesIn(note: TokenizedNote, roster: CompiledRoster): readonly NameSpan[] {
  const parts = recognizeNames(note, roster);
  const names: NameSpan[] = [];
  for (let at = 0; at < note.tokens.length; at++) {
    const span = joinNames(note, parts, at, roster);
    if (span === null) continue;
    names.push(span);
    at = span.to;
  }
  return names;
}

/** A member who is named in a sentence of our own, and somebody else: what the tests hold counts more than a note. */
const ofSentences = [3, 1] as const;
/** Sentences with their marks: [[a member]], {{somebody else}}. */
const markedSentences: readonly string[] = [
  ...guardSentences.map((sentence) => sentence.replaceAll(/[{}]{2}/g, '')),
  ...describedPeers,
  ...otherPeople,
  ...peopleOfTheHour,
  ...peopleOutside,
  ...namesOutside,
  ...namesInPlace,
].filter((sentence) => /\[\[|\{\{/.test(sentence));

/** The names of the sentences by which the rules are tested. */
export function readSentences(): readonly Example[] {
  const roster = compileRoster(peopleOfSentences);
  return markedSentences.flatMap((sentence) => {
    const spans: (Place & { readonly kind: string })[] = [];
    const allowed: Place[] = [];
    let text = '';
    for (const part of sentence.split(/(\[\[[^\]]+\]\]|\{\{[^}]+\}\}|\(\([^)]+\)\))/)) {
      const words = part.replace(/^[[{(]{2}|[\]})]{2}$/g, '');
      const place = { start: text.length, end: text.length + words.length };
      if (part.startsWith('[[')) spans.push({ ...place, kind: 'name' });
      else if (part.startsWith('{{')) allowed.push(place);
      text += words;
    }
    return examplesOf(tokenizeNote(text), roster, { spans, allowed }, ofSentences);
  });
}
