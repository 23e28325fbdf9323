import { folderFiles, type FolderFileName } from '@concord/domain/practice-folder';
import type { ByteFault } from './check-bytes.ts';

type Report = (line: number, column: string, message: string) => void;

/** Finds the row and the column of bytes that are no text. */
export interface ByteFaultPlacer {
  readonly tell: (fault: ByteFault) => void;
  /** A record with the line on which it begins; the first one is the header. */
  readonly place: (line: number, cells: readonly string[]) => void;
  /** There are no more records, though there may be more bytes. */
  readonly placeRest: () => void;
}

/** Bytes are judged line by line, before they are split into records: each fault waits for the record that its line belongs to. */
export function placeByteFaults(file: FolderFileName, report: Report): ByteFaultPlacer {
  const waiting = new Map<number, ByteFault[]>();
  const columns = new Set(
    Object.values(folderFiles).flatMap(({ name, columns }) =>
      name === file ? columns.map((column) => column.name) : [],
    ),
  );
  let header: readonly string[] | null = null;
  let isOver = false;

  // Where the header is missing a row of data stands in its place: only a name that the file knows is said.
  const nameOf = (index: number): string => {
    const name = header?.[index] ?? '';
    return columns.has(name) ? name : `column ${index + 1}`;
  };
  function place(line: number, cells: readonly string[]): void {
    if (waiting.size > 0) {
      const lastLine = line + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      const marks = new Map<string, string>();
      for (let at = line; at <= lastLine; at += 1) {
        for (const { message, mark } of waiting.get(at) ?? []) marks.set(message, mark);
        waiting.delete(at);
      }
      for (const [message, mark] of marks) {
        cells.forEach((cell, index) => {
          if (cell.includes(mark)) report(line, nameOf(index), message);
        });
      }
    }
    header ??= cells;
  }
  return {
    tell: (fault) => {
      if (isOver) report(fault.line, 'row', fault.message);
      else waiting.set(fault.line, [...(waiting.get(fault.line) ?? []), fault]);
    },
    place,
    placeRest: () => {
      isOver = true;
      for (const { line, message } of [...waiting.values()].flat()) report(line, 'row', message);
      waiting.clear();
    },
  };
}
