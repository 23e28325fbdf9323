import { wordsOf } from './words.ts';

const mostWordsInBrackets = 4;
const bracketPattern = /\[([^[\]]*)\]/gu;
/** `{...}`, `***`, `___`, and TODO or XXX that is a word of its own. */
const tokenPattern = /\{[^{}]*\}|\*\*\*|___|(?<![\p{L}\p{Nd}'’])(?:TODO|XXX)(?![\p{L}\p{Nd}'’])/u;

/** Whether a text still holds a token that its template meant to be filled in (rules.md, placeholder-left). */
export function hasPlaceholder(text: string | null): boolean {
  if (text === null) return false;
  if (tokenPattern.test(text)) return true;
  for (const [, inside] of text.matchAll(bracketPattern)) {
    const words = wordsOf(inside ?? '').length;
    if (words >= 1 && words <= mostWordsInBrackets) return true;
  }
  return false;
}
