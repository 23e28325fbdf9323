import { stringify } from 'csv-stringify/sync';

/** A table for a spreadsheet: with a byte order mark, and so that no cell is taken for a formula. */
export const writeCsv = (
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string => stringify([columns, ...rows], { bom: true, escape_formulas: true, record_delimiter: '\r\n' });
