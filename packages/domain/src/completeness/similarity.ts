import type { ProgressNote } from '../progress-notes/index.ts';
import { visitWords, wordsOf } from './words.ts';

const shingleLength = 5;

/** What is compared of a note: the set of its 5-word shingles, as sorted numbers; its words where they are too few for one. */
export interface Shingles {
  readonly fewWords: readonly string[];
  readonly set: Float64Array;
}

/** The sections of a note that are the member's own: presentation, response and plan. */
export type IndividualSections = Pick<ProgressNote, 'presentation' | 'response' | 'plan'>;

/** The individual sections as one text, joined by spaces. */
export const individualText = ({ presentation, response, plan }: IndividualSections): string =>
  [presentation ?? '', response ?? '', plan ?? ''].join(' ');

/** Prepares a note's individual sections for comparison; one note is compared with many. */
export function shinglesOf(sections: IndividualSections): Shingles {
  const text = individualText(sections).normalize('NFC');
  const hashes: number[] = [];
  visitWords(text, (start, end) => {
    hashes.push(hashOf(text, start, end));
    return true;
  });
  return {
    fewWords: hashes.length < shingleLength ? wordsOf(text) : [],
    set: sortedSet(shingleNumbers(hashes)),
  };
}

/**
 * Each shingle as a number of 53 bits. Two different shingles of two notes meet in one number about once in 10¹² comparisons,
 * and would then move the similarity by less than one hundredth.
 */
function shingleNumbers(hashes: readonly number[]): Float64Array {
  const numbers = new Float64Array(Math.max(0, hashes.length - shingleLength + 1));
  for (let start = 0; start < numbers.length; start += 1) {
    let [high, low] = [0, 0];
    for (let index = start; index < start + shingleLength; index += 1) {
      const hash = hashes[index] ?? 0;
      high = Math.imul(high ^ hash, 0x9e3779b1) + (high >>> 15);
      low = Math.imul(low + hash, 0x85ebca6b) ^ (low >>> 13);
    }
    numbers[start] = (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
  }
  return numbers;
}

/** A number for the lower-cased word that stands there. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    // Beyond ASCII a word may change its length when it is lower-cased.
    if (code >= 128) return hashLowerCased(text.slice(start, end).toLowerCase());
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function hashLowerCased(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function sortedSet(numbers: Float64Array): Float64Array {
  const sorted = numbers.sort();
  let size = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const number = sorted[index] ?? 0;
    if (size === 0 || sorted[size - 1] !== number) {
      sorted[size] = number;
      size += 1;
    }
  }
  return sorted.subarray(0, size);
}

/**
 * How alike the individual sections of two notes are, from 0 to 1: the Jaccard index of their sets of 5-word shingles. Fewer than
 * five words in either say nothing (0), unless both have the same words in the same order, and at least one (1).
 */
export function similarityOf(a: Shingles, b: Shingles): number {
  if (a.set.length === 0 || b.set.length === 0) {
    const areSame = a.fewWords.length > 0 && a.fewWords.length === b.fewWords.length;
    return areSame && a.fewWords.every((word, index) => word === b.fewWords[index]) ? 1 : 0;
  }
  const shared = countShared(a.set, b.set);
  return shared / (a.set.length + b.set.length - shared);
}

function countShared(a: Float64Array, b: Float64Array): number {
  let [shared, left, right] = [0, 0, 0];
  while (left < a.length && right < b.length) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return shared;
}

/** A stretch of a text, by UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches of a text (in NFC) that it shares with another note: words that stand in a 5-word shingle of both. For the
 * sameness meter, which dims them while somebody writes.
 */
export function findSharedWords(text: string, other: Shingles): TextRange[] {
  const placed: TextRange[] = [];
  visitWords(text, (start, end) => {
    placed.push({ start, end });
    return true;
  });
  const numbers = shingleNumbers(placed.map(({ start, end }) => hashOf(text, start, end)));
  const known = new Set(other.set);
  const shared = placed.map(() => false);
  numbers.forEach((number, start) => {
    if (known.has(number)) shared.fill(true, start, start + shingleLength);
  });
  const ranges: { start: number; end: number }[] = [];
  placed.forEach(({ start, end }, index) => {
    if (shared[index] !== true) return;
    const last = ranges.at(-1);
    if (last !== undefined && shared[index - 1] === true) last.end = end;
    else ranges.push({ start, end });
  });
  return ranges;
}
