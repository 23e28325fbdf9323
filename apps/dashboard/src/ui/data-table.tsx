import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly label: string;
  readonly numeric?: boolean;
  readonly show: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  /** Says what the rows are; heard, not seen. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string | number;
}

/** A plain table whose first column names the row; it scrolls inside its card. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={caption}>
      <table className="table">
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={numeric === true ? 'number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
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
    </div>
  );
}
