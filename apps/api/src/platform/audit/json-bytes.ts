/**
 * Stored values, as PostgreSQL sends them in binary, written as the JSON that its json_build_array makes of them. Each function writes
 * the value that lies at `from` in `source` to the place `at` in `target` and returns where it ends there. Everything is bytes, four of
 * them at once where that is the same, and small numbers: a text, a Buffer or a bigint made for each value would cost more than the rest.
 */
export type JsonWriter = (
  target: DataView,
  at: number,
  source: DataView,
  from: number,
  length: number,
) => number;

const [quote, backslash, comma, hyphen, minus, zero] = [0x22, 0x5c, 0x2c, 0x2d, 0x2d, 0x30];
const [opening, closing] = [0x5b, 0x5d];
const hexDigits = Buffer.from('0123456789abcdef');
/** Both hexadecimal digits of a byte, the first in the lower half. */
const hexPairs = Uint16Array.from(
  { length: 256 },
  (_, byte) => (hexDigits[byte >> 4] ?? 0) | ((hexDigits[byte & 15] ?? 0) << 8),
);

const shortEscapes = new Map([
  [0x08, 'b'],
  [0x0c, 'f'],
  [0x0a, 'n'],
  [0x0d, 'r'],
  [0x09, 't'],
]);
const escapes = Array.from({ length: 32 }, (_, code) =>
  Buffer.from(`\\${shortEscapes.get(code) ?? `u${code.toString(16).padStart(4, '0')}`}`),
);

/** Microseconds from 1970 to 2000, where PostgreSQL begins to count. */
const epoch = 946_684_800_000_000;
/** Eight digits at a time are whole numbers with which a processor reckons fast. */
const eightDigits = 100_000_000;

/** A whole number of eight bytes; beyond what a number holds exactly, an inexact one. */
export const readWhole = (source: DataView, from: number): number =>
  source.getInt32(from) * 0x1_0000_0000 + source.getUint32(from + 4);

export function writeNull(target: DataView, at: number): number {
  target.setInt32(at, 0x6e756c6c);
  return at + 4;
}

export const writeUuid: JsonWriter = (target, at, source, from) => {
  let to = at;
  target.setUint8(to++, quote);
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) target.setUint8(to++, hyphen);
    target.setUint16(to, hexPairs[source.getUint8(from + index)] ?? 0, true);
    to += 2;
  }
  target.setUint8(to++, quote);
  return to;
};

export const writeText: JsonWriter = (target, at, source, from, length) => {
  const end = from + length;
  let [to, index] = [at, from];
  target.setUint8(to++, quote);
  while (index < end) {
    if (index + 4 <= end) {
      const four = source.getInt32(index);
      if (areWrittenAsTheyAre(four)) {
        target.setInt32(to, four);
        to += 4;
        index += 4;
        continue;
      }
    }
    to = writeByte(target, to, source.getUint8(index));
    index += 1;
  }
  target.setUint8(to++, quote);
  return to;
};

/** Whether none of four bytes is a control character, a quote or a backslash: the usual trick with the highest bit of each byte. */
const areWrittenAsTheyAre = (four: number): boolean =>
  ((((four - 0x20202020) & ~four) | hasZero(four ^ 0x22222222) | hasZero(four ^ 0x5c5c5c5c)) & 0x80808080) ===
  0;

const hasZero = (four: number): number => (four - 0x01010101) & ~four;

function writeByte(target: DataView, at: number, byte: number): number {
  let to = at;
  if (byte < 0x20) {
    for (const escaped of escapes[byte] ?? []) target.setUint8(to++, escaped);
    return to;
  }
  if (byte === quote || byte === backslash) target.setUint8(to++, backslash);
  target.setUint8(to++, byte);
  return to;
}

export const writeWhole: JsonWriter = (target, at, source, from) => {
  const value = readWhole(source, from);
  return Number.isSafeInteger(value)
    ? writeNumber(target, at, value)
    : writeLatin(target, at, String(source.getBigInt64(from)));
};

/** Microseconds since 1970. */
export const writeTime: JsonWriter = (target, at, source, from) => {
  const value = readWhole(source, from);
  return Number.isSafeInteger(value) && Number.isSafeInteger(value + epoch)
    ? writeNumber(target, at, value + epoch)
    : writeLatin(target, at, String(source.getBigInt64(from) + BigInt(epoch)));
};

/** A list of identifiers. One of another shape than a plain list is written as what no event was ever sealed as. */
export const writeUuids: JsonWriter = (target, at, source, from) => {
  const dimensions = source.getInt32(from);
  const count = dimensions === 0 ? 0 : source.getInt32(from + 12);
  let to = at;
  target.setUint8(to++, opening);
  if (dimensions > 1) target.setUint8(to++, opening);
  let item = from + 20;
  for (let index = 0; index < count; index += 1) {
    if (index > 0) target.setUint8(to++, comma);
    const length = source.getInt32(item);
    item += 4;
    if (length < 0) to = writeNull(target, to);
    else {
      to = writeUuid(target, to, source, item, length);
      item += length;
    }
  }
  target.setUint8(to++, closing);
  return to;
};

function writeLatin(target: DataView, at: number, text: string): number {
  for (let index = 0; index < text.length; index += 1) target.setUint8(at + index, text.charCodeAt(index));
  return at + text.length;
}

function writeNumber(target: DataView, at: number, value: number): number {
  let to = at;
  if (value < 0) target.setUint8(to++, minus);
  const size = Math.abs(value);
  const high = Math.floor(size / eightDigits);
  if (high === 0) return writeDigits(target, to, size);
  // At most 90,071,992: what a number holds exactly has sixteen digits.
  to = writeDigits(target, to, high);
  return writePadded(target, to, size - high * eightDigits);
}

function writeDigits(target: DataView, at: number, value: number): number {
  let digits = 1;
  for (let bound = 10; bound <= value; bound *= 10) digits += 1;
  return writeFrom(target, at, digits, value | 0);
}

const writePadded = (target: DataView, at: number, value: number): number =>
  writeFrom(target, at, 8, value | 0);

function writeFrom(target: DataView, at: number, digits: number, value: number): number {
  let rest = value;
  for (let place = at + digits - 1; place >= at; place -= 1) {
    const tenth = (rest / 10) | 0;
    target.setUint8(place, zero + rest - tenth * 10);
    rest = tenth;
  }
  return at + digits;
}
