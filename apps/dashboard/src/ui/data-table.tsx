import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ScrollFrame } from './scroll-frame.tsx';
import { nameOfColumn, sortRows, turnOrder, useTableOrder } from './table-order.ts';
import type { SortValue, TableOrder } from './table-order.ts';

export interface Column<Row> {
  readonly label: string;
  readonly numeric?: boolean;
  readonly show: (row: Row) => ReactNode;
  /** What the rows can be ordered by; a column without it can't be chosen. */
  readonly sortBy?: (row: Row) => SortValue;
}

interface DataTableProps<Row> {
  /** Says what the rows are; heard, not seen. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string | number;
  /** Whether the address keeps the order: for the table that a page is about. */
  readonly orderInAddress?: boolean;
}

/** A plain table whose first column names the row; it scrolls inside its card, and its heads put the rows in order. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, columns, rows, keyOf, orderInAddress = false } = props;
  const [order, setOrder] = useTableOrder(orderInAddress);
  const ordered = useMemo(() => inOrder(rows, columns, order), [rows, columns, order]);
  return (
    <ScrollFrame label={caption}>
      <table className="table">
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.label} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map((row, index) => (
            <tr key={keyOf(row, index)}>
              {columns.map(({ label, numeric, show }, position) =>
                position === 0 ? (
                  <th key={label} scope="row">
                    {show(row)}
                  </th>
                ) : (
                  <td key={label} className={numeric === true ? 'number' : undefined}>
                    {show(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: TableOrder | null,
): readonly Row[] {
  if (order === null) return rows;
  const sortBy = columns.find(({ label }) => nameOfColumn(label) === order.column)?.sortBy;
  return sortBy === undefined ? rows : sortRows(rows, sortBy, order.descending);
}

interface ColumnHeadProps<Row> {
  readonly column: Column<Row>;
  readonly order: TableOrder | null;
  readonly onOrder: (order: TableOrder | null) => void;
}

function ColumnHead<Row>({ column, order, onOrder }: ColumnHeadProps<Row>): ReactNode {
  const { label, numeric = false, sortBy } = column;
  const look = numeric ? 'number' : undefined;
  if (sortBy === undefined) {
    return (
      <th scope="col" className={look}>
        {label}
      </th>
    );
  }
  const name = nameOfColumn(label);
  const way = order?.column !== name ? 'none' : order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={look} aria-sort={way}>
      <button type="button" className="sort" onClick={() => onOrder(turnOrder(order, name, numeric))}>
        {label}
        <span className="sort-mark" aria-hidden="true">
          {way === 'none' ? '↕' : way === 'descending' ? '↓' : '↑'}
        </span>
      </button>
    </th>
  );
}
