import { hkdfSync } from 'node:crypto';
import type { Instant } from '@concord/domain/shared';
import * as openid from 'openid-client';
import { isOnThisMachine, type ProviderConfig } from '../provider-config.ts';

/** Whom the provider vouches for. */
export interface Vouched {
  readonly issuer: string;
  /** The provider's own name for the person: never given to another. */
  readonly subject: string;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  /** Whether the person gave a second factor there, of a kind that the operator trusts. */
  readonly hasSecondFactor: boolean;
}

/** Why somebody did not come back from the provider as anybody. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  readonly why: 'unreachable' | 'cancelled' | 'rejected';

  constructor(why: ProviderFailure['why'], cause: unknown) {
    super(`The sign-in at the provider was ${why}.`, { cause });
    this.why = why;
  }
}

/** The way to the provider and back. */
export interface Provider {
  readonly label: string;
  readonly practice: string | null;
  /** Where to send the browser that keeps the secret. Throws a ProviderFailure. */
  readonly startUrl: (secret: string) => Promise<string>;
  /** Whom the provider vouches for, from the address to which the browser came back. Throws a ProviderFailure. */
  readonly redeem: (query: string, secret: string, startedAt: Instant, now: Instant) => Promise<Vouched>;
}

/** Where the provider sends people back to; registered there. */
export const callbackPath = '/sign-in/callback';

/** What is known of the provider is asked again after this time. */
const knownFor = 60 * 60_000;
const slowestSeconds = 10;

/** What goes to the provider follows from the cookie's secret and does not tell it; nothing of it is stored. */
const derive = (secret: string, purpose: 'state' | 'nonce' | 'verifier'): string =>
  Buffer.from(hkdfSync('sha256', secret, '', `concord provider ${purpose}`, 32)).toString('base64url');

/**
 * The provider of a configuration. Every way through it demands that the person proves themselves there anew (`prompt=login`,
 * `max_age=0`, `auth_time` checked): a session of the provider that is still open is no sign of presence. ID tokens are taken with a
 * valid signature only, though TLS alone would do. `report` is told what went wrong, for the operator.
 */
export function makeProvider(
  config: ProviderConfig,
  publicUrl: string,
  report: (failure: unknown) => void,
): Provider {
  const fail = (failure: unknown): never => {
    report(failure);
    throw failureOf(failure);
  };
  const redirectUri = new URL(callbackPath, publicUrl).href;
  let known: { readonly client: Promise<openid.Configuration>; readonly at: number } | null = null;
  const client = (): Promise<openid.Configuration> => {
    if (known === null || performance.now() - known.at > knownFor) {
      const asked = { client: discover(config), at: performance.now() };
      // A provider that was down is asked again by whoever comes next.
      asked.client.catch(() => (known = known === asked ? null : known));
      known = asked;
    }
    return known.client;
  };
  return {
    label: config.label,
    practice: config.practice,
    startUrl: async (secret) => {
      const parameters = {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state: derive(secret, 'state'),
        nonce: derive(secret, 'nonce'),
        code_challenge: await openid.calculatePKCECodeChallenge(derive(secret, 'verifier')),
        code_challenge_method: 'S256',
        prompt: 'login',
        max_age: '0',
      };
      return openid.buildAuthorizationUrl(await client().catch(fail), parameters).href;
    },
    redeem: async (query, secret, startedAt, now) => {
      return redeem(await client().catch(fail), config, new URL(`${redirectUri}?${query}`), {
        expectedState: derive(secret, 'state'),
        expectedNonce: derive(secret, 'nonce'),
        pkceCodeVerifier: derive(secret, 'verifier'),
        maxAge: Math.ceil((now - startedAt) / 1_000),
      }).catch(fail);
    },
  };
}

async function discover(config: ProviderConfig): Promise<openid.Configuration> {
  const { issuer, clientId, clientSecret } = config;
  const execute = [
    openid.enableNonRepudiationChecks,
    ...(issuer.startsWith('http:') && isOnThisMachine(issuer) ? [openid.allowInsecureRequests] : []),
  ];
  const authentication = clientSecret === null ? openid.None() : chooseAuthentication(clientSecret);
  return openid.discovery(new URL(issuer), clientId, undefined, authentication, {
    execute,
    timeout: slowestSeconds,
  });
}

/** By header, which every provider must take, unless it says that it takes the secret in the body alone. */
function chooseAuthentication(secret: string): openid.ClientAuth {
  const [inHeader, inBody] = [openid.ClientSecretBasic(secret), openid.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const chosen = taken.includes('client_secret_basic') ? inHeader : inBody;
    return chosen(server, ...rest);
  };
}

async function redeem(
  client: openid.Configuration,
  { verifiedClaim, secondFactors }: ProviderConfig,
  address: URL,
  checks: openid.AuthorizationCodeGrantChecks,
): Promise<Vouched> {
  const tokens = await openid.authorizationCodeGrant(client, address, checks);
  const proof = tokens.claims();
  if (proof === undefined) throw new Error('The provider sent no ID token.');
  // Many providers tell the address only where they are asked for it.
  const isTold = proof['email'] !== undefined || client.serverMetadata().userinfo_endpoint === undefined;
  const told: Record<string, unknown> = isTold
    ? proof
    : await openid.fetchUserInfo(client, tokens.access_token, proof.sub);
  const email = told['email'];
  const vouchedFactors = [proof['acr'], ...(Array.isArray(proof['amr']) ? (proof['amr'] as unknown[]) : [])];
  return {
    issuer: proof.iss,
    subject: proof.sub,
    email: typeof email === 'string' ? email : null,
    isEmailVerified: isYes(told[verifiedClaim]),
    hasSecondFactor: secondFactors.some((value) => vouchedFactors.includes(value)),
  };
}

/** Providers spell it in several ways; whatever else stands there is no. */
const isYes = (claim: unknown): boolean => claim === true || claim === 'true' || claim === 1 || claim === '1';

function failureOf(failure: unknown): ProviderFailure {
  const denied = failure instanceof openid.AuthorizationResponseError && failure.error === 'access_denied';
  return new ProviderFailure(denied ? 'cancelled' : isOutage(failure) ? 'unreachable' : 'rejected', failure);
}

/** No answer at all, none in time, or one that tells of trouble over there. */
function isOutage(failure: unknown): boolean {
  if (failure instanceof openid.ResponseBodyError) return failure.status >= 500;
  if (!(failure instanceof Error)) return false;
  if (failure.name === 'TimeoutError' || failure.name === 'AbortError') return true;
  if (failure instanceof TypeError && failure.message === 'fetch failed') return true;
  const { cause } = failure;
  if (cause instanceof Response) return cause.status >= 500;
  return cause instanceof Error && isOutage(cause);
}
