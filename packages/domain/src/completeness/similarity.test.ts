import { describe, expect, test } from 'vitest';
import type { GroupId } from '../groups/index.ts';
import type { PracticeRecords } from '../practice/index.ts';
import { attendanceOf, changed, findIn, noteOf, sessionOn, soundPractice } from '../testing/index.ts';
import { findSharedWords, shinglesOf, similarityOf } from './similarity.ts';
import { wordsOf } from './words.ts';

const sections = (response: string | null): { presentation: null; response: string | null; plan: null } => ({
  presentation: null,
  response,
  plan: null,
});
const compare = (a: string | null, b: string | null): number =>
  similarityOf(shinglesOf(sections(a)), shinglesOf(sections(b)));

describe('words', () => {
  test('are runs of letters, digits and apostrophes, in NFC and lower case', () => {
    expect(wordsOf("Client’s mood—“a 7/10”; it's Jose\u0301.")).toEqual([
      'client’s',
      'mood',
      'a',
      '7',
      '10',
      "it's",
      'josé',
    ]);
    expect(wordsOf(null)).toEqual([]);
  });
});

describe('similarity', () => {
  test('is the share of 5-word runs that both have', () => {
    // Of six words two runs, and one of them is shared: 1 of 3.
    expect(compare('a b c d e f', 'a b c d e g')).toBeCloseTo(1 / 3, 12);
    expect(compare('a b c d e', 'A, b: c; d. E!')).toBe(1);
    expect(compare('a b c d e', 'e d c b a')).toBe(0);
    // The same run twice is one of the set.
    expect(compare('a a a a a a a', 'a a a a a')).toBe(1);
  });

  test('of fewer than five words is nothing, unless they are the same', () => {
    expect(compare('a b c d', 'a b c d e')).toBe(0);
    expect(compare('a b c d', 'a b d c')).toBe(0);
    expect(compare('a b c d', 'A b, c d')).toBe(1);
    expect(compare(null, ' ')).toBe(0);
  });

  test('takes presentation, response and plan as one text', () => {
    const split = shinglesOf({ presentation: 'a b', response: 'c', plan: 'd e' });
    expect(similarityOf(split, shinglesOf(sections('a b c d e')))).toBe(1);
  });
});

test('the words shared with another note are shown where they stand', () => {
  const text = 'Today, a b c d e came.';
  const shared = findSharedWords(text, shinglesOf(sections('so A b c d e went')));
  expect(shared.map(({ start, end }) => text.slice(start, end))).toEqual(['a b c d e']);
  expect(findSharedWords(text, shinglesOf(sections('nothing of it is the same here')))).toEqual([]);
});

describe('cloned notes', () => {
  const { progressNotes } = soundPractice;
  const words = Array.from({ length: 104 }, (_, index) => `w${index}`);
  /** A text of 100 runs that shares so many of them with the original; the rest is new. */
  const sharing = (runs: number): string =>
    [...words.slice(0, runs + 4), ...Array.from({ length: 100 - runs }, (_, index) => `x${index}`)].join(' ');
  const said = (id: string, response: string): Partial<PracticeRecords> => ({
    progressNotes: changed(progressNotes, (note) => note.id === id, sections(response)),
  });
  const both = (response: string): Partial<PracticeRecords> => ({
    progressNotes: changed(
      said('n1', words.join(' ')).progressNotes ?? [],
      ({ id }) => id === 'n2',
      sections(response),
    ),
  });
  const clones = (change: Partial<PracticeRecords>): string[] =>
    findIn(change).filter((finding) => finding.startsWith('note-cloned'));

  test('among peers are found from 0.60 on, once per pair, on the larger identifier', () => {
    // 75 of 125 runs are shared: 0.60; 74 of 126 are less.
    expect(clones(both(sharing(75)))).toEqual(['note-cloned-from-peer s1 c2 n2 -']);
    expect(clones(both(sharing(74)))).toEqual([]);
  });

  test('of the client are found among the three notes before, in the same group', () => {
    const history = (earlier: number, group = 'G1'): Partial<PracticeRecords> => {
      const [first] = soundPractice.groups;
      if (first === undefined) throw new Error('The sound practice has a group.');
      const sessions = Array.from({ length: 4 }, (_, index) =>
        sessionOn(`e${index}`, `2026-01-0${index + 2}`, { groupId: group as GroupId }),
      );
      const notes = sessions.map(({ id }, index) =>
        noteOf(`ne${index}`, id, 'c1', index === earlier ? sections(words.join(' ')) : {}),
      );
      return {
        groups: [...soundPractice.groups, { ...first, id: 'G2' as GroupId }],
        sessions: [...soundPractice.sessions, ...sessions],
        attendance: [...soundPractice.attendance, ...sessions.map(({ id }) => attendanceOf(id, 'c1'))],
        progressNotes: [...(said('n1', words.join(' ')).progressNotes ?? []), ...notes],
      };
    };
    expect(clones(history(1))).toEqual(['note-cloned-from-earlier s1 c1 n1 -']);
    expect(clones(history(0))).toEqual([]);
    expect(clones(history(3, 'G2'))).toEqual([]);
  });
});
