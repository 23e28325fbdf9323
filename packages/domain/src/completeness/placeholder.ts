import { wordsOf } from './words.ts';

const mostWordsInBrackets = 4;
const bracketPattern = /\[([^[\]]*)\]/gu;
/** `{...}`, `***`, `___`, and TODO or XXX that is a word of its own. */
const tokenPattern = /\{[^{}]*\}|\*\*\*|___|(?<![\p{L}\p{Nd}'’])(?:TODO|XXX)(?![\p{L}\p{Nd}'’])/u;

/** Whether a text still holds a token that its template meant to be filled in (rules.md, placeholder-left). */
export function hasPlaceholder(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (tokenPattern.test(value)) return true;
  if (!value.includes('[')) return false;
  for (const [, inside] of value.matchAll(bracketPattern)) {
    const words = wordsOf(inside ?? '').length;
    if (words >= 1 && words <= mostWordsInBrackets) return true;
  }
  return false;
}
