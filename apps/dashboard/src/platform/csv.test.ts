import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

const table = (...cells: (string | number | null)[]): string =>
  writeCsv({ columns: [{ label: 'A' }], rows: cells.map((cell) => [cell]) });

test('begins with a byte order mark and ends each line as RFC 4180 says', () => {
  expect(table('x')).toBe('\uFEFFA\r\nx\r\n');
});

test('commas, quotes and line ends stand in quotes', () => {
  expect(table('a,b', 'say "hi"', 'two\nlines')).toBe('\uFEFFA\r\n"a,b"\r\n"say ""hi"""\r\n"two\nlines"\r\n');
});

test('text that a spreadsheet would run as a formula begins with an apostrophe', () => {
  expect(table('=1+1', '+1', '-1', '@x', '\tx')).toBe("\uFEFFA\r\n'=1+1\r\n'+1\r\n'-1\r\n'@x\r\n'\tx\r\n");
});

test('numbers stay numbers, also below zero, and nothing stays empty', () => {
  expect(table(-1, 0.5, null)).toBe('\uFEFFA\r\n-1\r\n0.5\r\n\r\n');
});
