import type { Lead } from '../ui/leads.ts';
import type { HeatCell } from './heat-cells.ts';

export interface HeatRow {
  readonly key: string;
  readonly name: HeatWord;
  readonly cells: readonly HeatCell[];
  /** The whole statement of a cell: "DBT Skills, week of 7 Sep: 82%, 98 of 120 seats". Asked for once the map stands. */
  readonly say: (column: number) => string;
  readonly total: readonly HeatWord[];
}

/** A name or a number beside the cells. */
export interface HeatWord {
  readonly text: string;
  readonly look?: 'strong' | 'quiet' | 'group-name';
  /** Null where whoever looks may not go. */
  readonly leads?: Lead | null;
  /** What a link says to those who hear it, where its text is short: "DBT Skills: 98 of 120 seats; show the sessions". */
  readonly label?: string;
}

/** Where the links of a row lead. */
export type Leads = WeakMap<Element, Lead>;

/** A row with its name and its total; its cells come between them later. */
export function drawLane({ name, total }: HeatRow, leads: Leads): HTMLTableRowElement {
  const lane = document.importNode(bare(), true);
  const [head, foot] = [lane.firstElementChild, lane.lastElementChild];
  head?.append(writeWord(name, leads));
  foot?.append(...total.flatMap((word) => [writeWord(word, leads), ' ']));
  return lane;
}

let pattern: HTMLTableRowElement | null = null;

/** To be copied: one row of a grid, with its two ends. */
function bare(): HTMLTableRowElement {
  if (pattern !== null) return pattern;
  pattern = document.createElement('tr');
  pattern.setAttribute('role', 'row');
  const head = document.createElement('th');
  head.scope = 'row';
  head.setAttribute('role', 'rowheader');
  const foot = document.createElement('td');
  foot.className = 'heat-total';
  foot.setAttribute('role', 'gridcell');
  pattern.append(head, foot);
  return pattern;
}

function writeWord({ text, look, leads = null, label }: HeatWord, all: Leads): Node {
  if (leads === null && look !== 'strong') return document.createTextNode(text);
  const word = document.createElement(leads === null ? 'b' : 'a');
  word.append(text);
  if (word instanceof HTMLAnchorElement && leads !== null) {
    word.href = leads.address();
    if (look !== undefined) word.className = look;
    if (label !== undefined) word.setAttribute('aria-label', label);
    all.set(word, leads);
  }
  return word;
}
