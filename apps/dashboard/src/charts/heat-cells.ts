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

/** Cells alike but for their words, to be copied: quicker than setting each attribute two thousand times. */
const patterns = new Map<string, HTMLTableCellElement>();

function patternOf({ text, step, small, outside }: HeatCell): HTMLTableCellElement {
  const key = text === null ? (outside === true ? 'outside' : 'none') : `${step}${small ? 'small' : ''}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const cell = document.createElement('td');
  if (key === 'none') cell.className = 'none';
  if (text !== null) {
    cell.dataset['cell'] = '';
    cell.dataset['step'] = String(step);
    if (small) cell.dataset['small'] = 'true';
    cell.tabIndex = -1;
  }
  patterns.set(key, cell);
  return cell;
}

function makeCell(cell: HeatCell): HTMLTableCellElement {
  const made = document.importNode(patternOf(cell));
  made.title = cell.label;
  const printed = cell.text ?? (cell.outside === true ? '' : '–');
  if (printed !== '') made.append(printed);
  return made;
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
  const made = cells.map(makeCell);
  made[entrance]?.setAttribute('tabindex', '0');
  while (name.nextSibling !== null && name.nextSibling !== total) name.nextSibling.remove();
  name.after(...made);
  made[standsOn - 1]?.focus();
}
