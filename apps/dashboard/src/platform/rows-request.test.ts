import { expect, test } from 'vitest';
import { day } from '../testing/practice.ts';
import { readRowsRequest, writeRowsRequest } from './rows-request.ts';

const request = { of: 'sessions', from: day('2026-03-02'), to: day('2026-03-29') } as const;

test('the sessions of one person, or those that two led together, survive in an address', () => {
  for (const staffIds of [['s1'], ['s1', 's2']]) {
    expect(readRowsRequest(writeRowsRequest({ ...request, groupId: 'g', staffIds }))).toEqual({
      ...request,
      groupId: 'g',
      staffIds,
    });
  }
});

test('more than two people are not asked for', () => {
  expect(readRowsRequest('sessions~2026-03-02~2026-03-29~with.a,b,c')?.staffIds).toEqual(['a', 'b']);
  expect(readRowsRequest('sessions~2026-03-02~2026-03-29~with.')).toEqual(request);
});
