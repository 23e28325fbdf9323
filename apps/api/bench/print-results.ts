import { cpus, loadavg, totalmem, type } from 'node:os';
import type { DatabaseFigures, ReportFigures } from './measure-concord.ts';
import type { ImportFigures } from './measure-import.ts';
import type { Figures } from './measure.ts';

/** What one run of the benchmarks found. */
export interface Results {
  readonly date: string;
  readonly seconds: number;
  readonly imports: readonly ImportFigures[];
  /** One organization alone in its database. */
  readonly small: DatabaseFigures;
  /** The same among ten. */
  readonly large: DatabaseFigures;
}

const figure = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const ratio = (value: number): string => value.toFixed(2);
const milliseconds = (value: number): string => `${figure(value)} ms`;
const thousands = (value: number): string => value.toLocaleString('en-US');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

const reportRow = ({ name, http, bare, kilobytes }: ReportFigures): string[] => [
  name,
  figure(bare.requestsPerSecond),
  figure(http.requestsPerSecond),
  milliseconds(http.p50),
  milliseconds(http.p95),
  ratio(http.requestsPerSecond / bare.requestsPerSecond),
  `${figure(kilobytes)} kB`,
];

function printPostGraphile({ postGraphile }: DatabaseFigures): string {
  if (postGraphile === null) return '';
  const { concord, concordNothingKept, overTheRollUp, overAView } = postGraphile;
  const line = (name: string, figures: Figures): string[] => [
    name,
    figure(figures.requestsPerSecond),
    milliseconds(figures.p50),
    milliseconds(figures.p95),
    `${figure(concord.requestsPerSecond / figures.requestsPerSecond)} ×`,
    `${figure(concordNothingKept.requestsPerSecond / figures.requestsPerSecond)} ×`,
  ];
  return table(
    ['weekly trend', 'requests/s', 'p50', 'p95', 'Concord is faster by', 'with nothing kept'],
    [
      line('Concord over HTTP', concord),
      line('Concord over HTTP, nothing kept', concordNothingKept),
      line('PostGraphile 4 over the roll-up table', overTheRollUp),
      line('PostGraphile 4 over a view of the records', overAView),
    ],
  );
}

function printGrowth(small: DatabaseFigures, large: DatabaseFigures): string {
  const rows = small.reports.flatMap((report) => {
    const grown = large.reports.find(({ name }) => name === report.name);
    if (grown === undefined) return [];
    return [
      [
        report.name,
        milliseconds(report.http.p50),
        milliseconds(grown.http.p50),
        ratio(grown.http.p50 / report.http.p50),
      ],
    ];
  });
  const head = [
    'report',
    `p50, ${thousands(small.attendanceRows)} rows`,
    `p50, ${thousands(large.attendanceRows)} rows`,
    'ratio',
  ];
  return table(head, rows);
}

const importRow = (one: ImportFigures): string[] => [
  one.what,
  thousands(one.attendanceRows),
  thousands(one.rows),
  `${figure(one.reading)} s`,
  `${figure(one.standing)} s`,
  thousands(Math.round(one.attendanceRows / one.standing)),
  `${figure(one.judged)} s`,
];

const describeMachine = (version: string): string => {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${type()}, Node ${process.versions.node}, PostgreSQL ${version} (embedded). Database, server and clients share it. Its load average when the run ended was ${loadavg()[0]?.toFixed(1)}: above the number of processors, other work slowed everything down.`;
};

/** The page that keeps the last run. */
export const printResults = ({ date, seconds, imports, small, large }: Results): string => `# Benchmarks

Written by \`pnpm bench\`; the last run was on ${date}. Figures compare within one run on one machine, and say little between machines.

Machine: ${describeMachine(large.version)}

## What is measured

Ten bulk practices of 40 groups and 260 weeks (one imported, nine copies of it), ${thousands(large.attendanceRows)} rows of attendance in all, with their notes, ratings and
signatures. Each report is asked for all five years of one of them by 4 clients at once, 3 × ${seconds} s, each way in turn; the middle counts.

- **HTTP**: the whole way as anybody asks: bearer token, limits, validation, one transaction under row-level security, the
  event in the audit trail (a write and a commit), GraphQL, JSON.
- **SQL alone**: the very statements that the report sends, on one connection a client, as the administrator whom row-level
  security does not bind, without a transaction around them and without an audit trail.

The trend keeps each group's series for as long as the group's roll-ups were not counted again (an exact revision, read in every
request); "nothing kept" asks for other days each time, so that every answer is read from the roll-ups.

${table(['report', 'SQL alone, requests/s', 'HTTP, requests/s', 'p50', 'p95', 'HTTP / SQL', 'answer'], large.reports.map(reportRow))}

## PostGraphile

PostGraphile 4.13 on the same rows, as the administrator (row-level security does not slow it down, and it writes no audit trail),
asked for the same weekly figures: of the roll-up table, and of a view that counts the records. All four are asked in turn.

${printPostGraphile(large)}

## Growth

The same organization alone in its database, and among ten: reports read roll-ups, so the history beside them costs nothing.

${printGrowth(small, large)}

## Import

A practice folder, read from the disk into a database that did not hold the practice, with every check, constraint and roll-up, in one
transaction (the middle of three times). "Until it stands": from the start of reading until everything is committed and the reports
answer. "Until judged": until the rules of completeness have judged everything, too, in the transaction after it.

${table(['folder', 'rows of attendance', 'rows in all', 'reading alone', 'until it stands', 'attendance rows/s', 'until judged'], imports.map(importRow))}

## Running them

\`pnpm bench\` fills two databases below \`.concord/\` (once; some minutes), measures, and writes this page. \`BENCH_SECONDS\` changes
how long each way is asked, \`BENCH_DATA_DIR\` where the databases lie. PostGraphile is installed on first use from
\`apps/api/bench/postgraphile\`, apart from the workspace, because it needs another version of graphql.
`;
