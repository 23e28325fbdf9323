import { expect, test } from 'vitest';
import { day } from '../testing/practice.ts';
import { levelsOf, monthLines, placeDay, placeMidday, rings, stairPath, strokes } from './timeline-scale.ts';

const scale = { from: day('2026-03-01'), to: day('2026-03-10'), width: 100 };

test('a day has its place between the edges; days beyond an edge stand on it', () => {
  expect(placeDay(scale, day('2026-03-01'))).toBe(0);
  expect(placeDay(scale, day('2026-03-06'))).toBe(50);
  expect(placeMidday(scale, day('2026-03-06'))).toBe(55);
  expect(placeDay(scale, day('2026-02-01'))).toBe(0);
  expect(placeDay(scale, day('2026-04-01'))).toBe(100);
});

test('months are marked where there is room for their names', () => {
  const year = { from: day('2025-11-15'), to: day('2026-05-14') };
  expect(monthLines({ ...year, width: 600 })).toEqual([
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
    '2026-04-01',
    '2026-05-01',
  ]);
  expect(monthLines({ ...year, width: 140 })).toEqual(['2025-12-01', '2026-02-01', '2026-04-01']);
});

test('the census falls on the day after somebody’s last day', () => {
  const stays = [
    { enteredOn: day('2026-01-05'), leftOn: null },
    { enteredOn: day('2026-01-05'), leftOn: day('2026-03-04') },
    { enteredOn: day('2026-03-08'), leftOn: null },
    { enteredOn: day('2026-03-08'), leftOn: day('2026-03-10') },
    { enteredOn: day('2026-04-01'), leftOn: null },
  ];
  expect(levelsOf(stays, scale)).toEqual([
    { since: '2026-03-01', value: 2 },
    { since: '2026-03-05', value: 1 },
    { since: '2026-03-08', value: 3 },
  ]);
});

test('levels are drawn as a stair to the right edge', () => {
  const levels = [
    { since: day('2026-03-01'), value: 2 },
    { since: day('2026-03-06'), value: 4 },
  ];
  expect(stairPath(levels, scale, 4, 40)).toBe('M0 20H50L50 0H100');
});

test('all strokes of a lane are one path, and so are all rings', () => {
  expect(strokes([10, 20], 3, 9)).toBe('M10 3V9M20 3V9');
  expect(rings([10, 20], 6).match(/M/g)).toHaveLength(2);
  expect(strokes([], 3, 9)).toBe('');
});
