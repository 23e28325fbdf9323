import * as words from '../tables/use-words.ts';
import { setOf } from '../text/trades.ts';
import type { NamePart } from '../roster/name-entry.ts';

/** How a word that is also a name is used: as a name beyond doubt, probably so, as a word, or as a thing by what stands beside it. */
export type WordUse = 'name' | 'likely' | 'word' | 'thing';

/** What the judgement needs to know besides the words around. */
export interface UseContext {
  readonly part: NamePart;
  readonly isLower: boolean;
  readonly isAmongCapitals: boolean;
  /** Whether a name of the roster stands beside it, joined by "and", a comma or a slash. */
  readonly isPaired: boolean;
  /** Whether it stands where a speaker stands in a dialogue: "Grace: I left." */
  readonly isSpeaking: boolean;
  readonly role: 'given' | 'family' | 'both';
}

/** What leads to a place. */
export const placeLeads = setOf(words.placeLeads);
/** What is done to a person, right before the name. */
export const objectVerbs = setOf(words.objectVerbs);
/** What passes between people, before "to", "from" or "with" and a name. */
export const exchangeWords = setOf(words.exchangeWords);
/** What only a person is: "Hope was tearful". */
export const personStates = setOf(words.personStates);
/** Words beside a colour that make it people's. */
export const people = setOf(words.people);
/** What joins a name to the sentence. */
export const connectives = setOf(words.connectives);
/** What a person has: "Grace's voice". */
export const personal = setOf(words.personal);
/** Words before which somebody is called on, or that open a sentence. */
export const interjections = setOf(words.interjections);
/** What is done with things and numbers, not by people: "Mark rated" is no name alone. */
export const measured = setOf(words.measured);
/** Kinds of name-words that are seldom anything but a name with a capital. */
export const softNames = setOf(words.softNames);
