import { afterEach, expect, test } from 'vitest';
import { drawCells, type HeatCell } from './heat-cells.ts';
import { drawLane } from './heat-lane.ts';
import { standAgain, whereStands } from './heat-places.ts';
import { createLaterRows } from './later-rows.ts';

const cell = (text: string | null): HeatCell => ({ text, step: 3, small: false });
const say = (column: number): string => `cell ${column}`;
const lead = { address: () => '/groups/a', go: () => undefined };

/** Two rows of two cells. */
function draw(body: HTMLElement): void {
  const lanes = ['Grief', 'Skills'].map((text) =>
    drawLane({ key: text, name: { text, leads: lead }, cells: [], say, total: [] }, new WeakMap()),
  );
  for (const lane of lanes) drawCells(lane, [cell('50'), cell('60')], say, lane === lanes[0] ? 1 : -1);
  body.replaceChildren(...lanes);
}
function drawTable(): HTMLTableSectionElement {
  const body = document.createElement('tbody');
  document.body.append(body);
  draw(body);
  return body;
}
const stops = (body: HTMLElement): readonly string[] =>
  [...body.querySelectorAll<HTMLElement>('[tabindex="0"]')].map(({ title }) => title);

afterEach(() => document.body.replaceChildren());

test('whoever stands on a cell stays there when the rows are drawn anew, and the tab key comes back to it', () => {
  const body = drawTable();
  body.rows[1]?.cells[1]?.focus();
  const stood = whereStands(body);
  draw(body);
  expect(document.activeElement).toBe(document.body);
  standAgain(stood, body, createLaterRows());
  expect(document.activeElement).toBe(body.rows[1]?.cells[1]);
  expect(stops(body)).toEqual(['cell 0']);
});

test('so does whoever stands on a link, and the tab key enters where it entered', () => {
  const body = drawTable();
  body.rows[1]?.querySelector('a')?.focus();
  const stood = whereStands(body);
  draw(body);
  standAgain(stood, body, createLaterRows());
  expect(document.activeElement).toBe(body.rows[1]?.querySelector('a'));
  expect(stops(body)).toEqual(['cell 1']);
});

test('whoever is elsewhere stays there', () => {
  const body = drawTable();
  standAgain(whereStands(body), body, createLaterRows());
  expect(document.activeElement).toBe(document.body);
});
