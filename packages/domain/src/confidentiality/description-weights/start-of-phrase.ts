import type { TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';

const articles = setOf(
  'the a an that this another our my his her their one whose your some no any every each two both fellow',
);
const isAdjectiveLike = /(?:ed|en|ing|ly)$|^(?:self|made|born|run|lost|hit|well|best|more|most)$/;

/** "The bruised woman", "a recently paroled arborist": on to the article, over words that look like verbs. */
export function startOfPhrase({ tokens }: TokenizedNote, from: number): number {
  const [first, before] = [tokens[from], tokens[from - 1]];
  if (first === undefined || before === undefined || first.breaks || !/^[ -]$/.test(first.gap)) return from;
  if (articles.has(first.key) || before.shape !== 'lower' || !isAdjectiveLike.test(before.key)) return from;
  for (let at = from - 2; at >= from - 3; at--) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined || next === undefined || next.breaks || !/^[ -]$/.test(next.gap)) return from;
    if (articles.has(token.key)) return at;
  }
  return from;
}
