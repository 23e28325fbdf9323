/** Something in a practice folder that cannot be understood. It never carries what a cell says, only what kind of value it is. */
export interface FolderProblem {
  readonly file: string;
  /** The first line of the row, counted from 1; 1 is the header. */
  readonly line: number;
  /** The column's name; `row` or `file` where the problem is not about one column. */
  readonly column: string;
  readonly message: string;
}

/** The problem as one line: `file:line: column: what is wrong, and the value's kind`. */
export const formatProblem = (problem: FolderProblem): string =>
  `${problem.file}:${problem.line}: ${problem.column}: ${problem.message}`;

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'an empty cell'],
  [/^\s+$/u, 'only white space'],
  [/^[+-]?\d+$/, 'a whole number'],
  [/^[+-]?\d+[.,]\d+$/, 'a decimal number'],
  [/^\d{4}-\d{2}-\d{2}$/, 'a date'],
  [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/, 'a time without an offset'],
  [/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/, 'a time with an offset'],
  [/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/, 'a date in another notation'],
  [/^(true|false|yes|no)$/i, 'a yes or no'],
];

/** What kind of value a cell holds, without saying the value: `a date`, `text of 12 characters`. */
export function kindOfValue(value: string): string {
  for (const [pattern, kind] of kinds) if (pattern.test(value)) return kind;
  const { length } = Array.from(value);
  return `text of ${length} ${length === 1 ? 'character' : 'characters'}`;
}
