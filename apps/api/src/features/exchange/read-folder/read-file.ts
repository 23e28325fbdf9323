import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { FolderAssembly, FolderFileName, RowTaker } from '@concord/domain/practice-folder';
import { checkBytes } from './check-bytes.ts';

/** Longer than any cell that a person writes; a lost quote would otherwise read the rest of a large file into one cell. */
const longestRow = 4 * 1024 * 1024;

/** What is wrong with the shape of a CSV file, in words: the library's own messages quote the cell. */
const shapeProblems: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'the file ends inside a quoted cell: it is cut off, or a closing quote is missing',
  CSV_INVALID_CLOSING_QUOTE:
    'a quoted cell goes on after its closing quote; the rest of the file was not read',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that is not quoted; the rest of the file was not read',
  CSV_MAX_RECORD_SIZE: 'a row is too long, or a closing quote is missing; the rest of the file was not read',
};

/** Reads one file of a practice folder into the assembly, row by row; `onBytes` hears how far it has come. */
export async function readFile(
  path: string,
  file: FolderFileName,
  assembly: FolderAssembly,
  onBytes: (done: number) => void,
): Promise<void> {
  const report = (line: number, column: string, message: string): void => {
    assembly.report({ file, line, column, message });
  };
  let taker: RowTaker | null = null;
  let line = 1;
  function take(cells: string[]): null {
    if (cells.length > 1 || cells[0] !== '') {
      if (taker === null) taker = assembly.open(file, cells);
      else taker.take(line, cells);
    }
    // Counted here: the library counts a line break inside a quoted cell twice where it is CR LF.
    line += linesOf(cells);
    return null;
  }
  const parser = parse({
    bom: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: longestRow,
    // Rows are taken where they are parsed: those before an error would be lost in the stream's buffer.
    on_record: take,
  });
  const bytes = checkBytes((at, message) => {
    report(at, 'row', message);
  });
  const source = createReadStream(path, { highWaterMark: 256 * 1024 });
  source.on('data', () => {
    onBytes(source.bytesRead);
  });
  const close = (complete: boolean): void => {
    taker?.close(complete);
    if (!complete || taker === null) assembly.giveUp(file);
  };
  try {
    await pipeline(source, bytes, parser.resume());
    if (taker === null) report(1, 'file', 'is empty: it has no header row');
    close(true);
  } catch (error) {
    if (error instanceof CsvError) {
      report(line, 'row', shapeProblems[error.code] ?? 'is not CSV; the rest of the file was not read');
    } else if (error instanceof Error && 'syscall' in error) {
      report(line, 'file', 'cannot be read from the disk');
    } else throw error;
    close(false);
  }
}

/** How many lines a row takes: one, and one more for each line break inside a cell. */
function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) lines += 1;
  }
  return lines;
}
