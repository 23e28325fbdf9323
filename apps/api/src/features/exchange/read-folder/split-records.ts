/** Why a CSV file cannot be read on. */
export type ShapeFault = 'never-closed' | 'goes-on-after-quote' | 'quote-inside' | 'too-long';

/** Takes the text of a CSV file piece by piece; each answer is null, or why the rest of the file has no meaning. */
export interface RecordSplitter {
  readonly take: (text: string) => ShapeFault | null;
  /** After the last piece. */
  readonly end: () => ShapeFault | null;
  /** The line on which the next record begins, counted from 1 as an editor counts. */
  readonly line: () => number;
}

/** Longer than any row that people write; a lost quote would otherwise read the rest of a large file into one cell. */
const longestRow = 4 * 1024 * 1024;

/**
 * Splits CSV text (RFC 4180: comma, double quotes, LF or CRLF) into records. Written here because a bulk folder has millions of
 * cells: most lines hold no quote and are split in one go, which no streaming library does.
 */
export function splitRecords(onRecord: (line: number, cells: string[]) => void): RecordSplitter {
  let rest = '';
  let line = 1;

  function split(text: string, isLast: boolean): ShapeFault | null {
    let at = 0;
    for (;;) {
      const newline = text.indexOf('\n', at);
      const end = newline === -1 ? text.length : newline;
      if (newline === -1 && (!isLast || at === end)) break;
      const row = text.slice(at, text.charCodeAt(end - 1) === carriageReturn && end > at ? end - 1 : end);
      if (!row.includes('"')) {
        if (row.length > longestRow) return 'too-long';
        onRecord(line, row.split(','));
        [line, at] = [line + 1, end + 1];
      } else {
        const read = readQuotedRecord(text, at, isLast);
        if (typeof read === 'string') return read;
        if (read === null && isLast) return 'never-closed';
        if (read === null) break;
        onRecord(line, read.cells);
        line += countLines(text, at, read.next);
        at = read.next;
      }
      if (at > text.length) return null;
    }
    rest = text.slice(at);
    return rest.length > longestRow ? 'too-long' : null;
  }
  return {
    take: (text) => split(rest + text, false),
    end: () => split(rest, true),
    line: () => line,
  };
}

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

interface QuotedRecord {
  readonly cells: string[];
  /** Where the next record begins. */
  readonly next: number;
}

/** Reads one record cell by cell; null where more text is needed to tell where it ends. */
function readQuotedRecord(text: string, start: number, isLast: boolean): QuotedRecord | ShapeFault | null {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    if (text.charCodeAt(at) === quote) {
      const close = findClosingQuote(text, at + 1);
      if ((close === -1 ? text.length : close) - start > longestRow) return 'too-long';
      if (close === -1) return null;
      const cell = text.slice(at + 1, close);
      cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
      at = close + 1;
      if (text.charCodeAt(at) === carriageReturn && isRowEnd(text, at + 1)) at += 1;
    } else {
      const end = findCellEnd(text, at);
      const cell = text.slice(at, end);
      if (cell.includes('"')) return 'quote-inside';
      cells.push(isRowEnd(text, end) && cell.endsWith('\r') ? cell.slice(0, -1) : cell);
      at = end;
    }
    // The end of this piece may cut a doubled quote or a cell in two.
    if (at >= text.length) return isLast ? { cells, next: at + 1 } : null;
    if (text.charCodeAt(at) === lineFeed) return { cells, next: at + 1 };
    if (text.charCodeAt(at) !== comma) return 'goes-on-after-quote';
  }
}

const isRowEnd = (text: string, at: number): boolean => at >= text.length || text.charCodeAt(at) === lineFeed;

/** The quote that ends a cell: the first one that is not doubled; -1 where the text holds none. */
function findClosingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
  return -1;
}

function findCellEnd(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < text.length && code !== comma && code !== lineFeed;) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return at;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
