import { expect, test } from 'vitest';
import { sayWhyZoneStays } from './say-practice.ts';

test('the time zone may be changed while nothing was reckoned by it', () => {
  expect(sayWhyZoneStays({ sessions: 0, leaving: 0 })).toBeNull();
});

test('what holds it is said, and how much of it there is', () => {
  expect(sayWhyZoneStays({ sessions: 1, leaving: 0 })).toBe(
    'It stays: 1 session is on record, and from when on each counts was reckoned by this clock.',
  );
  expect(sayWhyZoneStays({ sessions: 1204, leaving: 3 })).toBe(
    'It stays: 1,204 sessions are on record, and from when on each counts was reckoned by this clock.',
  );
  expect(sayWhyZoneStays({ sessions: 0, leaving: 1 })).toBe(
    'It stays until the last day of the person who leaves: their accounts end with it by this clock.',
  );
  expect(sayWhyZoneStays({ sessions: 0, leaving: 2 })).toBe(
    'It stays until the last day of the 2 people who leave: their accounts end with it by this clock.',
  );
});
