import { useRouter, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';

export type SortValue = string | number | boolean | null | undefined;

/** By which column a table is ordered, and which way. */
export interface TableOrder {
  readonly column: string;
  readonly descending: boolean;
}

/** The name of a column in an address: "Came, of last six" is "came-of-last-six". */
export const nameOfColumn = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** "-days" is the most days first, "days" the fewest first; what makes no sense is no order. */
export function readOrder(text: unknown): TableOrder | null {
  const found = typeof text === 'string' ? /^(-?)([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text.slice(0, 60)) : null;
  const column = found?.[2];
  return column === undefined ? null : { column, descending: found?.[1] === '-' };
}

export const writeOrder = (order: TableOrder | null): string | undefined =>
  order === null ? undefined : `${order.descending ? '-' : ''}${order.column}`;

/** The next order when a column is chosen: its first way, the other way, then the table's own order again. */
export function turnOrder(
  order: TableOrder | null,
  column: string,
  startsDescending: boolean,
): TableOrder | null {
  if (order?.column !== column) return { column, descending: startsDescending };
  return order.descending === startsDescending ? { column, descending: !startsDescending } : null;
}

const words = new Intl.Collator('en', { numeric: true });
const isMissing = (value: SortValue): boolean => value === null || value === undefined || value === '';

/** Rows by one of their values; those that have none come last, whichever way. Rows alike keep their places. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  descending: boolean,
): readonly Row[] {
  const way = descending ? -1 : 1;
  return rows.toSorted((rowA, rowB) => {
    const [a, b] = [valueOf(rowA), valueOf(rowB)];
    if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b));
    const difference =
      typeof a === 'string' && typeof b === 'string' ? words.compare(a, b) : Number(a) - Number(b);
    return way * difference;
  });
}

/** Where a table's order is kept: in the address where the table is what the page is about, else with the table. */
export function useTableOrder(
  inAddress: boolean,
): readonly [TableOrder | null, (order: TableOrder | null) => void] {
  const [own, setOwn] = useState<TableOrder | null>(null);
  const { navigate } = useRouter();
  const kept = useRouterState({
    select: ({ location }) => (inAddress ? location.search.order : undefined),
  });
  const keep = (order: TableOrder | null): void => {
    const text = writeOrder(order);
    void navigate({
      to: '.',
      search: ({ order: _before, ...kept }) => ({ ...kept, ...(text === undefined ? {} : { order: text }) }),
      resetScroll: false,
    });
  };
  return inAddress ? [readOrder(kept), keep] : [own, setOwn];
}
