import { memo, useLayoutEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { showLatest, useGridKeys } from './grid-keys.ts';
import { drawCells, type HeatCell } from './heat-cells.ts';

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

const nameWidth = 232;
/** With room to bring a cell out from under the column of names without losing the last one. */
const totalWidth = 176;
const roomyColumns = 20;

/**
 * Rows × columns as a table of printed numbers, tinted. One tab stop; arrows move; Enter or a click opens. A cell is one element
 * of a fixed width: two thousand of them must appear at once on a slow machine.
 */
export const HeatMap = memo(function HeatMap({
  caption,
  columns,
  rows,
  totalLabel,
  onOpen,
}: HeatMapProps): ReactNode {
  const { grid, onKeyDown } = useGridKeys();
  const open = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest('td[data-cell]') : null;
    const row = cell?.closest('tr');
    if (cell instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement) {
      onOpen(row.sectionRowIndex, cell.cellIndex - 1);
    }
  };
  const cellWidth = columns.length > roomyColumns ? 28 : 34;
  const firstRow = rows.findIndex(({ cells }) => cells.some(({ text }) => text !== null));
  return (
    <ScrollFrame onStand={showLatest}>
      <table
        ref={grid}
        role="grid"
        className="heat"
        style={{ width: nameWidth + columns.length * cellWidth + totalWidth }}
        onClick={open}
        onKeyDown={onKeyDown}
      >
        <caption className="only-heard">
          {caption}. Arrow keys move between cells, Enter opens the rows behind one.
        </caption>
        <colgroup>
          <col style={{ width: nameWidth }} />
          <col span={columns.length} style={{ width: cellWidth }} />
          <col style={{ width: totalWidth }} />
        </colgroup>
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
            <HeatLane key={row.key} row={row} isEntrance={index === firstRow} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
});

interface HeatLaneProps {
  readonly row: HeatRow;
  /** Whether the tab key enters the grid here. */
  readonly isEntrance: boolean;
}

/** A name and a total by React, and between them the cells, which it need not know one by one. */
const HeatLane = memo(function HeatLane({ row, isEntrance }: HeatLaneProps): ReactNode {
  const lane = useRef<HTMLTableRowElement>(null);
  const { cells } = row;
  useLayoutEffect(() => {
    const entrance = isEntrance ? cells.findIndex(({ text }) => text !== null) : -1;
    if (lane.current !== null) drawCells(lane.current, cells, entrance);
  }, [cells, isEntrance]);
  return (
    <tr ref={lane}>
      <th scope="row">{row.name}</th>
      <td className="heat-total">{row.total}</td>
    </tr>
  );
});
