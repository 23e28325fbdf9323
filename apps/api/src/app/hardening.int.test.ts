import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentedSession } from '../testing/documented-session.ts';
import { makeTestApp, testPassword, type TestApp } from '../testing/test-app.ts';

describe('the door of the API', () => {
  let app: TestApp;
  let token = '';

  beforeAll(async () => {
    app = await makeTestApp();
    const { organizationId } = await documentedSession(app.database);
    token = await app.enrol({ organizationId, email: 'director@practice.example', roles: ['director'] });
  });
  afterAll(() => app.stop());

  it('executes none of a thousand sign-ins in one request', async () => {
    const guesses = Array.from(
      { length: 1_000 },
      (_, index) =>
        `g${index}: signIn(email: "director@practice.example", password: "guess ${index}") { __typename }`,
    );
    const answer = await app.ask(`mutation { ${guesses.join(' ')} }`);
    expect(answer.status).toBe(400);
    expect(answer.body?.data).toBeUndefined();
    // Five executed guesses would have locked the address.
    const entered = await app.ask(
      `mutation { signIn(email: "director@practice.example", password: "${testPassword}") { __typename } }`,
    );
    expect(entered.body?.data).toEqual({ signIn: { __typename: 'Viewer' } });
  });

  it('executes not even two sign-ins in one request, however they are spread', async () => {
    const answer = await app.ask(
      `mutation { ...a ...b } fragment a on Mutation { one: signIn(email: "x", password: "y") { __typename } }
       fragment b on Mutation { ... { two: signIn(email: "x", password: "z") { __typename } } }`,
    );
    expect(answer.status).toBe(400);
    expect(answer.body?.errors?.[0]?.message).toBe('A document holds signIn once at most.');
  });

  it.each([
    ['deep', `{ ${'viewer { organization { '.repeat(7)} id ${'} }'.repeat(7)} }`],
    ['many', `{ ${Array.from({ length: 61 }, (_, index) => `a${index}: viewer { id }`).join(' ')} }`],
    ['wide', `{ ${Array.from({ length: 31 }, () => 'viewer { id }').join(' ')} }`],
    [
      'doubling',
      `query { ...f0 } ${Array.from({ length: 13 }, (_, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`).join(' ')} fragment f13 on Query { viewer { id } }`,
    ],
    ['long', `{ ${'viewer { id } '.repeat(2_000)} }`],
    ['unclosed', '{ viewer { id }'],
    ['unknown', '{ viewer { secret } }'],
  ])('answers a %s document with 400', async (_, document) => {
    const answer = await app.ask(document, { token });
    expect(answer.status).toBe(400);
    expect(answer.body?.data).toBeUndefined();
  });

  it('does nothing under a name that the document does not have', async () => {
    const answer = await app.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ operationName: 'other', query: 'query asked { viewer { id } }' }),
    });
    expect(answer.status).toBe(400);
    expect(answer.body?.data).toBeUndefined();
    expect(answer.body?.errors?.[0]?.extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
  });

  it('suggests no names of the schema', async () => {
    const answer = await app.ask('{ viewr { id } }', { token });
    expect(answer.body?.errors?.[0]?.message).toBe('Cannot query field "viewr" on type "Query".');
  });

  it('repeats no value of a document or its variables', async () => {
    const literal = await app.ask(
      '{ attendanceMatrix(groupId: "g", from: "CANARY", to: "CANARY") { group { id } } }',
      {
        token,
      },
    );
    const variable = await app.ask(
      'query ($from: Date!) { attendanceMatrix(groupId: "g", from: $from, to: $from) { group { id } } }',
      { token, variables: { from: 'CANARY' } },
    );
    for (const answer of [literal, variable]) {
      expect(answer.status).toBe(400);
      expect(answer.text).not.toContain('CANARY');
    }
    expect(variable.body?.errors?.[0]?.message).toMatch(
      /^The value of \$from does not fit its type\. A date is/,
    );
  });

  it('takes POST only', async () => {
    expect((await app.send('/graphql?query=%7Bviewer%7Bid%7D%7D')).status).toBe(405);
  });

  it('takes JSON only', async () => {
    const body = JSON.stringify({ query: '{ viewer { id } }' });
    expect(
      (await app.send('/graphql', { method: 'POST', body, headers: { 'content-type': 'text/plain' } }))
        .status,
    ).toBe(415);
  });

  it('takes no list of operations', async () => {
    const answer = await app.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ viewer { id } }' }]),
    });
    expect(answer.status).toBe(400);
  });

  it('takes nothing from the pages of other sites', async () => {
    for (const headers of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      expect((await app.ask('{ viewer { id } }', { token, headers: headers })).status).toBe(403);
    }
    expect((await app.ask('{ viewer { id } }', { token, headers: { origin: app.url } })).status).toBe(200);
  });

  it('takes no body that is too large', async () => {
    expect(
      (await app.ask('{ viewer { id } }', { token, variables: { x: 'x'.repeat(1_100_000) } })).status,
    ).toBe(400);
  });

  it('lets nothing of an answer be kept', async () => {
    expect((await app.ask('{ viewer { id } }', { token })).headers.get('cache-control')).toBe('no-store');
  });

  it('answers a bad token with 401 and says no more', async () => {
    const answer = await app.ask('{ viewer { id } }', { token: `concord_${'A'.repeat(43)}` });
    expect(answer.status).toBe(401);
    expect(answer.body?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('serves pages under a policy that lets in no other origin, with a nonce of their own', async () => {
    const [first, second] = [await app.send('/attendance'), await app.send('/attendance')];
    const policy = first.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    expect(policy).not.toBe(second.headers.get('content-security-policy'));
    expect(first.headers.get('x-frame-options')).toBe('DENY');
    expect(first.headers.get('referrer-policy')).toBe('no-referrer');
    expect(first.headers.get('x-powered-by')).toBeNull();
  });

  it('masks what nobody expected, in the answer and in the log', async () => {
    // The table is gone: PostgreSQL's message then names it.
    const { default: pg } = await import('pg');
    const administrator = new pg.Client({ connectionString: app.database.administratorUrl });
    await administrator.connect();
    await administrator.query('alter table site rename to "CANARY"');
    const answer = await app.ask('{ sites { name } }', { token });
    await administrator.query('alter table "CANARY" rename to site');
    await administrator.end();
    const error = answer.body?.errors?.[0];
    expect(error?.extensions).toEqual({ code: 'INTERNAL', requestId: answer.headers.get('x-request-id') });
    expect(answer.text).not.toMatch(/site"|relation|CANARY|select/);
    const entry = app.log.find(({ requestId }) => requestId === error?.extensions.requestId);
    expect(entry).toMatchObject({ event: 'request-failed', failure: 'QueryFailedError', code: '42P01' });
    expect(JSON.stringify(app.log)).not.toMatch(/relation|CANARY|select /);
  });
});

describe('the door in production', () => {
  let app: TestApp;
  let token = '';

  beforeAll(async () => {
    app = await makeTestApp({
      NODE_ENV: 'production',
      CONCORD_PUBLIC_URL: 'https://records.practice.example',
    });
    const { organizationId } = await documentedSession(app.database);
    token = await app.enrol({ organizationId, email: 'director@practice.example', roles: ['director'] });
  });
  afterAll(() => app.stop());

  it('takes only the documents of the dashboard from browsers', async () => {
    const answer = await app.ask('{ viewer { id } }');
    expect(answer.status).toBe(400);
    expect(answer.body?.errors?.[0]?.extensions.code).toBe('UNTRUSTED_DOCUMENT');
  });

  it('takes any document from a token, as reporting tools send them', async () => {
    expect((await app.ask('{ viewer { email } }', { token })).body?.data).toEqual({
      viewer: { email: 'director@practice.example' },
    });
  });

  it('does not describe its schema', async () => {
    expect((await app.ask('{ __schema { types { name } } }', { token })).status).toBe(400);
  });

  it('demands HTTPS of browsers', async () => {
    const answer = await app.send('/');
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=63072000/);
    expect(answer.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });
});
