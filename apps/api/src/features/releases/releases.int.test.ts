import { randomUUID } from 'node:crypto';
import type { Instant } from '@concord/domain/shared';
import { changed } from '@concord/domain/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../platform/database/ids.ts';
import { namedInEachOther } from '../../testing/named-in-each-other.ts';
import { readPdf } from '../../testing/read-pdf.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { importPractice } from '../exchange/index.ts';

const days = { from: '2026-01-01', to: '2026-01-31' };
const toCourt = {
  recipient: 'County court',
  purpose: 'Court order of January',
  consentId: null,
  mayStand: [],
};

interface Preview {
  readonly sessions: number;
  readonly notes: number;
  readonly unsigned: number;
  readonly isPart2: boolean;
  readonly doubtful: readonly {
    key: string;
    words: string;
    level: string;
    place: string;
    sessionId: string;
  }[];
}
interface Released {
  readonly __typename: string;
  readonly code?: string;
  readonly pdf: string;
  readonly withheld: number;
  readonly fileName: string;
}

describe('a copy of a member’s record for somebody outside', () => {
  let app: TestApp;
  let organizationId = '';
  let clientId = '';
  let director = '';

  const enrol = (
    email: string,
    role: 'director' | 'clinician' | 'auditor' | 'biller' | 'administrator',
    at: string,
  ) =>
    app.enrol({
      organizationId: at,
      email,
      roles: [role],
      ...(role === 'clinician' ? { staffId: recordId(at, 'staff', 'T1') } : {}),
    });
  const answerOf = async (query: string, variables: object, token: string): Promise<unknown> => {
    const { body } = await app.ask(query, { token, variables: { ...variables } });
    return body?.data?.['it'] ?? body?.errors?.[0]?.extensions.code;
  };
  const preview = (more: object = {}, token = director): Promise<unknown> =>
    answerOf(
      `query ($clientId: ID!, $from: Date!, $to: Date!) { it: releasePreview(clientId: $clientId, from: $from, to: $to) {
         __typename ... on ReleasePreview { sessions notes unsigned isPart2 doubtful { key words level place date sessionId } }
         ... on Refusal { code } } }`,
      { clientId, ...days, ...more },
      token,
    );
  const release = (more: object = {}, token = director): Promise<unknown> =>
    answerOf(
      `mutation ($id: ID!, $clientId: ID!, $from: Date!, $to: Date!, $recipient: String!, $purpose: String!, $consentId: ID,
         $mayStand: [String!]!) {
         it: releaseRecord(id: $id, clientId: $clientId, from: $from, to: $to, recipient: $recipient, purpose: $purpose,
           consentId: $consentId, mayStand: $mayStand) {
         __typename ... on ReleasedRecord { id fileName pdf withheld } ... on Refusal { code } } }`,
      { id: randomUUID(), clientId, ...days, ...toCourt, ...more },
      token,
    );
  const enterConsent = (id: string, more: object = {}, token = director): Promise<unknown> =>
    answerOf(
      `mutation ($id: ID!, $clientId: ID!, $recipient: String!, $purpose: String!, $givenOn: Date!, $expiresOn: Date!) {
         it: enterConsent(id: $id, clientId: $clientId, recipient: $recipient, purpose: $purpose, givenOn: $givenOn,
           expiresOn: $expiresOn) { __typename ... on Refusal { code } } }`,
      {
        ...{ id, clientId, recipient: 'Dr. Amara Osei', purpose: 'Further treatment' },
        ...{ givenOn: '2026-01-05', expiresOn: '2026-12-31', ...more },
      },
      token,
    );
  const revoke = (id: string, more: object = {}, token = director): Promise<unknown> =>
    answerOf(
      `mutation ($id: ID!, $clientId: ID!) { it: revokeConsent(id: $id, clientId: $clientId) {
         __typename ... on Refusal { code } } }`,
      { id, clientId, ...more },
      token,
    );
  const consents = (token = director): Promise<unknown> =>
    answerOf(
      `query ($clientId: ID!) { it: consents(clientId: $clientId) {
         mayRecord rows { id recipient givenOn expiresOn revokedOn holds enteredBy } } }`,
      { clientId },
      token,
    );
  const account = async (): Promise<{ recipient: string; what: string }[]> => {
    const found = await answerOf(
      'query ($clientId: ID!) { it: disclosures(clientId: $clientId) { rows { id recipient what purpose } } }',
      { clientId },
      director,
    );
    return (found as { rows: { recipient: string; what: string }[] }).rows;
  };
  const textOf = async (released: unknown): Promise<string> =>
    (await readPdf(Buffer.from((released as Released).pdf, 'base64'))).pages.join('\n');
  const setPart2 = async (part2: boolean): Promise<void> => {
    const owner = new pg.Client({ connectionString: app.database.administratorUrl });
    await owner.connect();
    await owner.query('update therapy_group set part2 = $2 where organization_id = $1', [
      organizationId,
      part2,
    ]);
    await owner.end();
  };

  beforeAll(async () => {
    app = await makeTestApp();
    app.clock.now = Date.UTC(2026, 1, 2, 15) as Instant;
    const outcome = await importPractice(app.database, namedInEachOther);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    ({ organizationId } = outcome.value);
    clientId = recordId(organizationId, 'client', 'c1');
    director = await enrol('director@h.example', 'director', organizationId);
  });
  afterAll(() => app.stop());

  it('says beforehand what it would hold, and which words about others it would leave out', async () => {
    const seen = (await preview()) as Preview;
    expect(seen).toMatchObject({ sessions: 1, notes: 1, unsigned: 0, isPart2: false });
    expect(seen.doubtful).toMatchObject([
      {
        words: 'Owen',
        level: 'block',
        place: 'response',
        sessionId: recordId(organizationId, 'session', 's1'),
      },
    ]);
  });

  it('holds the member’s own record with every signature and addition, and nobody else', async () => {
    const released = (await release()) as Released;
    expect(released.__typename).toBe('ReleasedRecord');
    expect(released.withheld).toBe(1);
    expect(released.fileName).not.toMatch(/marisol|quiroga|c1/i);
    const text = await textOf(released);
    for (const part of [
      'Marisol Quiroga (c1)',
      'County court',
      'Tue, January 13, 2026 · Coping skills',
      '7:00 PM – 8:30 PM CST',
      'Harriet Moss, LCSW; Dev Pillai, LCSW',
      'present, late; came at 7:10 PM',
      'Distress tolerance',
      'Marisol agreed with [withheld], and Harriet asked for one step.',
      'One planned activity each week: moderate',
      'Signed electronically by Harriet Moss, LCSW, as author, 2026-01-14 09:00 America/Chicago',
      'Correction of 2026-01-20 09:00 America/Chicago by Harriet Moss, LCSW: It was the second exercise.',
    ])
      expect(text.replaceAll('\n', ' ')).toContain(part);
    for (const other of ['Owen', 'Sandoval', 'on the floor', 'supported each other'])
      expect(text).not.toContain(other);
  });

  it('is entered in the accounting of disclosures, once however often it is asked for', async () => {
    const before = (await account()).length;
    const id = randomUUID();
    const [first, second] = [(await release({ id })) as Released, (await release({ id })) as Released];
    expect(await textOf(second)).toBe(await textOf(first));
    const after = await account();
    expect(after).toHaveLength(before + 1);
    expect(after.find((row) => (row as { id?: string }).id === id)).toMatchObject({
      recipient: 'County court',
      purpose: 'Court order of January',
      what: 'Copy of the record from 2026-01-01 to 2026-01-31: 1 session, 1 signed note, stays, diagnoses and goals.',
    });
    expect(await release({ id, recipient: 'Somebody else' })).toMatchObject({ code: 'entered-already' });
  });

  it('lets words stand that whoever releases it has looked at', async () => {
    const { doubtful } = (await preview()) as Preview;
    const released = await release({ mayStand: doubtful.map(({ key }) => key) });
    expect(released).toMatchObject({ withheld: 0 });
    expect(await textOf(released)).toContain('agreed with Owen');
  });

  it.each([
    [{ from: '2026-02-01', to: '2026-01-01' }, 'days-in-order'],
    [{ to: '2026-02-03' }, 'days-to-come'],
    [{ from: '2025-01-01', to: '2025-12-31' }, 'nothing-to-release'],
    [{ recipient: ' ' }, 'text-length'],
    [{ consentId: randomUUID() }, 'consent-missing'],
  ])('is refused with %o: %s, and nothing is entered', async (more, code) => {
    const before = await account();
    expect(await release(more)).toMatchObject({ __typename: 'Refusal', code });
    expect(await account()).toEqual(before);
  });

  it('of a group under 42 CFR Part 2 leaves on a consent alone, with the notice and what was consented to', async () => {
    await setPart2(true);
    try {
      expect(await release()).toMatchObject({ code: 'consent-missing' });
      const id = randomUUID();
      expect(await enterConsent(id)).toEqual({ __typename: 'Done' });
      const text = (await textOf(await release({ consentId: id }))).replaceAll('\n', ' ');
      expect(text).toContain('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
      expect(text).toContain(
        'on the written consent of the client of 2026-01-05, which holds until 2026-12-31',
      );
      expect(text).toContain('to Dr. Amara Osei, for Further treatment');
      expect((await account()).map(({ recipient }) => recipient)).toContain('Dr. Amara Osei');
      // Taken back: the next request is refused.
      expect(await revoke(id)).toEqual({ __typename: 'Done' });
      expect(await release({ consentId: id })).toMatchObject({ code: 'consent-revoked' });
      expect(await revoke(id)).toMatchObject({ code: 'revoked-already' });
      expect(await consents()).toMatchObject({
        mayRecord: true,
        rows: [{ id, holds: false, revokedOn: '2026-02-02', expiresOn: '2026-12-31' }],
      });
      const over = randomUUID();
      await enterConsent(over, { expiresOn: '2026-02-01' });
      expect(await release({ consentId: over })).toMatchObject({ code: 'consent-expired' });
    } finally {
      await setPart2(false);
    }
  });

  it('is made by a director; consents are kept by whoever keeps the record', async () => {
    const lead = await enrol('lead@h.example', 'clinician', organizationId);
    expect(await preview({}, lead)).toBe('FORBIDDEN');
    expect(await release({}, lead)).toBe('FORBIDDEN');
    const id = randomUUID();
    expect(await enterConsent(id, {}, lead)).toEqual({ __typename: 'Done' });
    expect(await revoke(id, {}, lead)).toEqual({ __typename: 'Done' });
    for (const role of ['auditor', 'biller', 'administrator'] as const) {
      const token = await enrol(`${role}@h.example`, role, organizationId);
      for (const refused of [preview({}, token), release({}, token), enterConsent(randomUUID(), {}, token)])
        expect(await refused, role).toBe('FORBIDDEN');
      expect(await consents(token), role).toBe('FORBIDDEN');
    }
  });

  it('is the same for a client of another practice as for one who is not there', async () => {
    const other = await importPractice(app.database, {
      ...namedInEachOther,
      organization: { ...namedInEachOther.organization, name: 'Other Practice' },
    });
    if (!other.ok) throw new Error(other.refusal.message);
    const foreign = recordId(other.value.organizationId, 'client', 'c1');
    for (const absent of [foreign, randomUUID(), 'no-id']) {
      expect(await preview({ clientId: absent })).toBe('NOT_FOUND');
      expect(await release({ clientId: absent })).toBe('NOT_FOUND');
      expect(await enterConsent(randomUUID(), { clientId: absent })).toBe('NOT_FOUND');
      expect(await revoke(randomUUID(), { clientId: absent })).toBe('NOT_FOUND');
    }
  });

  it('leaves out a note that is not signed', async () => {
    const unsigned = await importPractice(app.database, {
      ...namedInEachOther,
      organization: { ...namedInEachOther.organization, name: 'Unsigned Practice' },
      signatures: namedInEachOther.signatures.filter(({ recordId: of }) => of !== 'n1'),
      groups: changed(namedInEachOther.groups, () => true, { name: 'Evening group' }),
    });
    if (!unsigned.ok) throw new Error(unsigned.refusal.message);
    const there = unsigned.value.organizationId;
    const token = await enrol('director@u.example', 'director', there);
    const asked = { clientId: recordId(there, 'client', 'c1') };
    expect(await preview(asked, token)).toMatchObject({ sessions: 1, notes: 0, unsigned: 1 });
    const text = await textOf(await release(asked, token));
    expect(text).toContain('Evening group');
    expect(text).not.toContain('agreed with');
  });
});
