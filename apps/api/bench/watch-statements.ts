import pg from 'pg';

/** One statement as the program sent it. */
export interface SentStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const asksOnly = /^\s*(?:select|with)\b/i;
const changes = /\binsert into\b|\bupdate\b|\bdelete from\b|\bfor (?:no key )?update\b/i;

/**
 * Notes every statement that this process sends under a login while something is done, and keeps those that read, and whom they
 * read for.
 */
export async function watchStatements(
  login: string,
  work: () => Promise<unknown>,
): Promise<readonly SentStatement[]> {
  const noted: SentStatement[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own client below
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const watched = pg.Client.prototype as unknown as {
    query: (this: pg.Client, ...args: unknown[]) => unknown;
  };
  watched.query = function (this: pg.Client, ...args: unknown[]): unknown {
    const [sql, parameters] = args;
    if (typeof sql === 'string' && this.user === login) {
      const isReading = asksOnly.test(sql) && !changes.test(sql);
      if (isReading || sql.startsWith('set local app.')) {
        noted.push({ sql, parameters: Array.isArray(parameters) ? (parameters as unknown[]) : [] });
      }
    }
    return send.apply(this, args);
  };
  try {
    await work();
  } finally {
    watched.query = send;
  }
  return noted;
}
