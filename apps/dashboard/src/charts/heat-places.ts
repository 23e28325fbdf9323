import type { LaterRows } from './later-rows.ts';

/** Where in the grid a cell is; null for what is none of those that open. */
export function placeOf(target: EventTarget | null): { row: number; column: number } | null {
  const cell = target instanceof Element ? target.closest('td[data-cell]') : null;
  const row = cell?.closest('tr');
  return cell instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement
    ? { row: row.sectionRowIndex, column: cell.cellIndex - 1 }
    : null;
}

interface Pointed {
  readonly target: EventTarget;
  readonly clientX: number;
  readonly clientY: number;
}

/** Whoever taps a number before the cell lies over it means that cell. */
export function cellUnder({ target, clientX, clientY }: Pointed, later: LaterRows): Element | null {
  if (!(target instanceof HTMLTableRowElement)) return null;
  later.doNow(target);
  return document.elementFromPoint(clientX, clientY);
}

/** The row in which somebody is, and the cell or the link there. */
export interface Stand {
  readonly row: number;
  readonly cell: number;
  readonly link: number;
}

export function whereStands(body: HTMLElement): Stand | null {
  const focused = document.activeElement;
  const lane = focused?.closest('tr') ?? null;
  const cell = focused?.closest<HTMLTableCellElement>('td, th') ?? null;
  if (focused === null || lane === null || cell === null || !body.contains(lane)) return null;
  const links: readonly Element[] = [...lane.querySelectorAll('a')];
  return { row: lane.sectionRowIndex, cell: cell.cellIndex, link: links.indexOf(focused) };
}

/** The same row, and the same cell or link in it. */
export function standAgain(stand: Stand | null, body: HTMLTableSectionElement, later: LaterRows): void {
  const lane = body.rows[stand?.row ?? -1];
  if (stand === null || lane === undefined) return;
  later.doNow(lane);
  const link = lane.querySelectorAll('a')[stand.link];
  if (link !== undefined) return link.focus();
  const cell = lane.cells[stand.cell];
  for (const stop of body.querySelectorAll('td[tabindex="0"]')) stop.setAttribute('tabindex', '-1');
  cell?.setAttribute('tabindex', '0');
  cell?.focus();
}
