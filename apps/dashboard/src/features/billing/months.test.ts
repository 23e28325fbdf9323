import { parseCivilDate } from '@concord/domain/shared';
import { expect, test } from 'vitest';
import { monthAround } from './months.ts';

test.each([
  ['2026-02-17', '2026-02-01', '2026-02-28'],
  ['2028-02-29', '2028-02-01', '2028-02-29'],
  ['2026-12-31', '2026-12-01', '2026-12-31'],
  ['2026-04-01', '2026-04-01', '2026-04-30'],
])('the month of %s goes from %s to %s', (day, from, to) => {
  const date = parseCivilDate(day);
  if (date === null) throw new Error('The test names no day.');
  expect(monthAround(date)).toEqual({ from, to });
});
