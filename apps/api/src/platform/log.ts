/** What an operator reads: one JSON line an event. No value of a request, no message of an exception, no name ever enters it. */
export interface LogEntry {
  readonly event: string;
  readonly requestId?: string;
  /** The class of an exception, such as `QueryFailedError`. */
  readonly failure?: string;
  /** PostgreSQL's five-character code, or the system's. */
  readonly code?: string;
  /** Where it was thrown: file and line only. */
  readonly frames?: readonly string[];
}

export type Log = (entry: LogEntry) => void;

export const logToStandardError: Log = (entry) => {
  process.stderr.write(`${JSON.stringify({ at: new Date(Date.now()).toISOString(), ...entry })}\n`);
};

const codePattern = /^[A-Z0-9_]{1,40}$/;

/** What may be told of an exception: its class, a machine code, and where it came from. Never its message. */
export function describeFailure(failure: unknown): Pick<LogEntry, 'failure' | 'code' | 'frames'> {
  if (!(failure instanceof Error)) return { failure: typeof failure };
  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : '';
  // A message may span lines, and a stack repeats it: only lines that name a place are taken.
  const frames = (failure.stack ?? '')
    .replace(failure.message, '')
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim().replace(/^at (?:.* \()?(?:file:\/\/)?(?:.*\/)?([^/]+:\d+:\d+)\)?$/, '$1'));
  return { failure: failure.constructor.name, ...(codePattern.test(code) ? { code } : {}), frames };
}
