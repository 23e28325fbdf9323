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

/** What is printed in a cell: its number, with a dot where few were expected. */
export function printedIn({ text, small, outside }: HeatCell): string {
  if (text === null) return outside === true ? '' : '–';
  return small ? `${text}·` : text;
}

/** Cells with the same look and number, to be copied: quicker than setting each attribute two thousand times. */
const patterns = new Map<string, HTMLTableCellElement>();

function patternOf(cell: HeatCell): HTMLTableCellElement {
  const printed = printedIn(cell);
  const key = `${cell.text === null ? '' : cell.step} ${printed}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const pattern = document.createElement('td');
  pattern.setAttribute('role', 'gridcell');
  // On the screen the picture shows it; on paper the cell does.
  if (printed !== '') pattern.dataset['printed'] = printed;
  if (cell.text !== null) {
    pattern.dataset['cell'] = '';
    pattern.dataset['step'] = String(cell.step);
    pattern.tabIndex = -1;
  }
  patterns.set(key, pattern);
  return pattern;
}

/**
 * Puts the cells of a row between its name and its total. `say` is the whole statement of a cell: "DBT Skills, week of 7 Sep: 98 of
 * 120 seats, 82%". `entrance` is the cell at which the tab key enters the grid, -1 where it enters elsewhere.
 */
export function drawCells(
  lane: HTMLTableRowElement,
  cells: readonly HeatCell[],
  say: (column: number) => string,
  entrance: number,
): void {
  const made = cells.map((cell, column) => {
    const copy = document.importNode(patternOf(cell), true);
    copy.title = say(column);
    return copy;
  });
  made[entrance]?.setAttribute('tabindex', '0');
  lane.firstElementChild?.after(...made);
}
