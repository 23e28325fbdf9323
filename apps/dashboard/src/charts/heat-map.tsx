import { memo } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { showLatest, useGridKeys } from './grid-keys.ts';

export interface HeatCell {
  /** Printed in the cell: "82". Null where there is nothing to measure: the cell is hatched. */
  readonly text: string | null;
  /** Step 1 (low) to 5 (high) of the single-hue scale. */
  readonly step: 1 | 2 | 3 | 4 | 5;
  /** The whole statement: "DBT Skills, week of 7 Sep: 98 of 120 seats, 82%". */
  readonly label: string;
  /** Before the group began or after it ended: left blank. */
  readonly outside?: boolean;
  /** Fewer than five were expected: marked with a dot, read with care. */
  readonly small: boolean;
}
export interface HeatRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly HeatCell[];
  readonly total: ReactNode;
}
interface HeatMapProps {
  readonly caption: string;
  /** One for each column; empty text for columns that carry no label of their own. */
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly HeatRow[];
  readonly totalLabel: string;
  readonly onOpen: (row: number, column: number) => void;
}

/** Rows × columns as a table of printed numbers, tinted. One tab stop; arrows move; Enter or a click opens. */
export const HeatMap = memo(function HeatMap({
  caption,
  columns,
  rows,
  totalLabel,
  onOpen,
}: HeatMapProps): ReactNode {
  const { grid, onKeyDown } = useGridKeys();
  const open = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const [row, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
    if (cell !== null && row !== undefined && column !== undefined) onOpen(row, column);
  };
  return (
    <div className="table-frame" ref={showLatest}>
      <table ref={grid} className="heat" onClick={open} onKeyDown={onKeyDown}>
        <caption className="only-heard">
          {caption}. Arrow keys move between cells, Enter opens the rows behind one.
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label === '' ? <span className="only-heard">{key}</span> : label}
              </th>
            ))}
            <th scope="col" className="heat-total">
              {totalLabel}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <HeatLane key={row.key} row={row} index={index} />
          ))}
        </tbody>
      </table>
    </div>
  );
});

const HeatLane = memo(function HeatLane({
  row,
  index,
}: {
  readonly row: HeatRow;
  readonly index: number;
}): ReactNode {
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {row.cells.map(({ text, step, label, small, outside }, column) =>
        text === null ? (
          <td key={column} className={outside === true ? 'outside' : 'none'} title={label}>
            <span aria-hidden="true">{outside === true ? '' : '–'}</span>
            <span className="only-heard">{label}</span>
          </td>
        ) : (
          <td key={column} data-step={step} data-small={small || undefined} title={label}>
            <button
              type="button"
              data-cell={`${index} ${column}`}
              tabIndex={index === 0 && column === 0 ? 0 : -1}
              aria-label={label}
            >
              {text}
            </button>
          </td>
        ),
      )}
      <td className="heat-total">{row.total}</td>
    </tr>
  );
});
