import { makeSigns } from '../../src/confidentiality/learned/signs.ts';
import { joinNames, type NameSpan } from '../../src/confidentiality/names/join-names.ts';
import { isPaired } from '../../src/confidentiality/names/paired-names.ts';
import { recognizeNames } from '../../src/confidentiality/names/recognize-names.ts';
import { meantBy } from '../../src/confidentiality/names/who-is-meant.ts';
import { defaultTables } from '../../src/confidentiality/roster/guard-tables.ts';
import { tokenizeNote, type TokenizedNote } from '../../src/confidentiality/text/tokens.ts';
import {
  meaningsOf,
  placeOfUse,
  type WordItself,
  type WordName,
} from '../../src/confidentiality/word-names/place-of-use.ts';
import { signsOfUse } from '../../src/confidentiality/word-names/weigh-use.ts';
import type { Example } from '../learning/fit-weights.ts';
import { ownSet } from '../learning/marked-sentences.ts';
import type { MarkedNote, Place } from '../learning/marked-sets.ts';

/** How much each sort of place counts. */
export interface Counts {
  /** A word of the roster, marked as a member's name or meant as a word. */
  readonly marked: number;
  /** A name that is no word: where it stands, one that is could stand. */
  readonly otherNames: number;
  /** A word of which the roster has no name. */
  readonly otherWords: number;
  /** All of these once more in a text without its capitals, or in capitals only. */
  readonly rewritten: number;
}

/** What a note teaches of words that are also names, as it is written, and as it would be by somebody who types in small letters or in capitals. */
export function examplesOf(note: MarkedNote, counts: Counts): readonly Example[] {
  const { text } = note;
  const rewritten = [text.toLowerCase(), ...(text.length % 3 === 0 ? [text.toUpperCase()] : [])].filter(
    (other) => other.length === text.length && other !== text,
  );
  return [
    ...readExamples(note, text, counts),
    ...rewritten
      .flatMap((other) => readExamples(note, other, counts))
      .map((example) => ({ ...example, counts: example.counts * counts.rewritten })),
  ];
}

const signs = makeSigns();

function readExamples(marked: MarkedNote, text: string, counts: Counts): readonly Example[] {
  const { roster } = marked;
  const note = tokenizeNote(text);
  const parts = recognizeNames(note, roster);
  const example = (name: WordName, holds: boolean, count: number, itself?: WordItself): Example => {
    signsOfUse(signs, placeOfUse(note, name, roster, itself));
    return { signs: signs.numbers.slice(0, signs.count), holds, counts: count };
  };
  const examples: Example[] = [];
  const ofRoster = new Set<number>();
  for (let at = 0; at < note.tokens.length; at++) {
    const span = joinNames(note, parts, at, roster);
    if (span === null) continue;
    for (let k = span.from; k <= span.to; k++) ofRoster.add(k);
    at = span.to;
    if (span.form !== 'single') continue;
    const isName = isMember(marked, span);
    const name = { ...span, isPaired: isPaired(note, span, parts) };
    if (span.part.word !== 'none') {
      if (isName !== null) examples.push(example(name, isName, counts.marked));
    } else if (isName === true && span.strength !== 'misspelt')
      for (const word of drawWords(span)) examples.push(example(name, true, counts.otherNames, word));
  }
  if (marked.set === ownSet) return examples;
  for (const name of otherWords(marked, note, ofRoster))
    examples.push(example(name, false, counts.otherWords));
  return examples;
}

/** Whether a word of the roster names a member; null where the marks don't say, since somebody else bears the name as well. */
function isMember(
  { set, roster, subjectId, spans, allowed, traps }: MarkedNote,
  span: NameSpan,
): boolean | null {
  const touches = ({ start, end }: Place): boolean => start < span.end && end > span.start;
  // In our own sentences a name that may be a warning stands in the brackets of descriptions.
  const isMarked = spans.some(
    (mark) =>
      (mark.kind === 'name' && touches(mark)) ||
      (set === ownSet && mark.start === span.start && mark.end === span.end),
  );
  if (isMarked) return true;
  const traversed = traps.filter(touches);
  if (allowed.some(touches) || traversed.some(({ why }) => /staff|subject/.test(why))) return null;
  const mayBeNamed = meantBy(span).some((person) => {
    const known = roster.people[person];
    return known?.kind !== 'client' || known.id === subjectId;
  });
  return mayBeNamed && traversed.length === 0 ? null : false;
}

const { nameWords, mostlyNames } = defaultTables;
const words = [...nameWords.keys()].sort();

/** Two words in whose place a name stands, always the same; nothing is learned of these words themselves. */
const drawWords = ({ start, end }: NameSpan): readonly WordItself[] =>
  [start * 31 + end, start * 17 + end * 7 + 5, start * 13 + end * 3 + 7, start * 41 + end * 11 + 1].map(
    (number) => {
      const word = words[number % words.length] ?? '';
      return { meanings: meaningsOf(word, defaultTables), word: 0, isSoft: mostlyNames.has(word) };
    },
  );

/** Words that could be names and are nobody's here, in small letters or at the beginning of a sentence. */
function otherWords(
  { text, spans, allowed, traps }: MarkedNote,
  note: TokenizedNote,
  ofRoster: ReadonlySet<number>,
): readonly WordName[] {
  const named = [...spans.filter(({ kind }) => kind !== 'detail'), ...allowed, ...traps.filter(({ why }) => /staff|subject/.test(why))]; // prettier-ignore
  const asWritten = note.text === text ? note : tokenizeNote(text);
  const isCapital = new Set(asWritten.tokens.filter(({ shape, breaks }) => shape !== 'lower' && !breaks).map(({ start }) => start)); // prettier-ignore
  return note.tokens.flatMap(({ key, start, end }, at) => {
    if (ofRoster.has(at) || (note.text !== text && isCapital.has(start)) || !nameWords.has(key)) return [];
    if (named.some((mark) => mark.start < end && mark.end > start)) return [];
    const part = { key, word: mostlyNames.has(key) ? ('soft' as const) : ('hard' as const) };
    return [{ from: at, to: at, role: 'given' as const, part, isPaired: false }];
  });
}
