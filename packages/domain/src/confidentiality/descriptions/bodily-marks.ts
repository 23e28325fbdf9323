import * as words from '../tables/description-words.ts';
import { setOf } from '../text/trades.ts';

/** What can be seen of a body or is carried along: a scar, a cane. */
export const marks = setOf(words.bodilyMarks);

/** Whether a description wears something visible: a wheelchair, a tattoo. */
export const isMarked = (keys: readonly string[]): boolean =>
  keys.some((key) => marks.has(key)) ||
  (keys[0] === 'in' && /^(?:the|a|an)$/.test(keys[1] ?? '') && keys.slice(2).some((key) => worn.test(key)));

const worn =
  /(?:coat|jacket|shirt|sweater|dress|vest|apron|socks|shoes|sneakers|sandals|boots|hat|scarf|gloves|overalls|jeans|shorts|pajamas|suit)$/;
