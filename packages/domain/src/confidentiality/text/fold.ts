import { remember } from './remember.ts';

const invisible = /\u034f|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const marks = /\p{M}+/gu;
const apostrophes = /['’‘ʼʻ`´]/gu;
const strokes: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};
const stroked = /[łøæœßđðþıħ]/gu;
const plainAscii = /^[A-Za-z]*$/;

/** One spelling for all ways to write a word: small letters, no diacritics, no apostrophes, nothing invisible. */
export function foldWord(word: string): string {
  if (plainAscii.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(marks, '')
    .replace(invisible, '')
    .replace(apostrophes, '')
    .toLowerCase()
    .replace(stroked, (letter) => strokes[letter] ?? letter);
}

/** The folded parts of a name, taken apart at spaces, hyphens and points. The same names come in many rosters. */
export const foldParts: (name: string) => readonly string[] = remember((name) =>
  name
    .split(/[\s\-‐‑–—.,/_]+/u)
    .map(foldWord)
    .filter((part) => part !== ''),
);
