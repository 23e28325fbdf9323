import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOfColumn, readOrder, sortRows, turnOrder, writeOrder } from './table-order.ts';

const values = fc.array(fc.option(fc.integer(), { nil: null }));

test('rows in order are the same rows, those without a value last, whichever way', () => {
  fc.assert(
    fc.property(values, fc.boolean(), (rows, descending) => {
      const sorted = sortRows(rows, (row) => row, descending);
      const known = sorted.filter((row) => row !== null);
      expect(sorted).toHaveLength(rows.length);
      expect(sorted.slice(0, known.length)).toEqual(known);
      const steps = known.slice(1).map((row, index) => row - (known[index] ?? row));
      expect(steps.every((step) => (descending ? step <= 0 : step >= 0))).toBe(true);
    }),
  );
});

test('rows alike keep their places, both ways', () => {
  const rows = [
    { name: 'a', days: 3 },
    { name: 'b', days: 3 },
    { name: 'c', days: 1 },
  ];
  const named = (descending: boolean): string =>
    sortRows(rows, ({ days }) => days, descending)
      .map(({ name }) => name)
      .join('');
  expect(named(false)).toBe('cab');
  expect(named(true)).toBe('abc');
});

test('names are put in the order of a telephone book, and week 10 comes after week 9', () => {
  expect(sortRows(['week 10', 'Week 9', 'älter', 'zu'], (row) => row, false)).toEqual([
    'älter',
    'Week 9',
    'week 10',
    'zu',
  ]);
});

test('an order survives the address; what makes no sense there is no order', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}$/),
      fc.boolean(),
      (column, descending) => {
        expect(readOrder(writeOrder({ column, descending }))).toEqual({ column, descending });
      },
    ),
  );
  for (const nonsense of ['', '-', '--days', 'Days', 'days_', '<b>', undefined, 7])
    expect(readOrder(nonsense)).toBeNull();
});

test('a column goes its first way, then the other, then back to the table’s own order', () => {
  const column = nameOfColumn('Came, of last six');
  expect(column).toBe('came-of-last-six');
  const first = turnOrder(null, column, true);
  expect(first).toEqual({ column, descending: true });
  const second = turnOrder(first, column, true);
  expect(second).toEqual({ column, descending: false });
  expect(turnOrder(second, column, true)).toBeNull();
  expect(turnOrder(second, 'member', false)).toEqual({ column: 'member', descending: false });
});
