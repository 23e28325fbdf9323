/** For each ASCII character whether it belongs to a word: letters, digits and the apostrophe. */
const isAsciiOfWord: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9']/i.test(String.fromCharCode(code)),
);
const letterOrDigit = /^[\p{L}\p{Nd}’]$/u;
const known = new Map<number, boolean>();

function isOfWord(codePoint: number): boolean {
  if (codePoint < 128) return isAsciiOfWord[codePoint] === true;
  const answer = known.get(codePoint);
  if (answer !== undefined) return answer;
  const found = letterOrDigit.test(String.fromCodePoint(codePoint));
  known.set(codePoint, found);
  return found;
}

/**
 * Visits the words of a text that is in NFC: runs of letters (L), digits (Nd) and apostrophes (' or ’), by their UTF-16
 * offsets, until the visitor says to stop (rules.md, Words). An audit reads millions of words, so no pattern is matched.
 */
export function visitWords(text: string, visit: (start: number, end: number) => boolean | undefined): void {
  let start = -1;
  let index = 0;
  while (index < text.length) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (isOfWord(codePoint)) {
      if (start === -1) start = index;
    } else if (start !== -1) {
      if (visit(start, index) === false) return;
      start = -1;
    }
    index += codePoint > 0xffff ? 2 : 1;
  }
  if (start !== -1) visit(start, text.length);
}

/** The words of a text: lower-cased runs of letters, digits and apostrophes, in NFC (rules.md, Words). */
export function wordsOf(text: string | null): string[] {
  const words: string[] = [];
  const inNfc = (text ?? '').normalize('NFC');
  visitWords(inNfc, (start, end) => {
    words.push(inNfc.slice(start, end).toLowerCase());
    return true;
  });
  return words;
}

/** Whether a text has at least so many words. */
export function hasWords(text: string | null, fewest: number): boolean {
  let count = 0;
  visitWords((text ?? '').normalize('NFC'), () => {
    count += 1;
    return count < fewest;
  });
  return count >= fewest;
}
