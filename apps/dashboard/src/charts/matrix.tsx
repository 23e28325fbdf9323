import { memo } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { showLatest, useGridKeys } from './grid-keys.ts';

export interface MatrixColumn {
  readonly key: string;
  readonly head: ReactNode;
  readonly foot: ReactNode;
}
export interface MatrixCell {
  readonly mark: ReactNode;
  /** The whole statement: "R. Okafor, 7 Sep: no-show". Null for an empty cell. */
  readonly label: string | null;
}
export interface MatrixRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly MatrixCell[];
  readonly total: ReactNode;
}
interface MatrixProps {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly totalLabel: ReactNode;
  readonly footLabel: string;
  /** Whether the columns run in time: then the latest stand in view where not all fit. */
  readonly inTime?: boolean;
  readonly onOpen: (row: number, column: number) => void;
}

/** Rows × columns with a mark in each cell. One tab stop; arrows move; Enter or a click opens. */
export const Matrix = memo(function Matrix(props: MatrixProps): ReactNode {
  const { caption, corner, columns, rows, totalLabel, footLabel, inTime = true, onOpen } = props;
  const { grid, onKeyDown } = useGridKeys();
  const firstRow = rows.findIndex(({ cells }) => cells.some(({ label }) => label !== null));
  const open = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const [row, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
    if (cell !== null && row !== undefined && column !== undefined) onOpen(row, column);
  };
  return (
    <ScrollFrame onStand={inTime ? showLatest : undefined}>
      <table ref={grid} className="matrix" onClick={open} onKeyDown={onKeyDown}>
        <caption className="only-heard">{caption}. Arrow keys move between cells, Enter opens one.</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col" className="upright">
                {head}
              </th>
            ))}
            <th scope="col" className="matrix-total">
              {totalLabel}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <MatrixLane
              key={row.key}
              row={row}
              index={index}
              entrance={index === firstRow ? entranceOf(row, inTime) : -1}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{footLabel}</th>
            {columns.map(({ key, foot }) => (
              <td key={key}>{foot}</td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  );
});

/** The tab key enters where the view begins: at the latest where columns run in time, for there it stands in view. */
const entranceOf = ({ cells }: MatrixRow, inTime: boolean): number =>
  inTime
    ? cells.findLastIndex(({ label }) => label !== null)
    : cells.findIndex(({ label }) => label !== null);

interface MatrixLaneProps {
  readonly row: MatrixRow;
  readonly index: number;
  /** The column where the tab key enters the grid; none where it enters on another row. */
  readonly entrance: number;
}

const MatrixLane = memo(function MatrixLane({ row, index, entrance }: MatrixLaneProps): ReactNode {
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {row.cells.map(({ mark, label }, column) => (
        <td key={column} title={label ?? undefined}>
          {label !== null && (
            <button
              type="button"
              data-cell={`${index} ${column}`}
              tabIndex={column === entrance ? 0 : -1}
              aria-label={label}
            >
              {mark}
            </button>
          )}
        </td>
      ))}
      <td className="matrix-total">{row.total}</td>
    </tr>
  );
});
