import { resolve } from 'node:path';

/** What the operator decides through the environment. Every command and the server read the same variables. */
export interface Config {
  /** The administrator's connection; null means the embedded database. */
  readonly databaseUrl: string | null;
  /** Where the embedded database lives. */
  readonly dataDirectory: string;
  readonly port: number;
  /** Whether an empty database is filled with the demo practice. */
  readonly demo: boolean;
  /** Whether the server faces real people: TLS and the second factor are then demanded. */
  readonly production: boolean;
  /** Whether bearer tokens, too, may only send the dashboard's own documents. */
  readonly trustedDocumentsOnly: boolean;
}

/** Reads the configuration. Throws a RangeError with a sentence for the operator when a variable makes no sense. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  workingCopy: string,
): Config {
  const port = Number(environment['PORT'] ?? '4000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError('PORT must be a whole number from 0 to 65535.');
  }
  return {
    databaseUrl:
      environment['DATABASE_URL'] === undefined || environment['DATABASE_URL'] === ''
        ? null
        : environment['DATABASE_URL'],
    dataDirectory: resolve(workingCopy, environment['CONCORD_DATA_DIR'] ?? '.concord'),
    port,
    demo: (environment['CONCORD_DEMO'] ?? 'on').toLowerCase() !== 'off',
    production: environment['NODE_ENV'] === 'production',
    trustedDocumentsOnly: (environment['CONCORD_TRUSTED_DOCUMENTS_ONLY'] ?? 'off').toLowerCase() === 'on',
  };
}
