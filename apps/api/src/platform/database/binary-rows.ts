import { dayNumber, type CivilDate } from '@concord/domain/shared';

/** What a column of a type can be given. */
interface ScalarCells {
  /** Its sixteen bytes. */
  readonly uuid: Uint8Array;
  readonly text: string;
  readonly date: CivilDate;
  /** Milliseconds since 1970. */
  readonly timestamptz: number;
  readonly boolean: boolean;
  readonly integer: number;
  readonly smallint: number;
}
type ScalarType = keyof ScalarCells;
type ArrayCells = { readonly [T in ScalarType as `${T}[]`]: readonly (ScalarCells[T] | null)[] };
type Cells = ScalarCells & ArrayCells;
export type ColumnType = keyof Cells;

/** A column's type, and where its value comes from: a fact, and the identifiers by which facts refer to each other. */
export type ColumnOf<Fact, Ids> = {
  [T in ColumnType]: readonly [T, (fact: Fact, ids: Ids) => Cells[T] | null];
}[ColumnType];

/** A value is none of its column's type: reported as the database itself reports it. */
class CellRefused extends Error {
  constructor(readonly code: '22007' | '22003') {
    super('A value is none of its column’s type.');
  }
}

const chunkLength = 64 * 1024;
/** Text as short as this is mostly plain, and written faster letter by letter. */
const shortText = 40;
/** PostgreSQL counts from 2000-01-01. */
const [firstDay, firstMillisecond] = [10_957, 946_684_800_000];
const two32 = 2 ** 32;

/** Rows in the binary format of COPY: what the database need not read out of text, and this process need not write as text. */
export class BinaryRows {
  private bytes = Buffer.allocUnsafeSlow(chunkLength + 1024);
  private at = 0;
  private readonly days = new Map<CivilDate, number>();

  isFull(): boolean {
    return this.at >= chunkLength;
  }
  /** What was written since it was last taken. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.at);
    this.bytes = Buffer.allocUnsafeSlow(chunkLength + 1024);
    this.at = 0;
    return taken;
  }
  private reserve(length: number): void {
    if (this.at + length <= this.bytes.length) return;
    const wider = Buffer.allocUnsafeSlow(2 * (this.at + length));
    this.bytes.copy(wider, 0, 0, this.at);
    this.bytes = wider;
  }

  begin(): void {
    this.raw(Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1'));
  }
  row(cells: number): void {
    this.reserve(2);
    this.bytes[this.at] = cells >> 8;
    this.bytes[this.at + 1] = cells;
    this.at += 2;
  }
  end(): void {
    this.row(-1);
  }
  private word(value: number): void {
    const { bytes, at } = this;
    bytes[at] = value >>> 24;
    bytes[at + 1] = value >>> 16;
    bytes[at + 2] = value >>> 8;
    bytes[at + 3] = value;
    this.at = at + 4;
  }
  private raw(value: Uint8Array): void {
    this.reserve(value.length);
    this.bytes.set(value, this.at);
    this.at += value.length;
  }

  null(): void {
    this.reserve(4);
    this.word(-1);
  }
  uuid(value: Uint8Array): void {
    this.reserve(20);
    this.word(16);
    this.bytes.set(value, this.at);
    this.at += 16;
  }
  text(value: string): void {
    this.reserve(4 + 3 * value.length);
    const from = this.at + 4;
    let length = value.length <= shortText ? this.plain(value, from) : -1;
    if (length === -1) length = this.bytes.write(value, from);
    this.word(length);
    this.at = from + length;
  }
  /** The length of text that has only letters of ASCII, or -1. */
  private plain(value: string, from: number): number {
    const { bytes } = this;
    for (let index = 0; index < value.length; index += 1) {
      const code = value.charCodeAt(index);
      if (code > 127) return -1;
      bytes[from + index] = code;
    }
    return value.length;
  }
  date(value: CivilDate): void {
    let days = this.days.get(value);
    if (days === undefined) {
      days = dayNumber(value) - firstDay;
      if (!Number.isInteger(days)) throw new CellRefused('22007');
      this.days.set(value, days);
    }
    this.integer(days);
  }
  timestamptz(value: number): void {
    if (!Number.isInteger(value)) throw new CellRefused('22007');
    this.reserve(12);
    this.word(8);
    // A count of microseconds may be beyond what a number holds exactly, so its halves are reckoned apart.
    const milliseconds = value - firstMillisecond;
    const high = Math.floor(milliseconds / two32);
    const low = (milliseconds - high * two32) * 1000;
    this.word(high * 1000 + Math.floor(low / two32));
    this.word(low % two32);
  }
  boolean(value: boolean): void {
    this.reserve(5);
    this.word(1);
    this.bytes[this.at] = value ? 1 : 0;
    this.at += 1;
  }
  integer(value: number): void {
    if (value !== (value | 0)) throw new CellRefused('22003');
    this.reserve(8);
    this.word(4);
    this.word(value);
  }
  smallint(value: number): void {
    if (value !== (value << 16) >> 16) throw new CellRefused('22003');
    this.reserve(6);
    this.word(2);
    this.row(value);
  }
  /** A list of one dimension; `elementType` is the type's number in the catalogue. */
  list<Item>(items: readonly (Item | null)[], elementType: number, write: (item: Item) => void): void {
    this.reserve(24);
    const begun = this.at;
    this.at += 4;
    this.word(items.length === 0 ? 0 : 1);
    this.word(items.includes(null) ? 1 : 0);
    this.word(elementType);
    if (items.length > 0) {
      this.word(items.length);
      this.word(1);
    }
    for (const item of items) {
      if (item === null) this.null();
      else write(item);
    }
    const end = this.at;
    this.at = begun;
    this.word(end - begun - 4);
    this.at = end;
  }
}

