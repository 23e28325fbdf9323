import { englishWords } from '../text/english-words.ts';
import { mostRemembered } from '../text/remember.ts';
import * as words from '../tables/description-words.ts';
import senses from '../tables/wordnet-kinds.json' with { type: 'json' };
import * as ties from '../tables/peer-ties.ts';
import * as lists from '../tables/word-kinds.ts';
import { everyday, isTrade, setOf } from '../text/trades.ts';
import type { Token } from '../text/tokens.ts';
import { isVerbLike } from '../text/verb-like.ts';

/** What a word can be, as numbered kinds: bits of two numbers. */
export interface WordKinds {
  /** The kinds 0 to 29. */
  readonly low: number;
  /** The kinds from 30. */
  readonly high: number;
  /** A number for the word itself, the same in every program. */
  readonly word: number;
  /** A number for the verb of which it is a form; 0 where it is none. */
  readonly verb: number;
  /** A number for its last three letters. */
  readonly ending: number;
  /** Whether it ends as callings do, and isn't an English word for something else (number, river). */
  readonly isCalling: boolean;
  /** Whether it looks like a form of a verb: nods, nodded, nodding, went. */
  readonly isVerbForm: boolean;
}

const listed: readonly ReadonlySet<string>[] = [
  ...[words.humanWords, words.memberWords, words.kinWords, words.originWords, words.superlativeWords].map(
    setOf,
  ),
  everyday,
  ...[
    words.telling,
    words.bodilyMarks,
    words.lifeVerbs,
    words.lifeThings,
    words.peopleOfAKind,
    words.saidInTheRoom,
    words.roomActs,
    words.outsideDeeds,
    words.gestures,
    words.feelingWords,
    ties.strongLeads,
    ties.weakLeads,
    ties.bondWords,
    ties.servicePassives,
    ties.roomWords,
    ties.elsewhereWords,
    ties.institutionPlaces,
    ties.plainModifiers,
    ties.inwardWords,
    words.plainHabits,
    words.passingStates,
    lists.thingsOfRoom,
    lists.timesOfHour,
    lists.timesBefore,
    lists.storiesAndPictures,
    lists.placesOutside,
    lists.deedsOfService,
    lists.deedsTogether,
    lists.deedsOfTelling,
    lists.wordsForSubject,
    lists.wordsForStaff,
  ].map(setOf),
];

/** The numbers of the kinds that are asked for by name. */
export const kind = {
  human: 0,
  member: 1,
  kin: 2,
  everyday: 5,
  room: 20,
  subject: 35,
  staff: 36,
  trade: 37,
  person: 38,
  firstVerb: 39,
} as const;
/** The letters of the verbs' kinds in the table, in the order of their numbers. */
const verbKinds = 'bktcehmfgpqso';
const lowest = 30;

/** Whether a word is of a kind. */
export const isOf = ({ low, high }: WordKinds, number: number): boolean =>
  ((number < lowest ? low >>> number : high >>> (number - lowest)) & 1) === 1;

/** What WordNet says of a word: whether it is a person, and the kind of verb. */
const sensesOf = new Map<string, number>();
englishWords.forEach((word, place) => {
  const [is, verb] = [senses.people.charAt(place), verbKinds.indexOf(senses.verbs.charAt(place))];
  sensesOf.set(word, (is === 'p' ? 1 : 0) | ((verb + 1) << 2));
});

const pasts = new Map(
  Array.from(lists.pastsAndVerbs.matchAll(/(\S+) (\S+)/gu), ([, past = '', verb = '']) => [past, verb]),
);
const isVerb = (word: string): boolean => (sensesOf.get(word) ?? 0) >= 4;

const endings: readonly (readonly [string, readonly string[]])[] = [
  ['ied', ['y']],
  ['ies', ['y']],
  ['ing', ['', 'e']],
  ['ed', ['', 'e']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['', ['']],
];

/** The verb of which a word is a form; an empty text where it is none. */
function verbOf(key: string): string {
  const known = pasts.get(key);
  if (known !== undefined) return known;
  for (const [ending, more] of endings) {
    if (!key.endsWith(ending)) continue;
    const stem = key.slice(0, key.length - ending.length);
    const found = more.map((letters) => stem + letters).find(isVerb);
    if (found !== undefined) return found;
    if (/^(?:ed|ing)$/.test(ending) && stem.at(-1) === stem.at(-2) && isVerb(stem.slice(0, -1)))
      return stem.slice(0, -1);
  }
  return '';
}

function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return hash | 0;
}

const callings = /^[a-z]{3,}(?:er|or|ist|ian|eer|ee|man|woman|ess)$/;

function workOut(key: string): WordKinds {
  let [low, high] = [0, 0];
  const mark = (number: number): void => {
    if (number < lowest) low |= 1 << number;
    else high |= 1 << (number - lowest);
  };
  listed.forEach((list, number) => list.has(key) && mark(number));
  if (isTrade(key)) mark(kind.trade);
  const sense = sensesOf.get(key) ?? (key.endsWith('s') ? sensesOf.get(key.slice(0, -1)) : undefined) ?? 0;
  if ((sense & 3) === 1) mark(kind.person);
  const verb = verbOf(key);
  const verbKind = (sensesOf.get(verb) ?? 0) >> 2;
  if (verbKind > 0) mark(kind.firstVerb + verbKind - 1);
  return {
    low,
    high,
    word: numberOf(key),
    verb: verb === '' ? 0 : numberOf(verb),
    ending: numberOf(key.slice(-3)),
    isCalling: callings.test(key) && (!sensesOf.has(key) || (sense & 3) === 1),
    isVerbForm:
      (verb !== '' && /(?:s|ed|ing)$/.test(key)) ||
      isVerbLike({ key, shape: 'lower', letters: key.length, place: -1 }),
  };
}

/** The same words come again and again: what they can be is kept by the word's number. */
const known: (WordKinds | undefined)[] = [];

/** What a word can be. */
export function kindsOf(token: Token): WordKinds {
  if (token.place < 0 || token.place >= mostRemembered) return workOut(token.key);
  return (known[token.place] ??= workOut(token.key));
}
