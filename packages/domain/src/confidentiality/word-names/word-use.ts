import * as words from '../tables/use-words.ts';
import { setOf } from '../text/trades.ts';

/** What is done to a person, right before the name. */
export const objectVerbs = setOf(words.objectVerbs);
/** What passes between people, before "to", "from" or "with" and a name. */
export const exchangeWords = setOf(words.exchangeWords);
/** What only a person is: "Hope was tearful". */
export const personStates = setOf(words.personStates);
/** What a person has: "Grace's voice". */
export const personal = setOf(words.personal);
