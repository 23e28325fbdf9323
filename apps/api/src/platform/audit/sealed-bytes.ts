/**
 * The bytes that an event's hash covers, made from the stored columns as PostgreSQL sends them in binary. The same array of JSON that
 * `sealedBytes` has the database write when the event is added is written here without its help: whoever examines the trail does
 * not ask the database whether the database was changed.
 */
import {
  readWhole,
  writeNull,
  writeText,
  writeTime,
  writeUuid,
  writeUuids,
  writeWhole,
  type JsonWriter,
} from './json-bytes.ts';

export interface EventRow {
  seq: number;
  /** Holds what is hashed, `length` bytes: the hash before it (to be filled in), then the sealed columns. */
  bytes: DataView;
  length: number;
  /** `bytes` up to lengths that came before: most events are as long as others, and a view costs as much as hashing does. */
  readonly views: (Uint8Array | undefined)[];
  /** The row as it came. Organization and stream, the same for all events of a stream, lie between `keyFrom` and `keyTo`. */
  source: DataView;
  keyFrom: number;
  keyTo: number;
  /** Where the hash begins that is stored with the event; -1 where there is none. */
  hashAt: number;
}

export const hashLength = 32;

/** How many columns a row has: organization, stream, sequence, the sealed ones, and the hash. */
export const columnCount = 16;

const [commaAndSpace, opening, closing] = [0x2c20, 0x5b, 0x5d];

/** An empty row to read into; it is filled anew for each event. */
export const emptyRow = (): EventRow => ({
  seq: 0,
  bytes: new DataView(new ArrayBuffer(4_096)),
  length: 0,
  views: [],
  source: new DataView(new ArrayBuffer(0)),
  keyFrom: 0,
  keyTo: 0,
  hashAt: 0,
});

/** What a row's hash covers; it holds until the next row is read. */
export function whatIsHashed({ bytes, length, views }: EventRow): Uint8Array {
  const known = views[length];
  if (known !== undefined) return known;
  const view = new Uint8Array(bytes.buffer, 0, length);
  views[length] = view;
  return view;
}

/** In the order of the columns, without the hash. */
const writers: readonly JsonWriter[] = [
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

/** Reads one row, which begins at `from` behind its number of columns, into `row`. Returns where it ends. */
export function readEventRow(source: DataView, from: number, to: number, row: EventRow): number {
  // A byte becomes six at most, and each column has some around it.
  const needed = (to - from) * 6 + 1_024;
  if (row.bytes.byteLength < needed) {
    row.bytes = new DataView(new ArrayBuffer(needed));
    row.views.length = 0;
  }
  const { bytes } = row;
  row.source = source;
  row.keyFrom = from + 4;
  let length = hashLength;
  let at = from;
  for (let column = 0; column < writers.length; column += 1) {
    if (column === 0) bytes.setUint8(length++, opening);
    else {
      bytes.setUint16(length, commaAndSpace);
      length += 2;
    }
    const size = source.getInt32(at);
    at += 4;
    if (column === 1) row.keyTo = at + size;
    if (column === 2) row.seq = readWhole(source, at);
    if (size < 0) length = writeNull(bytes, length);
    else {
      length = (writers[column] ?? writeText)(bytes, length, source, at, size);
      at += size;
    }
  }
  bytes.setUint8(length++, closing);
  row.length = length;
  const size = source.getInt32(at);
  // A hash of another length, or none, is no hash.
  row.hashAt = size === hashLength ? at + 4 : -1;
  return at + 4 + Math.max(size, 0);
}
