const wordPattern = /[\p{L}\p{Nd}'’]+/gu;

/** The words of a text: lower-cased runs of letters, digits and apostrophes, in NFC (rules.md, Words). */
export function wordsOf(text: string | null): string[] {
  if (text === null) return [];
  return (text.normalize('NFC').match(wordPattern) ?? []).map((word) => word.toLowerCase());
}

/** A word with where it stands in the text. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in NFC, with their UTF-16 offsets. */
export const placeWords = (text: string): PlacedWord[] =>
  [...text.matchAll(wordPattern)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
