import { remember } from './remember.ts';

/** Whether two words differ by one edit: a letter added, left out, replaced, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  const longer = a.length >= b.length ? a : b;
  const shorter = a.length >= b.length ? b : a;
  if (longer.length - shorter.length > 1 || a === b) return false;
  let i = 0;
  while (i < shorter.length && longer[i] === shorter[i]) i++;
  if (longer.length > shorter.length) return longer.slice(i + 1) === shorter.slice(i);
  if (longer.slice(i + 1) === shorter.slice(i + 1)) return true;
  return (
    longer[i] === shorter[i + 1] &&
    longer[i + 1] === shorter[i] &&
    longer.slice(i + 2) === shorter.slice(i + 2)
  );
}

/** The number of edits between two words (optimal string alignment); words longer than 32 letters never match. */
export function countEdits(a: string, b: string): number {
  if (a.length > 32 || b.length > 32) return 99;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 99;
}

const soundRules: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^(mc|mac)/, 'mk'],
  [/^x/, 's'],
  [/tch|sch|cz|cs/g, 'C'],
  [/ch|sh|zh|tsh|dzh/g, 'C'],
  [/(?:k|q)[wu](?=[aeiouy])/g, 'k'],
  [/ph|v|w/g, 'f'],
  [/gh(?=[^aeiouy]|$)/g, ''],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/dg(?=[eiy])/g, 'j'],
  [/g(?=[ei])/g, 'j'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/d(?=t|$)/g, 't'],
  [/th/g, 't'],
  [/h/g, ''],
];

/** How a name sounds, roughly: consonants only behind the first letter, like sounds written alike. */
export const soundOf = remember((word) => {
  let key = word;
  for (const [pattern, sound] of soundRules) key = key.replace(pattern, sound);
  const first = /^[aeiouy]/.test(key) ? 'A' : (key[0] ?? '');
  return (first + key.slice(1).replace(/[aeiouy]/g, '')).replace(/(.)\1+/g, '$1');
});

const vowelRules: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^aeiou])e$/, ''],
  [/eigh|aigh|ay|ai|ei|ey(?!$)/g, 'e'],
  [/ee|ea|ie|ey|ii|y/g, 'i'],
  [/oo|ou|ue|ew/g, 'u'],
  [/oa|au|aw|ow/g, 'o'],
];

/** How a name is spoken, vowels too: Paisley and Payzlee are one. */
export const speechOf = remember((word) => {
  let key = word;
  for (const [pattern, sound] of vowelRules) key = key.replace(pattern, sound);
  for (const [pattern, sound] of soundRules) key = key.replace(pattern, sound);
  return key.replace(/(.)\1+/g, '$1');
});

/** Which of the letters a to z a word has, one bit each. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i) - 97;
    if (code >= 0 && code < 26) letters |= 1 << code;
  }
  return letters;
}

/** The number of bits that are set. */
export function countBits(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; count++) rest &= rest - 1;
  return count;
}
