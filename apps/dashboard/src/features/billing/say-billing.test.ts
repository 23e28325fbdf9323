import { expect, test } from 'vitest';
import { sayCode, sayPage, sayReasons, saySuperbill } from './say-billing.ts';

test('a page says which of how many services it shows', () => {
  expect(sayPage(0, 0, 0)).toBe('No service fits this');
  expect(sayPage(0, 1, 1)).toBe('1 service');
  expect(sayPage(100, 40, 1140)).toBe('101–140 of 1,140 services');
});

test('a code stands with its modifier, and never with a description', () => {
  expect(sayCode({ code: '90853', modifier: null })).toBe('90853');
  expect(sayCode({ code: 'H2014', modifier: 'HQ' })).toBe('H2014 HQ');
  expect(sayCode({ code: null, modifier: null })).toBe('no code yet');
});

test('of several reasons the first is named and the others are counted', () => {
  const reason = (title: string) => ({ title });
  expect(sayReasons([])).toBe('');
  expect(sayReasons([reason('Note not signed')])).toBe('Note not signed');
  expect(sayReasons([reason('Note not signed'), reason('No diagnosis'), reason('No plan')])).toBe(
    'Note not signed, and 2 more',
  );
});

test('a superbill says how many services it leaves out', () => {
  expect(saySuperbill(3, 0)).toBe('Saved, with 3 services.');
  expect(saySuperbill(1, 1)).toBe('Saved, with 1 service; 1 is held and not on it.');
  expect(saySuperbill(4, 2)).toBe('Saved, with 4 services; 2 are held and not on it.');
});
