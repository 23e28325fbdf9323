import pg from 'pg';

/** How often the database was asked something, how long it took and how much of a processor, in milliseconds. */
export interface Stage {
  readonly times: number;
  readonly took: number;
  readonly processor: number;
}

/** What the database was asked while something was done, by what was asked. */
export type Stages = ReadonlyMap<string, Stage>;

const labels: readonly (readonly [RegExp, string])[] = [
  [/\bcopy (\w+)/i, 'copy'],
  [/insert into (\w+)/i, 'insert into'],
  [/^\s*(?:with [\s\S]*)?delete from (\w+)/i, 'delete from'],
  [/^select 0 as at where exists \(select 1 from only (\w+)/i, 'checks from'],
  [/\banalyze (\w+)/i, 'statistics from'],
  [/^(commit|create|drop)\b/i, ''],
];

function labelOf(sql: string): string {
  for (const [pattern, label] of labels) {
    const found = pattern.exec(sql);
    if (found !== null) return `${label} ${(found[1] ?? '').toLowerCase()}`.trim();
  }
  return 'all else';
}

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/** Notes what each kind of statement takes that this process sends, until told to stop; `count` says how much the database has taken. */
export function watchStages(count: () => number): {
  readonly soFar: () => Stages;
  readonly stop: () => void;
} {
  const stages = new Map<string, Stage>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own client below
  const send = pg.Client.prototype.query as Query;
  const watched = pg.Client.prototype as unknown as { query: Query };
  watched.query = function (this: pg.Client, ...args: unknown[]): unknown {
    const [first] = args;
    const sql = typeof first === 'string' ? first : String((first as { text?: unknown }).text);
    const [label, asked, counted] = [labelOf(sql), performance.now(), count()];
    const answered = (): void => {
      const stage = stages.get(label) ?? { times: 0, took: 0, processor: 0 };
      stages.set(label, {
        times: stage.times + 1,
        took: stage.took + performance.now() - asked,
        processor: stage.processor + (count() - counted) * 1_000,
      });
    };
    const last = args.at(-1);
    if (typeof last === 'function') {
      args[args.length - 1] = (...answer: unknown[]): unknown => {
        answered();
        return (last as (...answer: unknown[]) => unknown)(...answer);
      };
      return send.apply(this, args);
    }
    const sent = send.apply(this, args);
    if (sent instanceof Promise) void sent.then(answered, answered);
    else if (typeof first === 'object') (first as NodeJS.WritableStream).once('finish', answered);
    return sent;
  };
  return {
    soFar: () => new Map(stages),
    stop: () => {
      watched.query = send;
    },
  };
}
