import { expect, test } from 'vitest';
import { isTimeZone, parseInstant } from './civil-date.ts';

// 17:30 at five hours west of UTC.
const half = Date.UTC(2025, 2, 4, 22, 30);

test.each([
  ['2025-03-04T17:30:00-05:00', half],
  ['2025-03-04T17:30-05:00', half],
  ['2025-03-04T17:30:00-05', half],
  ['2025-03-04T17:30:00-0500', half],
  ['2025-03-05T04:00:00+05:30', half],
  ['2025-03-04T22:30:00Z', half],
  ['2025-03-04T22:30:00.25Z', half + 250],
  ['2025-03-04T22:30:00.123999Z', half + 123],
])('%s is a moment, however ISO 8601 lets it be written', (text, moment) => {
  expect(parseInstant(text)).toBe(moment);
});

test.each([
  '2025-03-04T17:30:00',
  '2025-03-04',
  '2025-02-30T17:30:00Z',
  '2025-03-04T24:00:00Z',
  '2025-03-04T17:60:00Z',
  '2025-03-04T17:30:60Z',
  '2025-03-04T17:30:00+19:00',
  '2025-03-04T17:30:00+05:60',
  '2025-03-04T17:30:00.Z',
  '2025-03-04T17:30:00-5',
  ' 2025-03-04T17:30:00Z',
])('%s names no moment', (text) => {
  expect(parseInstant(text)).toBeNull();
});

test('a time zone has a name; an offset is none, whatever the runtime makes of it', () => {
  expect(['America/Chicago', 'UTC', 'Asia/Kathmandu'].every(isTimeZone)).toBe(true);
  expect(['+05:00', '-0300', 'Mars/Olympus', ''].some(isTimeZone)).toBe(false);
});
