import { expect, test } from 'vitest';
import { sayHeatMap } from './heat-sentence.ts';

const series = (early: number, late: number) => ({
  expected: [10, 10, 10, 10, 10, 10, 10, 10],
  attended: [early, early, early, early, late, late, late, late],
});

test('names the group that fell most, with its seats, and says that the others held', () => {
  const said = sayHeatMap(
    [
      { name: 'Anger management', series: series(8, 5) },
      { name: 'Grief', series: series(8, 8) },
    ],
    'weeks',
  );
  expect(said.finding).toBe('Anger management fell from 80% to 50%');
  expect(said.detail).toBe(
    'in its last four weeks with sessions (20 of 40 seats); all other groups stayed within ten points of what they had before.',
  );
});

test('a fall comes before a larger rise, and the other changes are counted', () => {
  const said = sayHeatMap(
    [
      { name: 'Skills', series: series(4, 9) },
      { name: 'Grief', series: series(8, 7) },
    ],
    'weeks',
  );
  expect(said.finding).toBe('Grief fell from 80% to 70%');
  expect(said.detail).toContain('1 other group of 1 changed by ten points or more.');
});

test('a rise is told when nothing fell', () => {
  expect(sayHeatMap([{ name: 'Skills', series: series(4, 9) }], 'months').finding).toBe(
    'Skills rose from 40% to 90%',
  );
});

test('nine points are not worth a finding: then the whole is said', () => {
  const nine = { expected: [100, 25, 25, 25, 25], attended: [80, 18, 18, 18, 17] };
  const said = sayHeatMap([{ name: 'Skills', series: nine }], 'weeks');
  expect(said.finding).toBe('76% of expected seats were attended (151 of 200).');
  expect(said.detail).toContain('ten points or more');
});
