import { describe, expect, test } from 'vitest';
import { compileRoster, findCoMembers, type GuardPerson } from './index.ts';
import type { WrittenWord } from './text/read-word.ts';
import { tokenizeNote } from './text/tokens.ts';

const client = (id: string, firstName: string, lastName: string): GuardPerson => ({
  id,
  kind: 'client',
  firstName,
  lastName,
  preferredName: null,
  otherNames: [],
});
const people = [
  client('c0', 'Teresa', 'Walker'),
  client('c1', 'Marcus', 'Hill'),
  client('c2', 'Mei-Ling', 'Brown'),
  client('c3', 'Grace', 'Young'),
];

/** Counts how often the guard looks at a character or a word: text and words answer through counters. */
function countLooks(text: string): number {
  let looks = 0;
  const roster = compileRoster(people);
  const counted = {
    ...roster,
    names: new Proxy(roster.names, {
      get(target, key) {
        if (key === 'get') return (word: string) => (looks++, target.get(word));
        if (key === 'has') return (word: string) => (looks++, target.has(word));
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    }),
    ordinary: (word: string) => (looks++, roster.ordinary(word)),
    beginsName: (word: WrittenWord) => (looks++, roster.beginsName(word)),
  };
  findCoMembers(counted, 'c0', text);
  return looks;
}

const hostile: readonly (readonly [string, (times: number) => string])[] = [
  ['one name over and over', (times) => 'Marcus '.repeat(times)],
  ['one word that is a name, in small letters', (times) => 'grace '.repeat(times)],
  ['hyphens without end', (times) => 'Mei-'.repeat(times)],
  ['initials without end', (times) => 'M.H.'.repeat(times)],
  ['names joined by and', (times) => 'Grace and '.repeat(times)],
  ['relative clauses within one another', (times) => 'the man who '.repeat(times)],
  ['brackets that never close', (times) => 'a peer (Marcus '.repeat(times)],
  ['kin of kin', (times) => "her brother's friend, Grace, ".repeat(times)],
  ['lists of names', (times) => 'Grace, Marcus, '.repeat(times)],
  ['numbers between names', (times) => 'Grace 12 12 12 12 '.repeat(times)],
];

describe('hostile text', () => {
  test.each(hostile)('ten times as long is ten times the work: %s', (_, make) => {
    const few = countLooks(make(200));
    const many = countLooks(make(2000));
    expect(many).toBeLessThanOrEqual(few * 11 + 200);
  });

  test.each(hostile)('as many words as the text has, however they are strung together: %s', (_, make) => {
    expect(tokenizeNote(make(2000)).tokens.length).toBe(tokenizeNote(make(1000)).tokens.length * 2);
  });

  test('100 kB of one word, of spaces and of halves of characters are read to their end', () => {
    const last = ' Client told Marcus that she was sorry.';
    for (const filler of ['x', ' ', '\ud83d', '\u200b', '\u202e', 'é'.normalize('NFD'), "'", '-', '"', '(']) {
      const text = filler.repeat(100_000) + last;
      const found = findCoMembers(compileRoster(people), 'c0', text);
      expect(found.map((finding) => finding.text)).toContain('Marcus');
    }
  });

  test('invisible characters and direction marks inside a name hide nothing', () => {
    for (const hidden of [
      'Mar\u200bcus',
      '\u202aMarcus\u202c',
      'M\u00adarcus',
      'Mar\u2060cus',
      'Marcus\u200f',
    ]) {
      const text = `Client told ${hidden} that she was sorry.`;
      expect(findCoMembers(compileRoster(people), 'c0', text)).toMatchObject([
        { personId: 'c1', level: 'block' },
      ]);
    }
  });
});
