import { expect, test } from 'vitest';
import { sayOutcome, sayStretch, sayVia } from './say-event.ts';

test('a refusal says why', () => {
  expect(sayOutcome({ outcome: 'refused', reason: 'NOT_FOUND' })).toBe('refused: not found');
  expect(sayOutcome({ outcome: 'done', reason: null })).toBe('done');
});

test('says by what somebody came', () => {
  expect(['cookie', 'token', 'command', 'none'].map(sayVia)).toEqual(['browser', 'program', 'server', '']);
});

test('says which events stand there, of how many', () => {
  expect(sayStretch(0, 100, 1204)).toBe('1–100 of 1,204 events');
  expect(sayStretch(1200, 4, 1204)).toBe('1,201–1,204 of 1,204 events');
  expect(sayStretch(0, 1, 1)).toBe('1 event');
  expect(sayStretch(0, 0, 0)).toBe('No event');
});
