import { expect, test } from 'vitest';
import { day } from '../../testing/practice.ts';
import { scopeOf } from './log-scope.ts';

test('a period runs from the first midnight to the end of its last day, by the practice’s clock', () => {
  const filter = { from: day('2026-03-02'), to: day('2026-03-03'), memberId: null, refusedOnly: false };
  expect(scopeOf(filter, 'America/Phoenix')).toEqual({
    from: '2026-03-02T07:00:00.000Z',
    to: '2026-03-04T06:59:59.999Z',
    clientId: null,
    refusedOnly: null,
  });
});

test('without bounds everything on record is asked for', () => {
  const filter = { from: null, to: null, memberId: 'm1', refusedOnly: true };
  expect(scopeOf(filter, 'America/Phoenix')).toEqual({
    from: null,
    to: null,
    clientId: 'm1',
    refusedOnly: true,
  });
});
