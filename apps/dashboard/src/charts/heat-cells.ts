export interface HeatCell {
  /** Printed in the cell: "82". Null where there is nothing to measure: the cell is hatched. */
  readonly text: string | null;
  /** Step 1 (low) to 5 (high) of the single-hue scale. */
  readonly step: 1 | 2 | 3 | 4 | 5;
  /** Before the group began or after it ended: left blank. */
  readonly outside?: boolean;
  /** Fewer than five were expected: marked with a dot, read with care. */
  readonly small: boolean;
}

/** Cells with the same look and number, to be copied: quicker than setting each attribute two thousand times. */
const patterns = new Map<string, HTMLTableCellElement>();

function patternOf({ text, step, small, outside }: HeatCell): HTMLTableCellElement {
  const key =
    text === null ? (outside === true ? 'outside' : 'none') : `${step}${small ? 'small' : ''} ${text}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const cell = document.createElement('td');
  cell.setAttribute('role', 'gridcell');
  if (key === 'none') cell.className = 'none';
  if (text !== null) {
    cell.dataset['cell'] = '';
    cell.dataset['step'] = String(step);
    if (small) cell.dataset['small'] = 'true';
    cell.tabIndex = -1;
  }
  const printed = text ?? (outside === true ? '' : '–');
  if (printed !== '') cell.append(printed);
  patterns.set(key, cell);
  return cell;
}

/**
 * Puts the cells of a row between its name and its total, in place of those that are there; whoever stands on one stays there.
 * `entrance` is the cell at which the tab key enters the grid, -1 where it enters elsewhere.
 */
export function drawCells(lane: HTMLTableRowElement, cells: readonly HeatCell[], entrance: number): void {
  const [name, total] = [lane.firstElementChild, lane.lastElementChild];
  if (name === null || total === null) return;
  const focused = document.activeElement;
  const standsOn = focused instanceof HTMLTableCellElement && lane.contains(focused) ? focused.cellIndex : -1;
  const made = cells.map((cell) => document.importNode(patternOf(cell), true));
  made[entrance]?.setAttribute('tabindex', '0');
  while (name.nextSibling !== null && name.nextSibling !== total) name.nextSibling.remove();
  name.after(...made);
  made[standsOn - 1]?.focus();
}

/** Writes the whole statement of each cell of a row beside its number: "DBT Skills, week of 7 Sep: 98 of 120 seats, 82%". */
export function sayCells(lane: HTMLTableRowElement, say: (column: number) => string): void {
  for (let column = 0; column < lane.cells.length - 2; column += 1)
    sayCell(lane.cells[column + 1], column, say);
}

export function sayCell(
  cell: HTMLElement | undefined,
  column: number,
  say: (column: number) => string,
): void {
  if (cell !== undefined && cell.title === '') cell.title = say(column);
}
