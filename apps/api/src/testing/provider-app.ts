import { freePort } from './free-port.ts';
import { makeTestApp, type Answer, type TestApp } from './test-app.ts';
import { startTestProvider, type TestProvider } from './test-provider.ts';

/** The server beside a real provider through which people sign in. */
export interface ProviderApp {
  readonly app: TestApp;
  readonly provider: TestProvider;
  /** Begins by an operation; gives where the browser goes, and the cookie that it keeps. */
  readonly begin: (way?: Way) => Promise<{ readonly url: string; readonly cookie: string }>;
  /** The browser comes back to an address of ours. */
  readonly back: (address: string, cookie: string) => Promise<Answer>;
  /** There and back. */
  readonly goAndComeBack: (subject: string, way?: Way) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

interface Way {
  readonly operation?: 'startProviderSignIn' | 'startProviderConfirmation';
  readonly returnTo?: string;
  readonly cookie?: string;
}

/** Where an answer sends the browser. */
export const told = (answer: Answer): string => answer.headers.get('location') ?? `${answer.status}`;

/** Starts both; the provider vouches for second factors by `mfa`. */
export async function makeProviderApp(environment: Record<string, string> = {}): Promise<ProviderApp> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = await startTestProvider(`${url}/sign-in/callback`);
  const app = await makeTestApp({
    PORT: String(port),
    CONCORD_PUBLIC_URL: url,
    CONCORD_OIDC_ISSUER: provider.issuer,
    CONCORD_OIDC_CLIENT_ID: provider.clientId,
    CONCORD_OIDC_CLIENT_SECRET: provider.clientSecret,
    CONCORD_OIDC_SECOND_FACTOR: 'mfa',
    ...environment,
  });
  const begin: ProviderApp['begin'] = async ({
    operation = 'startProviderSignIn',
    returnTo,
    cookie,
  } = {}) => {
    const [declared, given] = returnTo === undefined ? ['', ''] : ['($to: String)', '(returnTo: $to)'];
    const answer = await app.ask(
      `mutation ${declared} { ${operation}${given} { ... on ProviderStart { url } } }`,
      {
        variables: { to: returnTo },
        ...(cookie === undefined ? {} : { cookie }),
      },
    );
    const started = answer.body?.data?.[operation] as { url: string };
    return { url: started.url, cookie: answer.cookie ?? '' };
  };
  const back: ProviderApp['back'] = (address, cookie) => {
    const { pathname, search } = new URL(address);
    return app.send(pathname + search, { headers: { cookie }, redirect: 'manual' });
  };
  return {
    app,
    provider,
    begin,
    back,
    goAndComeBack: async (subject, way) => {
      const begun = await begin(way);
      return back(await provider.signIn(begun.url, subject), begun.cookie);
    },
    stop: async () => {
      await app.stop();
      await provider.stop();
    },
  };
}
