import type { ReactNode } from 'react';
import { formatCount } from '../platform/format.ts';
import type { FigureCell, FigureTable as Table } from '../platform/csv.ts';
import { DataTable } from '../ui/data-table.tsx';

interface FigureTableProps {
  readonly caption: string;
  readonly table: Table;
}

/** A figure's numbers as a table. */
export function FigureTable({ caption, table }: FigureTableProps): ReactNode {
  return (
    <div className="figure-table">
      <DataTable<readonly FigureCell[]>
        caption={caption}
        rows={table.rows}
        keyOf={(_row, index) => index}
        columns={table.columns.map(({ label, numeric = false }, position) => ({
          label,
          numeric,
          show: (row) => showCell(row[position] ?? null),
          sortBy: (row) => row[position],
        }))}
      />
    </div>
  );
}

const showCell = (cell: FigureCell): string =>
  cell === null ? '–' : typeof cell === 'number' ? formatCount(cell) : cell;
