import type { Paper, PrintedCell, Type } from './paper.ts';
import type { PrintedColumn } from './printed-document.ts';

interface PrintedTable {
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
  /** `facts`: no heads and no rules, the first column says what the second is. */
  readonly form: 'table' | 'facts';
}

const gap = 8;
const headType: Type = { size: 8, bold: true, color: '#374151' };
const bodyType: Type = { size: 9 };
const labelType: Type = { size: 9, color: '#4b5563' };

/** Prints a table; where it reaches a new page its heads stand there again, and no row is torn in two. */
export function printTable(paper: Paper, { columns, rows, total, form }: PrintedTable): void {
  const places = placesOf(paper, columns);
  const isFacts = form === 'facts';
  const table = paper.startTable();
  const print = (cells: readonly PrintedCell[], padding: number): void => {
    paper.space(padding);
    const height = Math.max(...cells.map((cell) => paper.heightOf(cell.text, cell.width, cell.type)));
    table.line(cells);
    paper.space(height + padding);
  };
  const cellsOf = (texts: readonly string[], tagOf: (column: number) => 'TH' | 'TD', type: Type) =>
    places.map((place, column): PrintedCell => ({
      ...place,
      tag: tagOf(column),
      text: texts[column] ?? '',
      type: isFacts && column === 0 ? labelType : type,
    }));
  const heads = (): void => {
    print(
      cellsOf(
        columns.map(({ label }) => label),
        () => 'TH',
        headType,
      ),
      3,
    );
    paper.rule(0, paper.width);
  };
  const tall = (texts: readonly string[], type: Type): number =>
    Math.max(...places.map(({ width }, column) => paper.heightOf(texts[column] ?? '', width, type)));

  if (!isFacts) {
    paper.keepTogether(64);
    heads();
  }
  for (const row of rows) {
    if (paper.keepTogether(tall(row, bodyType) + 6) && !isFacts) heads();
    print(
      cellsOf(row, (column) => (isFacts && column === 0 ? 'TH' : 'TD'), bodyType),
      isFacts ? 1 : 2.5,
    );
    if (!isFacts) paper.rule(0, paper.width, '#d1d5db');
  }
  if (total !== undefined) {
    paper.keepTogether(20);
    print(
      cellsOf(total, () => 'TD', { ...bodyType, bold: true }),
      3,
    );
  }
  table.end();
  paper.space(8);
}

function placesOf(
  { width }: Paper,
  columns: readonly PrintedColumn[],
): Pick<PrintedCell, 'left' | 'width' | 'align'>[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const usable = width - gap * (columns.length - 1);
  let left = 0;
  return columns.map(({ share, align }) => {
    const place = { left, width: (usable * share) / shares, align: align ?? 'left' };
    left += place.width + gap;
    return place;
  });
}
