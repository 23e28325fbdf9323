import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderConfig } from '../provider-config.ts';
import { makeProvider } from './provider.ts';

describe('a provider that is not as it should be', () => {
  let answer: { status: number; body: string } = { status: 200, body: '' };
  const server = createServer((_request, response) => {
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  let issuer = '';
  const why = async (config: Partial<ProviderConfig> = {}): Promise<string> => {
    const failures: unknown[] = [];
    const provider = makeProvider(
      {
        issuer,
        clientId: 'concord',
        clientSecret: null,
        label: '',
        practice: null,
        secondFactors: [],
        verifiedClaim: 'email_verified',
        ...config,
      },
      'http://localhost:4000',
      (failure) => failures.push(failure),
    );
    const outcome = await provider
      .startUrl('secret')
      .catch((failure: unknown) => (failure as { why: string }).why);
    expect(failures).toHaveLength(outcome.startsWith('http') ? 0 : 1);
    return outcome;
  };
  const metadata = (itsIssuer: string): string =>
    JSON.stringify({
      issuer: itsIssuer,
      authorization_endpoint: `${itsIssuer}/auth`,
      token_endpoint: `${itsIssuer}/token`,
      jwks_uri: `${itsIssuer}/keys`,
    });

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  it('is unreachable where nothing listens, and where it has trouble itself', async () => {
    expect(await why({ issuer: 'http://127.0.0.1:9' })).toBe('unreachable');
    answer = { status: 502, body: '' };
    expect(await why()).toBe('unreachable');
  });

  it('is none where it says that it is another, or says nothing that makes sense', async () => {
    answer = { status: 200, body: metadata('https://login.elsewhere.example') };
    expect(await why()).toBe('rejected');
    answer = { status: 200, body: '[]' };
    expect(await why()).toBe('rejected');
    answer = { status: 404, body: '{}' };
    expect(await why()).toBe('rejected');
  });

  it('is asked again by whoever comes next', async () => {
    answer = { status: 503, body: '' };
    const config = { label: '' };
    expect(await why(config)).toBe('unreachable');
    answer = { status: 200, body: metadata(issuer) };
    expect(await why(config)).toMatch(new RegExp(`^${issuer}/auth\\?`));
  });
});
