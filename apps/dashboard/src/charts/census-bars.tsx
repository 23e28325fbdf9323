import './flow-charts.css';
import { memo } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useGridKeys } from './grid-keys.ts';

export interface CensusColumn {
  readonly key: string;
  /** Printed under the bars; empty where there is no room. */
  readonly label: string;
  /** The bucket in words: "week of 7 Sep". */
  readonly when: string;
  readonly census: number;
  readonly entered: number;
  readonly left: number;
}
export const censusLines = ['members', 'entries', 'exits'] as const;
export type CensusLine = (typeof censusLines)[number];

interface CensusBarsProps {
  readonly caption: string;
  readonly columns: readonly CensusColumn[];
  readonly onOpen: (line: CensusLine, column: number) => void;
}
interface LineLook {
  readonly label: string;
  readonly height: number;
  readonly value: (column: CensusColumn) => number;
  readonly say: (column: CensusColumn) => string;
}
const looks: Readonly<Record<CensusLine, LineLook>> = {
  members: {
    label: 'Census, last day',
    height: 92,
    value: ({ census }) => census,
    say: ({ census, when }) => `${when}: census ${census}`,
  },
  entries: {
    label: 'Entered',
    height: 40,
    value: ({ entered }) => entered,
    say: ({ entered, when }) => `${when}: ${entered} entered`,
  },
  exits: {
    label: 'Left',
    height: 40,
    value: ({ left }) => left,
    say: ({ left, when }) => `${when}: ${left} left`,
  },
};

/** Census, entries and exits of each bucket as printed numbers on bars. One tab stop; arrows move; Enter opens. */
export const CensusBars = memo(function CensusBars({ caption, columns, onOpen }: CensusBarsProps): ReactNode {
  const { grid, onKeyDown } = useGridKeys();
  const flowTop = Math.max(1, ...columns.flatMap(({ entered, left }) => [entered, left]));
  const censusTop = Math.max(1, ...columns.map(({ census }) => census));
  const open = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const [row, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
    const line = censusLines[row ?? -1];
    if (cell !== null && line !== undefined && column !== undefined) onOpen(line, column);
  };
  return (
    <div className="table-frame">
      <table ref={grid} className="census-bars" onClick={open} onKeyDown={onKeyDown}>
        <caption className="only-heard">
          {caption}. Arrow keys move between numbers, Enter opens the memberships behind one.
        </caption>
        <thead className="only-heard">
          <tr>
            <th scope="col">What</th>
            {columns.map(({ key, when }) => (
              <th key={key} scope="col">
                {when}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {censusLines.map((line, row) => (
            <tr key={line}>
              <th scope="row">{looks[line].label}</th>
              {columns.map((column, index) => (
                <td key={column.key} data-line={line} style={{ height: looks[line].height + 20 }}>
                  <Bar
                    look={looks[line]}
                    column={column}
                    top={line === 'members' ? censusTop : flowTop}
                    cell={`${row} ${index}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            {columns.map(({ key, label }) => (
              <td key={key}>{label}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
});

interface BarProps {
  readonly look: LineLook;
  readonly column: CensusColumn;
  readonly top: number;
  readonly cell: string;
}

function Bar({ look, column, top, cell }: BarProps): ReactNode {
  const value = look.value(column);
  if (value === 0) return <span className="only-heard">{look.say(column)}</span>;
  return (
    <button
      type="button"
      data-cell={cell}
      tabIndex={cell === '0 0' ? 0 : -1}
      aria-label={look.say(column)}
      title={look.say(column)}
    >
      <span className="bar-number">{value}</span>
      <span className="bar" style={{ height: Math.max(2, (value / top) * look.height) }} />
    </button>
  );
}
