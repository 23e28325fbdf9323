import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';

const newline = 0x0a;

/** A line whose bytes are no text. */
export interface ByteFault {
  readonly line: number;
  readonly message: string;
  /** What stands in place of the bytes once they are decoded. */
  readonly mark: string;
}

const [notUtf8, nulByte] = [
  { message: 'is not UTF-8 text', mark: '\uFFFD' },
  { message: 'holds a NUL byte', mark: '\0' },
];

/**
 * Passes the bytes of a file on, and tells of each line that is not UTF-8 or holds a NUL byte, before the line is passed on. A
 * line is judged whole, so that a character may be cut in two by the pieces in which a file arrives.
 */
export function checkBytes(tell: (fault: ByteFault) => void): Transform {
  let line = 1;
  // The pieces of the line that has not ended yet.
  let open: Buffer[] = [];

  function check(lines: Buffer): void {
    if (!isUtf8(lines)) tellLines(lines, (bytes) => !isUtf8(bytes), notUtf8);
    if (lines.includes(0)) tellLines(lines, (bytes) => bytes.includes(0), nulByte);
    line += countLines(lines);
  }
  function tellLines(
    lines: Buffer,
    isWrong: (bytes: Buffer) => boolean,
    fault: Omit<ByteFault, 'line'>,
  ): void {
    let at = line;
    for (let start = 0; start < lines.length; at += 1) {
      const end = lines.indexOf(newline, start);
      const next = end === -1 ? lines.length : end + 1;
      if (isWrong(lines.subarray(start, next))) tell({ line: at, ...fault });
      start = next;
    }
  }
  function take(chunk: Buffer): void {
    const end = chunk.lastIndexOf(newline);
    if (end === -1) {
      open.push(chunk);
      return;
    }
    check(
      open.length === 0 ? chunk.subarray(0, end + 1) : Buffer.concat([...open, chunk.subarray(0, end + 1)]),
    );
    open = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      take(chunk);
      done(null, chunk);
    },
    flush(done: TransformCallback) {
      if (open.length > 0) check(Buffer.concat(open));
      done();
    },
  });
}

function countLines(lines: Buffer): number {
  let count = 0;
  for (let at = lines.indexOf(newline); at !== -1; at = lines.indexOf(newline, at + 1)) count += 1;
  return count;
}
