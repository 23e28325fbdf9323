import { resolve } from 'node:path';
import { readProvider, type ProviderConfig } from './provider-config.ts';

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
  /** The address that browsers use, when it is not the one that this server sees (behind a proxy that ends TLS). */
  readonly publicUrl: string | null;
  /** How many proxies stand before the server, whose word on the client's address is taken. */
  readonly proxies: number;
  /** How many processes of this server stand behind the one address: each admits its share of requests. */
  readonly processes: number;
  /** Minutes without activity after which a session ends. */
  readonly idleMinutes: number;
  /** Whether people of a real practice need a second factor; who has one is asked for it in any case. */
  readonly demandsSecondFactor: boolean;
  /** The OpenID provider through which people may sign in, if any. */
  readonly provider: ProviderConfig | null;
}

/** Reads the configuration. Throws a RangeError with a sentence for the operator when a variable makes no sense. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  workingCopy: string,
): Config {
  const publicUrl = environment['CONCORD_PUBLIC_URL'] ?? '';
  if (publicUrl !== '' && !URL.canParse(publicUrl)) {
    throw new RangeError('CONCORD_PUBLIC_URL must be an address such as https://records.example.org.');
  }
  const production = environment['NODE_ENV'] === 'production';
  return {
    demandsSecondFactor:
      (environment['CONCORD_SECOND_FACTOR'] ?? (production ? 'on' : 'off')).toLowerCase() !== 'off',
    publicUrl: publicUrl === '' ? null : publicUrl,
    provider: readProvider(environment, publicUrl === '' ? null : publicUrl),
    proxies: wholeNumber(environment['CONCORD_PROXIES'] ?? '0', 'CONCORD_PROXIES', 0, 10),
    processes: wholeNumber(environment['CONCORD_PROCESSES'] ?? '1', 'CONCORD_PROCESSES', 1, 100),
    idleMinutes: wholeNumber(environment['CONCORD_IDLE_MINUTES'] ?? '15', 'CONCORD_IDLE_MINUTES', 1, 720),
    databaseUrl:
      environment['DATABASE_URL'] === undefined || environment['DATABASE_URL'] === ''
        ? null
        : environment['DATABASE_URL'],
    dataDirectory: resolve(workingCopy, environment['CONCORD_DATA_DIR'] ?? '.concord'),
    port: wholeNumber(environment['PORT'] ?? '4000', 'PORT', 0, 65_535),
    demo: (environment['CONCORD_DEMO'] ?? 'on').toLowerCase() !== 'off',
    production,
    trustedDocumentsOnly: (environment['CONCORD_TRUSTED_DOCUMENTS_ONLY'] ?? 'off').toLowerCase() === 'on',
  };
}

/**
 * Why this configuration must not face real people, or null: in production browsers come by HTTPS only, and the database is
 * reached through a verified TLS connection unless it is on this machine.
 */
export function findUnsafeSetting(config: Config): string | null {
  if (!config.production) return null;
  if (config.publicUrl?.startsWith('https://') !== true) {
    return 'In production CONCORD_PUBLIC_URL must name the https:// address that browsers use (a proxy ends TLS).';
  }
  if (config.provider !== null && !config.provider.issuer.startsWith('https://')) {
    return 'In production CONCORD_OIDC_ISSUER must be an https:// address.';
  }
  if (config.databaseUrl === null) return null;
  const { hostname, searchParams } = new URL(config.databaseUrl);
  const isLocal = ['', 'localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return isLocal || searchParams.get('sslmode') === 'verify-full'
    ? null
    : 'In production DATABASE_URL must say sslmode=verify-full, unless the database is on this machine.';
}

/** Why it cannot be told whose people come through the provider, or null: it vouches for one practice alone. */
export function findUnnamedPractice(
  { provider }: Config,
  known: readonly { readonly name: string; readonly formerNames: readonly string[] }[],
): string | null {
  if (provider === null) return null;
  if (provider.practice === null) {
    return known.length > 1
      ? 'CONCORD_OIDC_PRACTICE must name the practice whose people sign in through the provider: this server keeps several.'
      : null;
  }
  return known.length === 0 ||
    known.some(({ name, formerNames }) => [name, ...formerNames].includes(provider.practice ?? ''))
    ? null
    : 'CONCORD_OIDC_PRACTICE names a practice that this server does not keep.';
}

function wholeNumber(text: string, variable: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most && text.trim() !== '') return value;
  throw new RangeError(`${variable} must be a whole number from ${least} to ${most}.`);
}
