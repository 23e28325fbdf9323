import { printedIn, type HeatCell } from './heat-cells.ts';

/** As the style sheet has it. */
export const laneHeight = 28;
const gap = 2;
const vector = 'http://www.w3.org/2000/svg';

/**
 * Paints the cells of all rows as a picture: the tiles of one step as one shape, the numbers of one column as one text. Two thousand
 * elements with a text each take a slow machine four times as long.
 */
export function paintHeat(host: HTMLElement, lanes: readonly (readonly HeatCell[])[], width: number): void {
  const columns = lanes[0]?.length ?? 0;
  host.replaceChildren(
    drawTiles(lanes, width, columns),
    ...Array.from({ length: columns }, (_, column) =>
      writeColumn(
        lanes.map((cells) => cells[column]),
        column * width,
        width,
      ),
    ).flat(),
  );
}

function drawTiles(lanes: readonly (readonly HeatCell[])[], width: number, columns: number): Element {
  const corners = lanes.flatMap((cells, row) =>
    cells.map((cell, column) => ({
      look: lookOf(cell),
      at: `M${column * width + gap / 2} ${row * laneHeight + gap / 2}`,
    })),
  );
  const sheet = document.createElementNS(vector, 'svg');
  sheet.setAttribute('width', String(columns * width));
  sheet.setAttribute('height', String(lanes.length * laneHeight));
  const [tile, hatch] = [tileOf(width - gap, laneHeight - gap), hatchOf(width - gap, laneHeight - gap)];
  for (const look of looks) {
    const places = corners.filter((corner) => corner.look === look).map(({ at }) => at);
    if (places.length === 0) continue;
    const shape = document.createElementNS(vector, 'path');
    shape.setAttribute('class', `heat-${look}`);
    shape.setAttribute('d', places.map((at) => at + (look === 'hatch' ? hatch : tile)).join(''));
    sheet.append(shape);
  }
  return sheet;
}

const looks = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'hatch'] as const;
const lookOf = ({ text, step, outside }: HeatCell): (typeof looks)[number] | null =>
  text !== null ? `step-${step}` : outside === true ? null : 'hatch';

/** From its upper left corner, with round corners. */
const tileOf = (width: number, height: number): string =>
  `m3 0h${width - 6}q3 0 3 3v${height - 6}q0 3-3 3h${6 - width}q-3 0-3-3v${6 - height}q0-3 3-3z`;

/** Slanting lines, as far as the tile goes. */
function hatchOf(width: number, height: number): string {
  const lines: string[] = [];
  for (let reach = 6; reach < width + height; reach += 7) {
    const [left, bottom] = [Math.max(0, reach - height), Math.min(reach, height)];
    const [right, top] = [Math.min(reach, width), Math.max(0, reach - width)];
    lines.push(`m${left} ${bottom}l${right - left} ${top - bottom}m${-right} ${-top}`);
  }
  return lines.join('');
}

/** On a strong colour a number is light; where nothing was measured it is faint. */
const inks = ['on-light', 'on-strong', 'faint'] as const;
const inkOf = ({ text, step }: HeatCell): (typeof inks)[number] =>
  text === null ? 'faint' : step > 3 ? 'on-strong' : 'on-light';

/** A text for each ink that the column needs, with a line for each row. */
function writeColumn(cells: readonly (HeatCell | undefined)[], left: number, width: number): Element[] {
  return inks.flatMap((ink) => {
    const lines = cells.map((cell) => (cell !== undefined && inkOf(cell) === ink ? printedIn(cell) : ''));
    const text = lines.join('\n').trimEnd();
    if (text === '') return [];
    const column = document.createElement('div');
    column.className = `heat-numbers ${ink}`;
    column.style.left = `${left}px`;
    column.style.width = `${width}px`;
    column.append(text);
    return [column];
  });
}
