import english from '../tables/english-words.json' with { type: 'json' };
import { expandWords } from './expand-words.ts';

/** Ordinary English words in their plain form, in the alphabet's order; what is known of each by its place is kept apart. */
export const englishWords: readonly string[] = expandWords(english.words);
