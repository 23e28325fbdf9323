import './flow-charts.css';
import { memo } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { useGridKeys } from './grid-keys.ts';

export interface BarColumn {
  readonly key: string;
  /** Printed under the bars; empty where there is no room. */
  readonly label: string;
  /** The bucket in words: "week of 7 Sep". */
  readonly when: string;
}
export interface BarLine {
  readonly label: string;
  readonly look: 'pale' | 'strong' | 'hatched' | 'stop';
  readonly height: number;
  /** The value that fills the height; lines that are to be compared share it. */
  readonly top: number;
  readonly values: readonly number[];
  /** What a value is: "3 entered". */
  readonly say: (value: number) => string;
}
interface NumberBarsProps {
  readonly caption: string;
  /** What opens behind a number: "the memberships". */
  readonly behind: string;
  readonly columns: readonly BarColumn[];
  readonly lines: readonly BarLine[];
  readonly onOpen: (line: number, column: number) => void;
}

const few = 12;

/** Lines of printed numbers on bars, one column a bucket. One tab stop; arrows move; Enter opens. */
export const NumberBars = memo(function NumberBars(props: NumberBarsProps): ReactNode {
  const { caption, behind, columns, lines, onOpen } = props;
  const { grid, onKeyDown } = useGridKeys();
  const open = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const [line, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
    if (cell !== null && line !== undefined && column !== undefined) onOpen(line, column);
  };
  return (
    <ScrollFrame>
      <table
        ref={grid}
        className="number-bars"
        data-few={columns.length <= few || undefined}
        onClick={open}
        onKeyDown={onKeyDown}
      >
        <caption className="only-heard">
          {caption}. Arrow keys move between numbers, Enter opens {behind} behind one.
        </caption>
        <tbody>
          {lines.map((line, index) => (
            <Line
              key={line.label}
              line={line}
              index={index}
              columns={columns}
              isFirst={startsAt(lines) === index}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {columns.map(({ key, label, when }) => (
              <th key={key} scope="col">
                {label === '' ? <span className="only-heard">{when}</span> : label}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  );
});

/** The first line with something to open: there the tab key stops. */
const startsAt = (lines: readonly BarLine[]): number =>
  lines.findIndex(({ values }) => values.some((value) => value > 0));

interface LineProps {
  readonly line: BarLine;
  readonly index: number;
  readonly columns: readonly BarColumn[];
  readonly isFirst: boolean;
}

function Line({ line, index, columns, isFirst }: LineProps): ReactNode {
  const { label, look, height, top, values, say } = line;
  const stop = isFirst ? values.findIndex((value) => value > 0) : -1;
  return (
    <tr>
      <th scope="row">{label}</th>
      {columns.map(({ key, when }, column) => {
        const value = values[column] ?? 0;
        const said = `${when}: ${say(value)}`;
        return (
          <td key={key} data-look={look} style={{ height: height + 20 }}>
            {value === 0 ? (
              <span className="only-heard">{said}</span>
            ) : (
              <button
                type="button"
                data-cell={`${index} ${column}`}
                tabIndex={column === stop ? 0 : -1}
                aria-label={said}
                title={said}
              >
                <span className="bar-number">{value}</span>
                <span className="bar" style={{ height: Math.max(2, (value / Math.max(1, top)) * height) }} />
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}
