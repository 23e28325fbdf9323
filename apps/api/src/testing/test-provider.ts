import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface ProviderPerson {
  readonly password: string;
  readonly email: string;
  readonly isEmailVerified: boolean;
  /** What the provider says of the ways in which they proved themselves. */
  readonly amr?: readonly string[];
  /** When they proved themselves, in seconds; now, unless a test says otherwise. */
  readonly authTime?: number;
}

/** A real OpenID provider, with a page on which people sign in. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By their subject. */
  readonly people: Map<string, ProviderPerson>;
  /** Goes through the provider's pages as a browser would, and gives the address to which it is sent back. */
  readonly signIn: (startUrl: string, subject: string) => Promise<string>;
  /** Turns back without signing in. */
  readonly cancel: (startUrl: string) => Promise<string>;
  /** Answers nothing from now on, or again. */
  readonly goDown: () => Promise<void>;
  readonly comeUp: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const page = (
  uid: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Provider</title></head>
<body><main><h1>Sign in to Example Health</h1><form method="post" action="/interaction/${uid}">
<label>Account <input name="login" autofocus></label> <label>Secret <input name="secret" type="password"></label>
<button>Continue</button></form><form method="post" action="/interaction/${uid}"><button name="cancel" value="1">Cancel</button></form>
</main></body></html>`;

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

/** Starts a provider with one client, which sends people back to `redirectUri`. */
export async function startTestProvider(redirectUri: string, port = 0): Promise<TestProvider> {
  const people = new Map<string, ProviderPerson>();
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'concord', clientSecret: randomBytes(24).toString('hex') };
  const provider = makeProvider(issuer, redirectUri, client, people);
  const answer = provider.callback();
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const uid = /^\/interaction\/([\w-]+)$/.exec(request.url ?? '')?.[1];
    if (uid === undefined) void answer(request, response);
    else void interact(provider, people, uid, request, response);
  };
  server.on('request', serve);
  const url = new URL(issuer);
  return {
    issuer,
    ...client,
    people,
    signIn: (startUrl, subject) =>
      walk(
        startUrl,
        issuer,
        new URLSearchParams({ login: subject, secret: people.get(subject)?.password ?? '' }),
      ),
    cancel: (startUrl) => walk(startUrl, issuer, new URLSearchParams({ cancel: '1' })),
    goDown: () => close(server),
    comeUp: async () => {
      server.listen(Number(url.port), '127.0.0.1');
      await once(server, 'listening');
    },
    stop: () => close(server),
  };
}

function makeProvider(
  issuer: string,
  redirectUri: string,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
  people: ReadonlyMap<string, ProviderPerson>,
): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => {
      const person = people.get(subject);
      if (person === undefined) return undefined;
      const { email, isEmailVerified } = person;
      return {
        accountId: subject,
        claims: () => ({ sub: subject, email, email_verified: isEmailVerified }),
      };
    },
    // Nobody is asked whether our own dashboard may know their address.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId,
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
}

async function interact(
  provider: Provider,
  people: ReadonlyMap<string, ProviderPerson>,
  uid: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = request.method === 'POST' ? await readForm(request) : null;
  const person = people.get(form?.get('login') ?? '');
  if (form !== null && form.get('cancel') !== null) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
  } else if (form !== null && person !== undefined && form.get('secret') === person.password) {
    const { amr = ['pwd'], authTime } = person;
    const login = {
      accountId: form.get('login') ?? '',
      amr: [...amr],
      ...(authTime === undefined ? {} : { ts: authTime }),
    };
    await provider.interactionFinished(request, response, { login });
  } else {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page(uid));
  }
}

/** Follows redirections and fills in the form, with the provider's cookies, until an address is not the provider's. */
async function walk(startUrl: string, issuer: string, form: URLSearchParams): Promise<string> {
  const cookies = new Map<string, string>();
  let address = startUrl;
  let body: URLSearchParams | null = null;
  for (let step = 0; step < 12; step += 1) {
    const response: Response = await fetch(address, {
      redirect: 'manual',
      method: body === null ? 'GET' : 'POST',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body === null ? {} : { body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const next = response.headers.get('location');
    body = next === null ? form : null;
    if (next !== null) address = new URL(next, address).href;
    else if (step > 0 && !address.includes('/interaction/')) break;
    if (!address.startsWith(issuer)) return address;
  }
  throw new Error('The provider sent nobody back.');
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}
