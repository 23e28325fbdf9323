import { expect, test } from 'vitest';
import { sayOpenDoors } from './say-person.ts';

test('counts what is open, sessions before tokens', () => {
  expect(sayOpenDoors({ openSessions: 2, openTokens: 1 })).toBe('2 sessions, 1 token');
  expect(sayOpenDoors({ openSessions: 0, openTokens: 3 })).toBe('3 tokens');
});

test('says so when nothing is open', () => {
  expect(sayOpenDoors({ openSessions: 0, openTokens: 0 })).toBe('none');
});
