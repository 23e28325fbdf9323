import { expect, test } from 'vitest';
import { sayFrequency, sayMark, sayMinutes, saySize } from './say-payers.ts';
import type { Limits } from './say-payers.ts';
import { noLimits } from '../../testing/service-limits.ts';

const limits: Limits = {
  ...noLimits,
  __typename: 'ServiceLimit',
  code: '90853',
  unit: 'session',
  mark: 'V',
  source: 'A regulation.',
};

test('a size says both ends, one of them, or that there is no limit', () => {
  expect(saySize({ ...limits, minSize: 2, maxSize: 12 })).toBe('2 to 12');
  expect(saySize({ ...limits, maxSize: 12 })).toBe('at most 12');
  expect(saySize({ ...limits, minSize: 2 })).toBe('at least 2');
  expect(saySize(limits)).toBe('no limit');
  expect(sayMinutes({ ...limits, minMinutes: 45 })).toBe('at least 45');
});

test('how often says every limit that there is', () => {
  expect(sayFrequency(limits)).toBe('no limit');
  expect(sayFrequency({ ...limits, maxPerDay: 1, rollingSessions: 2, rollingDays: 7 })).toBe(
    '1 a day, 2 in 7 days',
  );
  expect(sayFrequency({ ...limits, maxUnitsPerDay: 16 })).toBe('16 units a day');
});

test('a mark says whether its limits may block', () => {
  expect(sayMark('V for the frequency, G for size')).toContain('may block');
  expect(sayMark('S')).toContain('only warns');
  expect(sayMark('G')).toContain('unverified');
});
