/**
 * The bytes that an event's hash covers, made from the stored columns as PostgreSQL sends them in binary. The same array of JSON that
 * `sealedBytes` has the database write when the event is added is written here without its help: whoever examines the trail does
 * not ask the database whether the database was changed.
 */
export interface EventRow {
  /** Organization and stream, as they stand in the row: the same for all events of a stream. */
  key: string;
  seq: number;
  /** Holds what is hashed: the hash before it (to be filled in), then the sealed columns. */
  bytes: Buffer;
  length: number;
  /** Holds the hash that is stored with the event, from `hashAt` on. */
  source: Buffer;
  hashAt: number;
}

export const hashLength = 32;

/** How many columns a row has: organization, stream, sequence, the sealed ones, and the hash. */
export const columnCount = 16;

const [quote, backslash, comma, space, opening, closing] = [0x22, 0x5c, 0x2c, 0x20, 0x5b, 0x5d];
const hexDigits = Buffer.from('0123456789abcdef');
const nothing = Buffer.from('null');
/** Microseconds from 1970 to 2000, where PostgreSQL begins to count. */
const epoch = 946_684_800_000_000;
const shortEscapes = new Map([
  [0x08, 'b'],
  [0x0c, 'f'],
  [0x0a, 'n'],
  [0x0d, 'r'],
  [0x09, 't'],
]);
const escaped = Array.from({ length: 32 }, (_, code) =>
  Buffer.from(
    shortEscapes.has(code) ? `\\${shortEscapes.get(code)}` : `\\u${code.toString(16).padStart(4, '0')}`,
  ),
);

/** An empty row to read into; it is filled anew for each event. */
export const emptyRow = (): EventRow => ({
  key: '',
  seq: 0,
  bytes: Buffer.alloc(4_096),
  length: 0,
  source: Buffer.alloc(0),
  hashAt: 0,
});

type Writer = (row: EventRow, source: Buffer, from: number, length: number) => void;

function writeBytes(row: EventRow, text: Buffer): void {
  text.copy(row.bytes, row.length);
  row.length += text.length;
}

const writeUuid: Writer = (row, source, from) => {
  const { bytes } = row;
  let at = row.length;
  bytes[at++] = quote;
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) bytes[at++] = 0x2d;
    const byte = source[from + index] ?? 0;
    bytes[at++] = hexDigits[byte >> 4] ?? 0;
    bytes[at++] = hexDigits[byte & 15] ?? 0;
  }
  bytes[at++] = quote;
  row.length = at;
};

const writeText: Writer = (row, source, from, length) => {
  const { bytes } = row;
  let at = row.length;
  bytes[at++] = quote;
  for (let index = from; index < from + length; index += 1) {
    const byte = source[index] ?? 0;
    if (byte < 0x20) {
      const escape = escaped[byte] ?? nothing;
      escape.copy(bytes, at);
      at += escape.length;
      continue;
    }
    if (byte === quote || byte === backslash) bytes[at++] = backslash;
    bytes[at++] = byte;
  }
  bytes[at++] = quote;
  row.length = at;
};

const writeNumber = (row: EventRow, value: number | bigint): void => {
  row.length += row.bytes.write(String(value), row.length, 'latin1');
};

const readWhole = (source: Buffer, from: number): number | bigint => {
  const value = source.readInt32BE(from) * 0x1_0000_0000 + source.readUInt32BE(from + 4);
  return Number.isSafeInteger(value) ? value : source.readBigInt64BE(from);
};

const writeWhole: Writer = (row, source, from) => writeNumber(row, readWhole(source, from));

const writeTime: Writer = (row, source, from) => {
  const value = readWhole(source, from);
  writeNumber(row, typeof value === 'number' ? value + epoch : value + BigInt(epoch));
};

/** A list of identifiers. One of another shape than a plain list is written as what no event was ever sealed as. */
const writeUuids: Writer = (row, source, from) => {
  const dimensions = source.readInt32BE(from);
  const count = dimensions === 0 ? 0 : source.readInt32BE(from + 12);
  const { bytes } = row;
  bytes[row.length++] = opening;
  if (dimensions > 1) bytes[row.length++] = opening;
  let at = from + 20;
  for (let index = 0; index < count; index += 1) {
    if (index > 0) bytes[row.length++] = comma;
    const length = source.readInt32BE(at);
    at += 4;
    if (length < 0) writeBytes(row, nothing);
    else {
      writeUuid(row, source, at, length);
      at += length;
    }
  }
  bytes[row.length++] = closing;
};

/** In the order of the columns, without the hash. */
const writers: readonly Writer[] = [
  writeUuid, // organization
  writeText, // stream
  writeWhole, // sequence
  writeTime,
  writeUuid, // person
  writeUuid, // request
  writeText, // via
  writeText, // address
  writeText, // action
  writeText, // class of records
  writeText, // outcome
  writeText, // reason
  writeUuid, // group
  writeUuids, // clients
  writeText, // subject
];

/** Reads one row, which begins at `from` behind its number of columns, into `row`. */
export function readEventRow(source: Buffer, from: number, size: number, row: EventRow): void {
  // A byte becomes six at most, and each column has some around it.
  if (row.bytes.length < size * 6 + 1_024) row.bytes = Buffer.alloc(size * 6 + 4_096);
  row.length = hashLength;
  let at = from;
  const { bytes } = row;
  for (let column = 0; column < writers.length; column += 1) {
    bytes[row.length++] = column === 0 ? opening : comma;
    if (column > 0) bytes[row.length++] = space;
    const length = source.readInt32BE(at);
    at += 4;
    if (column === 1) row.key = source.toString('latin1', from + 4, at + length);
    if (column === 2) row.seq = Number(readWhole(source, at));
    if (length < 0) writeBytes(row, nothing);
    else {
      writers[column]?.(row, source, at, length);
      at += length;
    }
  }
  bytes[row.length++] = closing;
  row.source = source;
  row.hashAt = at + 4;
  // A hash of another length, or none, is no hash.
  if (source.readInt32BE(at) !== hashLength) row.hashAt = -1;
}

/** Organization and stream of a row's key, to name them. */
export function nameOfKey(key: string): { readonly organizationId: string; readonly stream: string } {
  const bytes = Buffer.from(key, 'latin1');
  const hex = bytes.toString('hex', 0, 16);
  return {
    organizationId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    stream: bytes.toString('utf8', 20),
  };
}

/** The key under which the events of a stream are read. */
export function keyOf(organizationId: string, stream: string): string {
  const text = Buffer.from(stream, 'utf8');
  const length = Buffer.alloc(4);
  length.writeInt32BE(text.length);
  return Buffer.concat([Buffer.from(organizationId.replaceAll('-', ''), 'hex'), length, text]).toString(
    'latin1',
  );
}
