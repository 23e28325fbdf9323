import { remember } from './remember.ts';
import { callingWords, everydayCallingWords, specialistWords } from '../tables/callings.ts';
import * as words from '../tables/description-words.ts';

/** A set of the words of a list. */
export const setOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

export const trades = setOf(words.tradeWords + callingWords);

/** First halves of trades that are no person alone: a window cleaner, an insurance agent. */
const fronts = setOf(words.tradeFronts);
const namesTrade = (key: string): boolean =>
  (trades.has(key) && !fronts.has(key)) ||
  (key.length > 4 && key.endsWith('s') && trades.has(key.slice(0, -1))) ||
  (tradeEnding.test(key) && !noTrades.has(key));

/** How words for trades end: night watchman, glassmaker, gunsmith, innkeeper. */
const tradeEnding =
  /^[a-z]{3,}(?:men|man|woman|women|smith|maker|keeper|wright|monger|ologist|blower|diver|binder|tamer|jumper|fighter)s?$/;
const noTrades = setOf(words.noTrades);

/** Whether a word stands for a trade. */
export const isTrade = remember(namesTrade);

/** Physicians who treat members far oftener than they are members. */
export const specialists = setOf(specialistWords);
/** Trades whose bearers a member meets everywhere: alone they point at nobody. */
export const everyday: ReadonlySet<string> = new Set([
  ...setOf(words.everydayTradeWords),
  ...setOf(everydayCallingWords),
  ...specialists,
]);
