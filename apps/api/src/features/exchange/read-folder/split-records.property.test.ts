import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../export-practice/csv.ts';
import { splitRecords, type ShapeFault } from './split-records.ts';

interface Read {
  readonly rows: readonly (readonly [line: number, cells: readonly string[]])[];
  readonly fault: ShapeFault | null;
}

/** Reads a text that arrives in pieces of these lengths, and the rest of it at once. */
function readPieces(text: string, lengths: readonly number[]): Read {
  const rows: [number, string[]][] = [];
  const splitter = splitRecords((line, cells) => rows.push([line, cells]));
  let [at, fault]: [number, ShapeFault | null] = [0, null];
  for (const length of [...lengths, text.length]) {
    fault ??= splitter.take(text.slice(at, at + length));
    at += length;
  }
  return { rows, fault: fault ?? splitter.end() };
}

const cell = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é'), maxLength: 6 }),
);
const row = fc.array(cell, { minLength: 1, maxLength: 4 });
const pieces = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 });

describe('the rows of a CSV file', () => {
  it('come back as they were written, in whatever pieces the file arrives', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), pieces, (rows, lengths) => {
        const read = readPieces(rows.map(csvLine).join(''), lengths);
        expect(read.fault).toBeNull();
        expect(read.rows.map(([, cells]) => cells)).toEqual(rows);
      }),
    );
  });

  it('may end without a last line break', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), pieces, (rows, lengths) => {
        const text = rows.map(csvLine).join('').slice(0, -1);
        fc.pre(!text.endsWith('\n') && text !== '');
        expect(readPieces(text, lengths).rows.map(([, cells]) => cells)).toEqual(rows);
      }),
    );
  });

  it('stand on the lines on which an editor shows them', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), pieces, (rows, lengths) => {
        let line = 1;
        const lines = rows.map((cells) => {
          const own = line;
          line += csvLine(cells).split('\n').length - 1;
          return own;
        });
        expect(readPieces(rows.map(csvLine).join(''), lengths).rows.map(([at]) => at)).toEqual(lines);
      }),
    );
  });

  it('are found wrong in the same place, in whatever pieces the file arrives', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r'), maxLength: 30 });
    fc.assert(
      fc.property(anyText, pieces, (text, lengths) => {
        expect(readPieces(text, lengths)).toEqual(readPieces(text, []));
      }),
    );
  });

  it.each([
    ['a,"b', 'never-closed'],
    ['a,"b"c\n', 'goes-on-after-quote'],
    ['a,b"c"\n', 'quote-inside'],
    [`"${'x'.repeat(5_000_000)}`, 'too-long'],
    ['x'.repeat(5_000_000), 'too-long'],
  ])('have no meaning after a lost quote', (text, fault) => {
    expect(readPieces(text, []).fault).toBe(fault);
  });
});
