import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { whenIdle } from '../platform/when-idle.ts';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { showLatest, useGridKeys } from './grid-keys.ts';
import { drawCells, sayCell, sayCells, type HeatCell } from './heat-cells.ts';
import { createInViewFirst, type InViewFirst } from './in-view-first.ts';

export interface HeatRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly cells: readonly HeatCell[];
  /** The whole statement of a cell: "DBT Skills, week of 7 Sep: 82%, 98 of 120 seats". Asked for once the map stands. */
  readonly say: (column: number) => string;
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

/** As the style sheet has it. */
const nameWidth = 'var(--heat-name)';
/** With room to bring a cell out from under the column of names without losing the last one. */
const totalWidth = 176;
const roomyColumns = 20;
/** As the style sheet has it. */
const rowHeight = 28;

/**
 * Rows × columns as a table of printed numbers, tinted. One tab stop; arrows move; Enter or a click opens. Two thousand cells must
 * appear at once on a slow machine: a cell is one element of a fixed size (on the screen no table lays them out, hence the roles),
 * and the rows below the window follow when those in it are painted.
 */
export const HeatMap = memo(function HeatMap({
  caption,
  columns,
  rows,
  totalLabel,
  onOpen,
}: HeatMapProps): ReactNode {
  const { grid, onKeyDown } = useGridKeys();
  const [inViewFirst] = useState(() => createInViewFirst(rowHeight));
  const open = (event: SyntheticEvent): void => {
    const at = placeOf(event.target);
    if (at !== null) onOpen(at.row, at.column);
  };
  /** Whoever is at a cell before its statement was written reads it all the same. */
  const say = ({ target }: SyntheticEvent): void => {
    const at = placeOf(target);
    const row = at === null ? undefined : rows[at.row];
    if (at !== null && row !== undefined) sayCell(at.cell, at.column, row.say);
  };
  // Another range stands at its latest too; the same one, read again, stays where somebody moved it.
  const span = `${columns[0]?.key ?? ''} ${columns.length}`;
  useLayoutEffect(() => {
    const frame = grid.current?.parentElement;
    if (frame != null) frame.scrollLeft = frame.scrollWidth;
  }, [grid, span]);
  const isDense = columns.length > roomyColumns;
  const cellWidth = isDense ? 28 : 34;
  const firstRow = rows.findIndex(({ cells }) => cells.some(({ text }) => text !== null));
  return (
    <ScrollFrame onStand={showLatest}>
      <table
        ref={grid}
        role="grid"
        className="heat"
        data-dense={isDense || undefined}
        style={{ width: `calc(${nameWidth} + ${columns.length * cellWidth + totalWidth}px)` }}
        onClick={open}
        onPointerOver={say}
        onFocus={say}
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
        <thead role="rowgroup">
          <tr role="row">
            <td role="gridcell" className="heat-corner" />
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" role="columnheader" aria-label={label === '' ? key : undefined}>
                {label}
              </th>
            ))}
            <th scope="col" role="columnheader" className="heat-total">
              {totalLabel}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <HeatLane
              key={row.key}
              row={row}
              index={index}
              isEntrance={index === firstRow}
              inViewFirst={inViewFirst}
            />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
});

/** Where in the grid a cell is; null for what is none of those that open. */
function placeOf(target: EventTarget): { cell: HTMLTableCellElement; row: number; column: number } | null {
  const cell = target instanceof Element ? target.closest('td[data-cell]') : null;
  const row = cell?.closest('tr');
  return cell instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement
    ? { cell, row: row.sectionRowIndex, column: cell.cellIndex - 1 }
    : null;
}

interface HeatLaneProps {
  readonly row: HeatRow;
  readonly index: number;
  /** Whether the tab key enters the grid here. */
  readonly isEntrance: boolean;
  readonly inViewFirst: InViewFirst;
}

/** A name and a total by React, and between them the cells, which it need not know one by one. */
const HeatLane = memo(function HeatLane({ row, index, isEntrance, inViewFirst }: HeatLaneProps): ReactNode {
  const lane = useRef<HTMLTableRowElement>(null);
  const { cells, say } = row;
  useLayoutEffect(() => {
    const element = lane.current;
    if (element === null) return undefined;
    let wanted = true;
    inViewFirst.ask(element, index, () => {
      drawCells(element, cells, isEntrance ? cells.findIndex(({ text }) => text !== null) : -1);
      // The numbers are there at once; what they say in full is written when they stand on the screen.
      whenIdle(() => {
        if (wanted) sayCells(element, say);
      });
    });
    return () => {
      wanted = false;
      inViewFirst.forget(element);
    };
  }, [cells, say, index, isEntrance, inViewFirst]);
  return (
    <tr ref={lane} role="row">
      <th scope="row" role="rowheader">
        {row.name}
      </th>
      <td role="gridcell" className="heat-total">
        {row.total}
      </td>
    </tr>
  );
});
