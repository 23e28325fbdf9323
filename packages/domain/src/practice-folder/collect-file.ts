import { checkPeriods } from './check-periods.ts';
import type { FolderFile, FolderKnowledge } from './folder-file.ts';
import { readRows, type KnownIds } from './folder-row.ts';
import { kindOfValue } from './problem.ts';

/** Takes the rows of one open file, in order. */
export interface RowTaker {
  /** A row with the line on which it begins; its cells are in the order of the header. */
  readonly take: (line: number, cells: readonly string[]) => void;
  /** After the last row; `complete` is false when the rest of the file could not be read. */
  readonly close: (complete: boolean) => void;
}

/** One file while it is collected: its facts so far, and the identifiers that it gives. */
export interface FileCollector<Fact> {
  readonly facts: Fact[];
  readonly ids: () => KnownIds;
  readonly open: (header: readonly string[]) => RowTaker;
}

type Report = (line: number, column: string, message: string) => void;

/** Collects the facts of one file, and reports all that cannot be understood in it. */
export function collectFile<Fact>(
  file: FolderFile<Fact>,
  known: FolderKnowledge,
  report: Report,
): FileCollector<Fact> {
  const facts: Fact[] = [];
  const ids = new Map<string, string>();
  let readable = true;

  function open(header: readonly string[]): RowTaker {
    const indexOf = readHeader(file, header, report);
    const hasAll = file.columns.every((column) => !column.required || indexOf.has(column.name));
    if (!hasAll) readable = false;
    const rows = readRows(indexOf, report);
    const keys = new Map<string, number>();
    const others = new Map<string, number>();
    const periods = checkPeriods();

    function take(line: number, cells: readonly string[]): void {
      if (!hasAll) return;
      rows.moveTo(line, cells);
      if (cells.length !== header.length) {
        rows.problem('row', `has ${cells.length} cells where the header has ${header.length}`);
        rememberId(rows.raw(file.ownId ?? ''));
        return;
      }
      const fact = file.read(rows, known);
      if (file.ownId !== null) {
        rememberId(rows.raw(file.ownId));
      }
      const key = file.key(fact);
      // A row that cannot be understood has stand-ins for a key, unless its key is its own identifier.
      if ((file.ownId !== null || !rows.hasProblem()) && key !== '') {
        const earlier = keys.get(key);
        if (earlier === undefined) keys.set(key, line);
        else rows.problem(file.ownId ?? 'row', `is there twice: line ${earlier} has the same key`);
      }
      if (rows.hasProblem()) return;
      checkUnique(line, fact);
      checkPeriod(line, fact);
      if (!rows.hasProblem()) facts.push(fact);
    }

    function rememberId(id: string): void {
      if (id !== '' && !ids.has(id)) ids.set(id, id);
    }
    function checkUnique(line: number, fact: Fact): void {
      if (file.alsoUnique === undefined) return;
      const key = file.alsoUnique.key(fact);
      const earlier = others.get(key);
      if (earlier === undefined) others.set(key, line);
      else rows.problem(file.alsoUnique.column, `${file.alsoUnique.says} stands in line ${earlier}`);
    }
    function checkPeriod(line: number, fact: Fact): void {
      if (file.period === undefined) return;
      const period = file.period.of(fact);
      if (period.to !== null && period.to < period.from) {
        rows.problem(
          file.period.to,
          `must not be before ${file.period.from}, found ${kindOfValue(period.to)}`,
        );
      } else {
        periods.add(line, period);
      }
    }
    function close(complete: boolean): void {
      if (!complete) readable = false;
      for (const { line, earlierLine } of periods.findOverlaps()) {
        report(line, file.period?.from ?? 'row', `the period overlaps that of line ${earlierLine}`);
      }
    }
    return { take, close };
  }

  return { facts, ids: () => (readable ? ids : null), open };
}

/** What people call a column. */
const plainName = /^[\p{L}\p{N}_ .-]{1,64}$/u;

function readHeader<Fact>(
  file: FolderFile<Fact>,
  header: readonly string[],
  report: Report,
): Map<string, number> {
  const indexOf = new Map<string, number>();
  const isKnown = (name: string): boolean => file.columns.some((column) => column.name === name);
  // Where no name is known the header may be missing, and this be a row of data: nothing of it is said.
  const isHeader = header.some(isKnown);
  header.forEach((name, index) => {
    if (indexOf.has(name)) report(1, name, 'the column is there twice');
    else if (isKnown(name)) indexOf.set(name, index);
    else {
      const column = isHeader && plainName.test(name) ? name : `column ${index + 1}`;
      report(1, column, `no such column in ${file.name}, found ${kindOfValue(name)}`);
    }
  });
  for (const { name, required } of file.columns) {
    if (required && !indexOf.has(name)) report(1, name, 'the column is missing');
  }
  return indexOf;
}
