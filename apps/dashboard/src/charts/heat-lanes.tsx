import { memo, useLayoutEffect, useRef, useState } from 'react';
import type { MouseEvent, ReactNode, SyntheticEvent } from 'react';
import type { Lead } from '../ui/leads.ts';
import { drawCells, type HeatCell } from './heat-cells.ts';
import { drawLane, type HeatRow, type Leads } from './heat-lane.ts';
import { cellUnder, placeOf, standAgain, whereStands } from './heat-places.ts';
import type { LaterRows } from './later-rows.ts';

interface HeatLanesProps {
  readonly rows: readonly HeatRow[];
  /** Known to whoever lets somebody into the grid: what is still missing is drawn before. */
  readonly later: LaterRows;
  readonly onOpen: (row: number, column: number) => void;
}

/** The rows of a heat map, which React need not know one by one: their names, their cells, their totals. */
export const HeatLanes = memo(function HeatLanes({ rows, later, onOpen }: HeatLanesProps): ReactNode {
  const body = useRef<HTMLTableSectionElement>(null);
  const [leads] = useState<Leads>(() => new WeakMap());
  useLayoutEffect(() => {
    if (body.current === null) return undefined;
    const lanes = rows.map((row) => ({ row, element: drawLane(row, leads) }));
    const stood = whereStands(body.current);
    body.current.replaceChildren(...lanes.map(({ element }) => element));
    const entrance = lanes.find(({ row }) => row.cells.some(isOpen));
    for (const { row, element } of lanes) {
      // The tab key enters at the latest, for there the view begins.
      const at = element === entrance?.element ? row.cells.findLastIndex(isOpen) : -1;
      later.ask(element, () => drawCells(element, row.cells, row.say, at));
    }
    // It finds its stop at once, and whoever stood in the grid stays there.
    if (entrance !== undefined) later.doNow(entrance.element);
    standAgain(stood, body.current, later);
    return () => {
      for (const { element } of lanes) later.forget(element);
    };
  }, [rows, leads, later]);
  const click = (event: MouseEvent): void => {
    const lead = leadOf(linkAt(event.target), leads);
    // A click that asks for another tab or window is the browser's.
    if (lead !== undefined && isPlain(event)) {
      event.preventDefault();
      lead.go();
    }
    const at = placeOf(event.target) ?? placeOf(cellUnder(event, later));
    if (at !== null) onOpen(at.row, at.column);
  };
  const arrive = ({ target }: SyntheticEvent): void => {
    const lane = target instanceof Element ? target.closest('tr') : null;
    if (lane !== null) later.doNow(lane);
    const link = linkAt(target);
    const lead = leadOf(link, leads);
    if (link !== null && lead !== undefined) link.href = lead.address();
    lead?.prepare?.();
  };
  return <tbody ref={body} role="rowgroup" onClick={click} onPointerOver={arrive} onFocus={arrive} />;
});

const isOpen = ({ text }: HeatCell): boolean => text !== null;
const linkAt = (target: EventTarget): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest('a') : null;
const leadOf = (link: HTMLAnchorElement | null, leads: Leads): Lead | undefined =>
  link === null ? undefined : leads.get(link);
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
