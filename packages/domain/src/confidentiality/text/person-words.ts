import { remember } from './remember.ts';
import * as words from '../tables/description-words.ts';
import { isTrade, setOf } from './trades.ts';

export const humans = setOf(words.humanWords);
export const members = setOf(words.memberWords);
export const kin = setOf(words.kinWords);

const known: ReadonlySet<string> = new Set([...humans, ...members, ...kin, ...setOf(words.groupRoles)]);

/** Whether a word stands for a person: a trade, kin, a member, a man. */
export const isPersonWord = remember((key) => known.has(key) || isTrade(key));
