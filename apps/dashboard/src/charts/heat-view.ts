/** What a heat map and the frame in which it scrolls measure, in pixels. */
export interface HeatView {
  readonly sheet: number;
  readonly frame: number;
  readonly names: number;
  readonly totals: number;
  readonly cell: number;
}

/** Fewer cells in view show no course of things. */
const fewCells = 5;
/** As far as the edge is shaded that hides something. */
const shade = 26;

/**
 * How far to the left the sheet lies when its latest cells are in view: with the totals beside them, or, where those would leave no
 * room for the cells (a phone), with the totals just beyond the edge, to be drawn in.
 */
export function showLatestAt({ sheet, frame, names, totals, cell }: HeatView): number {
  const end = Math.max(0, sheet - frame);
  if ((frame - names - totals) / cell >= fewCells) return end;
  // Whole cells, and the latest of them beside the shade, not under it.
  return Math.min(end, Math.ceil(Math.max(0, end - totals + shade) / cell) * cell);
}
