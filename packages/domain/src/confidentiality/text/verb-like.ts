import * as words from '../tables/description-words.ts';
import { rememberByPlace } from './remember.ts';
import { setOf } from './trades.ts';
import type { Token } from './tokens.ts';

const helpers = setOf(
  'is was are were has had have been be being did does do will would could can used just recently also once still now never always not got gets',
);
export const roomVerbs = setOf(
  'said cried asked told shared nodded hummed wept laughed smiled spoke offered disclosed talked described gave excused looked reminded mentioned explained recognised recognized interrupted joked confronted hugged apologized apologised put stood read sang',
);
const irregularPasts = setOf(words.irregularPasts);

/** Pasts that stand before a word for a person as adjectives do. */
export const marital = setOf(
  'retired divorced married widowed tattooed bearded separated disgraced recently newly unemployed homeless one',
);

/** Whether a word says what somebody did. */
export const isDeed = (token: Token): boolean => isVerbLike(token) && !helpers.has(token.key);

type Verb = Pick<Token, 'key' | 'shape' | 'letters' | 'place'>;

/** Whether a word is a verb of the room, a helping verb or a past tense. */
export const isVerbLike = (token: Verb | undefined): boolean => token !== undefined && isVerb(token);

const isVerb = rememberByPlace(
  ({ key, shape, letters }: Verb) =>
    helpers.has(key) ||
    roomVerbs.has(key) ||
    irregularPasts.has(key) ||
    (/[a-z]{2}ed$/.test(key) && (shape === 'lower' || (shape === 'upper' && letters > 4))),
);
