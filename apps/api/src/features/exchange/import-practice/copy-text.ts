/** What a column of the database can be given. Instants are milliseconds since 1970; see `instant`. */
export type Cell = string | number | boolean | null | readonly string[];

const chunkLength = 64 * 1024;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escapeText = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? '') : text;

const arrayLiteral = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** One value in the text format of COPY. */
function copyCell(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escapeText(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return escapeText(arrayLiteral(cell));
}

/** How the rows of facts are written down for COPY. */
export interface RowsOf<Fact> {
  /** Stands before the other cells of each row, if anything. */
  readonly first: string | null;
  readonly cells: readonly ((fact: Fact) => Cell)[];
}

/** Writes facts down for COPY, as they come; `onRows` is told how many were handed over. */
export async function* copyChunks<Fact>(
  pieces: AsyncIterable<readonly Fact[]> | Iterable<readonly Fact[]>,
  { first, cells }: RowsOf<Fact>,
  onRows: (rows: number) => void,
): AsyncGenerator<string> {
  const begin = first === null ? '' : `${first}\t`;
  for await (const facts of pieces) {
    let [chunk, count] = ['', 0];
    for (const fact of facts) {
      chunk += begin;
      for (let at = 0; at < cells.length; at += 1) {
        if (at > 0) chunk += '\t';
        chunk += copyCell(cells[at]?.(fact) ?? null);
      }
      chunk += '\n';
      count += 1;
      if (chunk.length < chunkLength) continue;
      yield chunk;
      onRows(count);
      [chunk, count] = ['', 0];
    }
    if (chunk !== '') yield chunk;
    onRows(count);
  }
}
