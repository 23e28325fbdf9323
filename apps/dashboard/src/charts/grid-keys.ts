import { useCallback, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

interface GridKeys {
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** Arrow keys inside a table of cells that can be opened: one tab stop, arrows move, Enter opens. */
export function useGridKeys(): GridKeys {
  const grid = useRef<HTMLTableElement>(null);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const move = moves[event.key];
    const from = event.target;
    if (opens(event.key) && from instanceof HTMLTableCellElement) {
      event.preventDefault();
      from.click();
      return;
    }
    if (move === undefined || grid.current === null || !(from instanceof HTMLElement)) return;
    const rows = [...grid.current.querySelectorAll('tr')]
      .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
      .filter((row) => row.length > 0);
    const row = rows.findIndex((cells) => cells.includes(from));
    const column = rows[row]?.indexOf(from) ?? -1;
    const cells = rows[clamp(row + move[0], rows.length)] ?? [];
    const next = cells[clamp(column + move[1], cells.length)];
    if (row < 0 || next === undefined) return;
    event.preventDefault();
    for (const cell of grid.current.querySelectorAll('[data-cell][tabindex="0"]'))
      cell.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }, []);
  return { grid, onKeyDown };
}

const opens = (key: string): boolean => key === 'Enter' || key === ' ';
const clamp = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index));

/** Where not everything fits, the latest stands in view. */
export function showEnd(frame: HTMLDivElement): undefined {
  frame.scrollLeft = frame.scrollWidth;
}

/** Where not everything fits, the latest stands in view, and no cell lies half under the column of names. */
export function showLatest(frame: HTMLDivElement): () => void {
  frame.scrollLeft = frame.scrollWidth;
  const align = (): void => alignCells(frame);
  align();
  frame.addEventListener('scrollend', align);
  return () => frame.removeEventListener('scrollend', align);
}

function alignCells(frame: HTMLElement): void {
  const row = frame.querySelector('tbody tr');
  const edge = row?.querySelector('th')?.getBoundingClientRect().right ?? 0;
  for (const cell of row?.querySelectorAll('td') ?? []) {
    const { left, right } = cell.getBoundingClientRect();
    if (left < edge - 0.5 && right > edge + 0.5) frame.scrollLeft -= edge - left;
  }
}
