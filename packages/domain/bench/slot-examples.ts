// What the weights of `train-slots.bench.ts` are learnt from: places of the marked notes that hold a person's name or a word that could be one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileRoster, type GuardPerson } from '../src/confidentiality/index.ts';
import { defaultTables, englishOf } from '../src/confidentiality/roster/guard-tables.ts';
import { foldParts } from '../src/confidentiality/text/fold.ts';
import { slotSigns, writingOf, type Writing } from '../src/confidentiality/word-names/person-slot.ts';
import { lookAround } from '../src/confidentiality/text/surroundings.ts';
import { tokenizeNote, type Token, type TokenizedNote } from '../src/confidentiality/text/tokens.ts';

/** One place of a note: what speaks for a person there, and whether one stands there. */
export interface Example {
  readonly set: string;
  readonly isName: boolean;
  /** Whether the word itself is one that may be a name or not: only these are counted when the weights are judged. */
  readonly isWord: boolean;
  readonly isInvented: boolean;
  readonly writing: Writing;
  readonly signs: readonly string[];
  readonly weight: number;
}

/** The marked sets and which of their rosters may be read; the others are only ever counted. */
const readable: readonly (readonly [string, (roster: string) => boolean])[] = [
  ['confidentiality', () => true],
  ['confidentiality-unseen', (roster) => Number(roster.slice(1)) % 2 === 1],
  ['confidentiality-further', (roster) => !/^[hjk]0[246]$|^y|^z0[124]$/.test(roster)],
  ['confidentiality-names', (roster) => Number(roster.slice(1)) % 2 === 1],
];

interface Place {
  readonly start: number;
  readonly end: number;
  readonly kind?: string;
}
interface Marked {
  readonly set: string;
  readonly text: string;
  readonly people: readonly GuardPerson[];
  readonly subjectId: string;
  readonly spans: readonly Place[];
  readonly allowed: readonly Place[];
  readonly traps: readonly Place[];
}

function readMarked(set: string, isReadable: (roster: string) => boolean): readonly Marked[] {
  const read = (name: string): string =>
    readFileSync(path.join(import.meta.dirname, '../corpus', set, name), 'utf8');
  const lines = (name: string): unknown[] => read(name).split('\n').filter(Boolean).map((line): unknown => JSON.parse(line)); // prettier-ignore
  const rosters = JSON.parse(read('rosters.json')) as Readonly<Record<string, readonly GuardPerson[]>>;
  const notes = lines('notes.jsonl') as readonly { rosterId: string; subjectId: string; text: string }[];
  const golds = lines('gold.jsonl') as readonly Pick<Marked, 'spans' | 'allowed' | 'traps'>[];
  return notes.flatMap(({ rosterId, subjectId, text }, i) => {
    const gold = golds[i];
    return gold === undefined || !isReadable(rosterId)
      ? []
      : [{ set, text, subjectId, people: rosters[rosterId] ?? [], spans: gold.spans, allowed: gold.allowed, traps: gold.traps }]; // prettier-ignore
  });
}

const { nameWords, mostlyNames, wordsInSmall } = defaultTables;
const reader = { tables: compileRoster([]).tables, ordinary: englishOf(defaultTables) };
const isHard = (word: string): boolean => nameWords.has(word) && !mostlyNames.has(word) && !wordsInSmall.has(word); // prettier-ignore
const hardWords = [...nameWords.keys()].filter(isHard).sort();

/** Always the same draws: a name that is no word is given the meanings of one that is. */
let state = 7;
function draw(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}
const drawMeanings = (): ReadonlySet<string> =>
  nameWords.get(hardWords[Math.floor(draw() * hardWords.length)] ?? '') ?? new Set();

/** All examples that may be learnt from, always in the same order. */
export function readExamples(): readonly Example[] {
  state = 7;
  return readable.flatMap(([set, isReadable]) => readMarked(set, isReadable).flatMap(examplesOf));
}

function examplesOf(marked: Marked): readonly Example[] {
  const note = tokenizeNote(marked.text);
  const free = new Set(marked.people.filter(({ kind, id }) => kind !== 'client' || id === marked.subjectId).flatMap(namesOf)); // prettier-ignore
  return note.tokens.flatMap((token, from) => {
    const isName = judge(token, note.tokens[from - 1], marked, free, note, from);
    return isName === null ? [] : exampleAt(marked, note, from, isName);
  });
}

const namesOf = ({ firstName, lastName, preferredName, otherNames }: GuardPerson): readonly string[] =>
  [firstName, lastName, preferredName ?? '', ...otherNames].flatMap((name) => foldParts(name));

const within = (token: Token | undefined, places: readonly Place[]): Place | undefined =>
  token === undefined ? undefined : places.find(({ start, end }) => start < token.end && end > token.start);

/** Whether a person is named from here on; null where the marks don't say, or in the middle of a name. */
function judge(
  token: Token,
  before: Token | undefined,
  marked: Marked,
  free: ReadonlySet<string>,
  note: TokenizedNote,
  at: number,
): boolean | null {
  const named =
    within(
      token,
      marked.spans.filter(({ kind }) => kind === 'name'),
    ) ?? within(token, marked.allowed);
  if (named !== undefined) {
    if (before !== undefined && before.end > named.start) return null;
    return nameWords.has(token.key) || within(token, marked.spans) !== undefined ? true : null;
  }
  if (!nameWords.has(token.key) || within(token, marked.spans) !== undefined) return null;
  if (free.has(token.key) && (token.shape !== 'lower' || within(token, marked.traps) !== undefined))
    return null;
  return token.shape === 'upper' && note.amongCapitals[at] !== true ? null : false;
}

/** The place as it is written, and as it would be in other ways of writing: names without their capitals are rare, but they are written. */
function exampleAt(marked: Marked, note: TokenizedNote, from: number, isName: boolean): readonly Example[] {
  const token = note.tokens[from];
  const named = within(token, [...marked.spans, ...marked.allowed]);
  let to = from;
  while (isName && named !== undefined && (note.tokens[to + 1]?.start ?? Infinity) < named.end) to++;
  const around = lookAround(note, from, to);
  if (token === undefined || around === null) return [];
  const own = nameWords.get(token.key);
  const make = (
    writing: Writing,
    meanings: ReadonlySet<string>,
    weight: number,
    isInvented: boolean,
  ): Example => ({
    set: marked.set,
    isName,
    isWord: isHard(token.key),
    isInvented,
    writing,
    signs: slotSigns(around, writing, meanings, reader),
    weight,
  });
  const writing = writingOf(note, from);
  const examples = [make(writing, own ?? drawMeanings(), 1, false)];
  if (isName) {
    for (const other of ['inside', 'opening', 'small', 'uncapitalized'] as const) {
      const needsCapital = other === 'inside' || other === 'opening';
      if (other === writing || (needsCapital && (other === 'opening') !== token.opens)) continue;
      examples.push(make(other, drawMeanings(), other === 'small' ? 0.3 : 0.6, true));
    }
  } else if (writing === 'small' && draw() < 0.5)
    examples.push(make('uncapitalized', own ?? new Set(), 0.5, true));
  return examples;
}
