import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { useGridKeys } from './grid-keys.ts';
import type { HeatRow } from './heat-lane.ts';
import { HeatLanes } from './heat-lanes.tsx';
import { laneHeight, paintHeat } from './heat-picture.ts';
import { showLatestAt } from './heat-view.ts';
import { createLaterRows } from './later-rows.ts';

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
const printedNameWidth = 300;
/** With room to bring a cell out from under the column of names without losing the last one. */
const totalWidth = 176;
const roomyColumns = 20;
const [narrow, roomy] = [28, 34];

/**
 * Rows × columns of printed numbers, tinted. One tab stop; arrows move; Enter or a click opens. Two thousand numbers must appear at
 * once on a slow machine: they are painted as one picture, and the cells that are walked through, pointed at and heard are laid over it
 * when it is on the screen, or when somebody comes to them before. Printed, the cells are those of a table, whose head is repeated.
 */
export const HeatMap = memo(function HeatMap(props: HeatMapProps): ReactNode {
  const { caption, columns, rows, totalLabel, onOpen } = props;
  const { grid, onKeyDown } = useGridKeys();
  const [later] = useState(createLaterRows);
  // Another range stands at its latest too; the same one, read again, stays where somebody moved it.
  const span = `${columns[0]?.key ?? ''} ${columns.length}`;
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const frame = sheet.current?.parentElement;
    if (frame != null) frame.scrollLeft = latestOf(frame);
  }, [span]);
  const isDense = columns.length > roomyColumns;
  const cellWidth = isDense ? narrow : roomy;
  const besideNames = columns.length * cellWidth + totalWidth;
  const style: CSSProperties & { readonly '--heat-width': number } = {
    width: `calc(${nameWidth} + ${besideNames}px)`,
    '--heat-width': besideNames + printedNameWidth,
  };
  return (
    <ScrollFrame onStand={showLatest}>
      <div ref={sheet} className="heat-sheet" data-dense={isDense || undefined} style={style}>
        <HeatPicture rows={rows} columns={columns.length} cellWidth={cellWidth} />
        <table ref={grid} role="grid" className="heat" onFocus={later.doAll} onKeyDown={onKeyDown}>
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
          <HeatLanes rows={rows} later={later} onOpen={onOpen} />
        </table>
      </div>
    </ScrollFrame>
  );
});

interface HeatPictureProps {
  readonly rows: readonly HeatRow[];
  readonly columns: number;
  readonly cellWidth: number;
}

/** Stands before the frame is measured, so that the page is laid out once. */
const HeatPicture = memo(function HeatPicture({ rows, columns, cellWidth }: HeatPictureProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (host.current !== null)
      paintHeat(
        host.current,
        rows.map(({ cells }) => cells),
        cellWidth,
      );
  }, [rows, cellWidth]);
  const size: CSSProperties = { width: columns * cellWidth, height: rows.length * laneHeight };
  return <div ref={host} className="heat-picture" style={size} aria-hidden="true" />;
});

/** Where not everything fits, the latest stands in view, and no cell lies half under the column of names. */
function showLatest(frame: HTMLDivElement): () => void {
  const align = (): void => {
    const over = frame.scrollLeft % cellWidthIn(frame);
    if (over > 0.5) frame.scrollLeft -= over;
  };
  frame.scrollLeft = latestOf(frame);
  align();
  frame.addEventListener('scrollend', align);
  return () => frame.removeEventListener('scrollend', align);
}

const cellWidthIn = (frame: Element): number =>
  frame.querySelector('.heat-sheet')?.hasAttribute('data-dense') === true ? narrow : roomy;

const latestOf = (frame: Element): number =>
  showLatestAt({
    sheet: frame.scrollWidth,
    frame: frame.clientWidth,
    names: frame.querySelector('.heat-corner')?.clientWidth ?? 0,
    totals: totalWidth,
    cell: cellWidthIn(frame),
  });
