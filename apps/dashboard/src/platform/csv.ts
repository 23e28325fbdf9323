/** What a figure shows, as rows: the table view and the CSV are made of it. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
}
export interface FigureColumn {
  readonly label: string;
  readonly numeric?: boolean;
}
export type FigureCell = string | number | null;

const byteOrderMark = '\uFEFF';
const startsLikeFormula = /^[=+\-@\t\r]/;

/** RFC 4180 with a byte order mark; text that a spreadsheet would take for a formula begins with an apostrophe. */
export function writeCsv(table: FigureTable): string {
  const lines = [table.columns.map((column) => column.label), ...table.rows];
  return byteOrderMark + lines.map((line) => line.map(writeField).join(',') + '\r\n').join('');
}

function writeField(cell: FigureCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = startsLikeFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
