import { parseCivilDate, parseInstant, isTimeZone, type CivilDate, type Instant } from '../shared/index.ts';
import { kindOfValue } from './problem.ts';
import { isSkippedLocalTime } from './site-clock.ts';

/** At least one word, so that a cell that holds none of them can still be read on as the first. */
export type Words<Word extends string> = readonly [Word, ...Word[]];

/** The identifiers that a file has given so far; null when the file could not be read, so that nothing can be said of them. */
export type KnownIds = ReadonlyMap<string, string> | null;

/**
 * One row of a file while it is read: each question gives the cell's value, and a stand-in plus a problem where the cell
 * cannot be understood, so that all problems of a row are found in one go.
 */
export interface FolderRow {
  readonly hasProblem: () => boolean;
  readonly problem: (column: string, message: string) => void;
  readonly raw: (column: string) => string;
  readonly id: (column: string) => string;
  readonly reference: (column: string, known: KnownIds, what: string) => string;
  readonly referenceOrNull: (column: string, known: KnownIds, what: string) => string | null;
  readonly text: (column: string) => string;
  readonly textOrNull: (column: string) => string | null;
  readonly list: (column: string) => string[];
  readonly word: <Word extends string>(column: string, words: Words<Word>) => Word;
  readonly wordOrNull: <Word extends string>(column: string, words: Words<Word>) => Word | null;
  readonly words: <Word extends string>(column: string, words: Words<Word>) => Word[];
  readonly date: (column: string) => CivilDate;
  readonly dateOrNull: (column: string) => CivilDate | null;
  readonly instant: (column: string, timeZone: string | null) => Instant;
  readonly instantOrNull: (column: string, timeZone: string | null) => Instant | null;
  readonly wholeNumber: (column: string, least: number) => number;
  readonly wholeNumberOrNull: (column: string, least: number) => number | null;
  readonly trueOrFalse: (column: string) => boolean;
  readonly trueOrFalseOrNull: (column: string) => boolean | null;
  readonly yesOrNoOrNull: (column: string) => boolean | null;
  readonly timeZone: (column: string) => string;
}

const longestId = 64;
const wholeNumberPattern = /^(0|[1-9]\d{0,8})$/;
const farPast = '0100-01-01' as CivilDate;

/** The rows of one file: one is open at a time. */
export interface FolderRows extends FolderRow {
  /** Goes to the next row; its cells are in the order of the header. */
  readonly moveTo: (line: number, cells: readonly string[]) => void;
}

/** Reads the rows of a file whose columns stand where `indexOf` says; a column that is not there has empty cells. */
export function readRows(
  indexOf: ReadonlyMap<string, number>,
  report: (line: number, column: string, message: string) => void,
): FolderRows {
  let problems = 0;
  let line = 0;
  let cells: readonly string[] = [];

  function moveTo(nextLine: number, nextCells: readonly string[]): void {
    problems = 0;
    line = nextLine;
    cells = nextCells;
  }

  function problem(column: string, message: string): void {
    problems += 1;
    report(line, column, message);
  }
  function wrong(column: string, expected: string): void {
    problem(column, `${expected}, found ${kindOfValue(raw(column))}`);
  }
  function raw(column: string): string {
    const index = indexOf.get(column);
    return index === undefined ? '' : (cells[index] ?? '');
  }
  function text(column: string): string {
    const value = raw(column);
    if (value === '') problem(column, 'must not be empty');
    return value;
  }
  const textOrNull = (column: string): string | null => raw(column) || null;

  function id(column: string): string {
    const value = text(column);
    // Counted as people count: a character beyond the first plane of Unicode is one.
    if (value.length > longestId && Array.from(value).length > longestId) {
      problem(column, `an identifier has at most ${longestId} characters, found ${kindOfValue(value)}`);
    }
    return value;
  }
  function reference(column: string, known: KnownIds, what: string): string {
    const value = id(column);
    if (value === '' || known === null) return value;
    const found = known.get(value);
    if (found === undefined) problem(column, `no such ${what}, found ${kindOfValue(value)}`);
    return found ?? value;
  }
  const split = (column: string): string[] =>
    raw(column)
      .split(';')
      .map((item) => item.trim())
      .filter((item) => item !== '');

  function word<Word extends string>(column: string, words: Words<Word>): Word {
    const value = text(column);
    const found = words.find((one) => one === value);
    if (found === undefined && value !== '') wrong(column, `must be one of ${words.join(', ')}`);
    return found ?? words[0];
  }
  function words<Word extends string>(column: string, allowed: Words<Word>): Word[] {
    text(column);
    return split(column).map((item) => {
      const found = allowed.find((one) => one === item);
      if (found === undefined) {
        problem(column, `each must be one of ${allowed.join(', ')}, found ${kindOfValue(item)}`);
      }
      return found ?? allowed[0];
    });
  }
  function date(column: string): CivilDate {
    const value = text(column);
    const found = parseCivilDate(value);
    if (found === null && value !== '') wrong(column, 'must be a day of the calendar (YYYY-MM-DD)');
    return found ?? farPast;
  }
  function instant(column: string, timeZone: string | null): Instant {
    const value = text(column);
    const found = parseInstant(value);
    if (found === null && value !== '') {
      wrong(column, 'must be a time with an offset (such as 2025-03-04T17:30:00-05:00)');
    } else if (found !== null && timeZone !== null && isSkippedLocalTime(value, found, timeZone)) {
      wrong(column, 'a time that the clocks of the site skip when they go forward');
    }
    return found ?? (0 as Instant);
  }
  function wholeNumber(column: string, least: number): number {
    const value = text(column);
    const number = wholeNumberPattern.test(value) ? Number(value) : Number.NaN;
    if (value !== '' && !(number >= least)) wrong(column, `must be a whole number from ${least} on`);
    return number;
  }
  const trueOrFalse = (column: string): boolean => word(column, ['true', 'false']) === 'true';

  function timeZone(column: string): string {
    const value = text(column);
    if (value !== '' && !isTimeZone(value))
      wrong(column, 'must be an IANA time zone (such as America/Chicago)');
    return value;
  }
  const orNull =
    <Rest extends unknown[], Value>(read: (column: string, ...rest: Rest) => Value) =>
    (column: string, ...rest: Rest): Value | null =>
      raw(column) === '' ? null : read(column, ...rest);

  return {
    moveTo,
    hasProblem: () => problems > 0,
    problem,
    raw,
    id,
    reference,
    referenceOrNull: orNull(reference),
    text,
    textOrNull,
    list: split,
    word,
    wordOrNull: (column, allowed) => (raw(column) === '' ? null : word(column, allowed)),
    words,
    date,
    dateOrNull: orNull(date),
    instant,
    instantOrNull: orNull(instant),
    wholeNumber,
    wholeNumberOrNull: orNull(wholeNumber),
    trueOrFalse,
    trueOrFalseOrNull: orNull(trueOrFalse),
    yesOrNoOrNull: (column) => (raw(column) === '' ? null : word(column, ['yes', 'no']) === 'yes'),
    timeZone,
  };
}
