import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';

const newline = 0x0a;

/**
 * Passes the bytes of a file on, and reports each line that is not UTF-8 or holds a NUL byte. A line is judged whole, so that
 * a character may be cut in two by the pieces in which a file arrives.
 */
export function checkBytes(report: (line: number, message: string) => void): Transform {
  let line = 1;
  // The pieces of the line that has not ended yet.
  let open: Buffer[] = [];

  function check(lines: Buffer): void {
    if (!isUtf8(lines)) reportLines(lines, (bytes) => !isUtf8(bytes), 'is not UTF-8 text');
    if (lines.includes(0)) reportLines(lines, (bytes) => bytes.includes(0), 'holds a NUL byte');
    line += countLines(lines);
  }
  function reportLines(lines: Buffer, isWrong: (bytes: Buffer) => boolean, message: string): void {
    let at = line;
    for (let start = 0; start < lines.length; at += 1) {
      const end = lines.indexOf(newline, start);
      const next = end === -1 ? lines.length : end + 1;
      if (isWrong(lines.subarray(start, next))) report(at, message);
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
