import { expect, test } from 'vitest';
import { anchorOf } from '../app/practice-gate.tsx';
import { day } from '../testing/practice.ts';
import { readScope, resolveScope, scopeBefore } from './scope.ts';
import { stringifySearch } from './search-params.ts';

const anchor = { first: day('2025-01-06'), last: day('2026-11-24') };

test('the last twelve weeks are twelve whole weeks from a Monday, the present one among them', () => {
  expect(resolveScope({}, anchor, '12w')).toEqual({ from: '2026-09-07', to: '2026-11-24' });
});

test('own dates are taken as they stand', () => {
  expect(resolveScope({ from: day('2026-01-01'), to: day('2026-01-31') }, anchor, '12w')).toEqual({
    from: '2026-01-01',
    to: '2026-01-31',
  });
});

test('filters become the scope that the API is asked with', () => {
  const scope = resolveScope(
    { kind: 'process', enrolment: 'open', group: ['g'], site: ['s'], with: 'f' },
    anchor,
    'all',
  );
  expect(scope).toEqual({
    from: '2025-01-06',
    to: '2026-11-24',
    kinds: ['PROCESS'],
    enrolment: 'OPEN',
    groupIds: ['g'],
    siteIds: ['s'],
    facilitatorId: 'f',
  });
});

test('an address reads like a sentence', () => {
  expect(stringifySearch({ range: '12w', site: ['3', '7'], kind: undefined })).toBe('?range=12w&site=3,7');
});

test('half a range, a wrong day and an unknown kind are left out', () => {
  expect(readScope({ from: '2026-01-01', kind: 'other', range: '5w' })).toEqual({});
  expect(readScope({ from: '2026-02-30', to: '2026-03-01' })).toEqual({});
  expect(readScope({ from: '2026-03-01', to: '2026-02-01' })).toEqual({});
});

test('the time before is as long and ends the day before', () => {
  expect(scopeBefore({ from: day('2026-03-02'), to: day('2026-03-29'), kinds: ['PROCESS'] })).toEqual({
    from: '2026-02-02',
    to: '2026-03-01',
    kinds: ['PROCESS'],
  });
});

test('ranges end today, or on the last session where the record stopped more than two weeks ago', () => {
  const today = day('2026-11-24');
  expect(anchorOf(today, day('2025-01-06'), day('2026-11-10')).last).toBe(today);
  expect(anchorOf(today, day('2025-01-06'), day('2026-11-09')).last).toBe('2026-11-09');
  expect(anchorOf(today, null, null)).toEqual({ first: '2025-11-25', last: today });
});