/** The types' numbers in the catalogue of every PostgreSQL. */
const typeNumbers: Readonly<Record<ScalarType, number>> = {
  ...{ uuid: 2950, text: 25, date: 1082, timestamptz: 1184, boolean: 16, integer: 23, smallint: 21 },
};

type WriteCell = (out: BinaryRows, value: never) => void;

function cellWriter(type: ColumnType): WriteCell {
  if (!type.endsWith('[]')) {
    const scalar = type as ScalarType;
    return (out, value) => {
      out[scalar](value);
    };
  }
  const scalar = type.slice(0, -2) as ScalarType;
  return (out, value: readonly never[]) => {
    out.list<never>(value, typeNumbers[scalar], (item) => {
      out[scalar](item);
    });
  };
}

/** Writes one cell of a fact's row. */
export type CellWriter<Fact, Ids> = (out: BinaryRows, fact: Fact, ids: Ids) => void;

/** How the cells of a column are written. */
export function writeColumn<Fact, Ids>([type, read]: ColumnOf<Fact, Ids>): CellWriter<Fact, Ids> {
  const write = cellWriter(type);
  return (out, fact, ids) => {
    const value = read(fact, ids);
    if (value === null) out.null();
    else write(out, value as never);
  };
}

/** How rows are written: the columns in the order of the statement, and what the cells refer to. */
export interface RowsOf<Fact, Ids> {
  readonly cells: readonly CellWriter<Fact, Ids>[];
  readonly ids: Ids;
}

/** Writes facts down for COPY, as they come; `onRows` is told how many were handed over. */
export async function* binaryChunks<Fact, Ids>(
  pieces: AsyncIterable<readonly Fact[]> | Iterable<readonly Fact[]>,
  { cells, ids }: RowsOf<Fact, Ids>,
  onRows: (rows: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const out = new BinaryRows();
  out.begin();
  for await (const facts of pieces) {
    let count = 0;
    for (const fact of facts) {
      out.row(cells.length);
      for (const write of cells) write(out, fact, ids);
      count += 1;
      if (!out.isFull()) continue;
      yield out.take();
      onRows(count);
      count = 0;
    }
    yield out.take();
    onRows(count);
  }
  out.end();
  yield out.take();
}
