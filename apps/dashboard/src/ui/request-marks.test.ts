import { expect, test } from 'vitest';
import type { CivilDate } from '../platform/scalars.ts';
import { sayRequest } from './request-marks.tsx';

test('a request to amend a note is said by its days and what was decided', () => {
  const request = { receivedOn: '2026-02-02' as CivilDate, informedBy: null };
  expect(sayRequest({ ...request, state: 'open', decidedOn: null })).toBe('of 2 Feb 2026, not decided yet');
  expect(sayRequest({ ...request, state: 'accepted_in_part', decidedOn: '2026-02-10' as CivilDate })).toBe(
    'of 2 Feb 2026, accepted in part on 10 Feb 2026',
  );
  const notice = { ...request, informedBy: 'Northside Hospital', state: 'informed', decidedOn: null };
  expect(sayRequest(notice)).toBe('of 2 Feb 2026, from Northside Hospital');
});
