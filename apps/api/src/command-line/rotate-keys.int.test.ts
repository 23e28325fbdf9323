import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@concord/domain/shared';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealTrail } from '../platform/audit/seal-trail.ts';
import { verifyTrail } from '../platform/audit/verify-trail.ts';
import { placeOfFactor } from '../platform/auth/change-secret-key.ts';
import { openSecret } from '../platform/auth/sealed-secret.ts';
import { signingIn } from '../platform/auth/session.store.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import { runCommand, type CommandOutcome } from '../testing/run-command.ts';
import { makeTestApp, testPassword, type TestApp } from '../testing/test-app.ts';
import { writeMarkedPractice } from '../testing/two-practices.ts';

describe('concord rotate-keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concord-keys-'));
  const audit = join(folder, 'audit');
  let app: TestApp;
  let totp: TOTP;

  const rotate = (...options: string[]): Promise<CommandOutcome> =>
    runCommand(app.database, ['rotate-keys', ...options], '', { CONCORD_DATA_DIR: folder });
  const keys = (file = 'secret-key'): Buffer[] =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => Buffer.from(line, 'base64'));
  const stored = (): Promise<{ user_id: string; sealed_secret: Buffer }[]> =>
    inUnitOfWork(app.database.dataSource, signingIn, ({ query }) =>
      query('select user_id, sealed_secret from second_factor'),
    );
  /** How many secrets a key opens. */
  const openedBy = async (key: Buffer | undefined): Promise<number> => {
    const rows = await stored();
    return rows.filter(({ user_id: userId, sealed_secret: sealed }) => {
      try {
        return openSecret(key ?? Buffer.alloc(32), placeOfFactor({ userId }), sealed).length > 0;
      } catch {
        return false;
      }
    }).length;
  };
  const signIn = async (): Promise<unknown> => {
    app.clock.now = (app.clock.now + 60_000) as Instant;
    const first = await app.ask(
      `mutation { signIn(email: "holder@practice.example", password: "${testPassword}") { __typename } }`,
    );
    const { body } = await app.ask('mutation ($c: String!) { verifyCode(code: $c) { __typename } }', {
      cookie: first.cookie ?? '',
      variables: { c: totp.generate({ timestamp: app.clock.now }) },
    });
    return (body?.data?.['verifyCode'] as { __typename: string } | undefined)?.__typename;
  };
  const enrol = async (email: string): Promise<TOTP> => {
    const first = await app.ask(
      `mutation { signIn(email: "${email}", password: "${testPassword}") { __typename } }`,
    );
    const cookie = first.cookie ?? '';
    const started = await app.ask('mutation { startSecondFactor { ... on SecondFactorStart { secret } } }', {
      cookie,
    });
    const { secret } = started.body?.data?.['startSecondFactor'] as { secret: string };
    const made = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
    await app.ask('mutation ($c: String!) { confirmSecondFactor(code: $c) { __typename } }', {
      cookie,
      variables: { c: made.generate({ timestamp: app.clock.now }) },
    });
    return made;
  };
  const seal = (minute: number): Promise<boolean> =>
    sealTrail(app.database.administratorUrl, audit, (Date.UTC(2026, 2, 3) + minute * 60_000) as Instant);
  const faults = async (): Promise<readonly string[]> =>
    (await verifyTrail(app.database.administratorUrl, audit)).faults;

  beforeAll(async () => {
    app = await makeTestApp({ CONCORD_DATA_DIR: folder });
    const { organizationId } = await writeMarkedPractice(
      app.database,
      'A',
      '11111111-1111-4111-8111-111111111111',
    );
    for (const email of ['holder@practice.example', 'second@practice.example']) {
      await app.enrol({ organizationId, email, roles: ['clinician'] });
    }
    totp = await enrol('holder@practice.example');
    await enrol('second@practice.example');
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('seals every secret anew and leaves none under the old key, which is gone; the running server goes on', async () => {
    const [old] = keys();
    expect(await openedBy(old)).toBe(2);
    expect(await signIn()).toBe('Viewer');
    const outcome = await rotate('--secrets');
    expect(outcome).toMatchObject({ status: 0, stdout: '' });
    expect(outcome.stderr).toContain('2 secrets are sealed under a new key');
    expect(keys()).toHaveLength(1);
    expect(keys()[0]?.equals(old ?? Buffer.alloc(0))).toBe(false);
    expect([await openedBy(old), await openedBy(keys()[0])]).toEqual([0, 2]);
    expect(await signIn()).toBe('Viewer');
  });

  it('keeps the key of unsaved drafts: nobody loses what they typed', async () => {
    const [draftKey] = keys('draft-key');
    await rotate('--secrets');
    expect(keys('draft-key')).toEqual([draftKey]);
    expect(keys()[0]?.equals(draftKey ?? Buffer.alloc(0))).toBe(false);
  });

  it('finishes what an interrupted change left: secrets under either key', async () => {
    const [current] = keys();
    // As after a crash between the new key and the secrets: the new key stands first, and nothing is sealed under it.
    const left = Buffer.alloc(32, 7);
    writeFileSync(
      join(folder, 'secret-key'),
      [left, current].map((key) => `${key?.toString('base64') ?? ''}\n`).join(''),
    );
    expect(await signIn()).toBe('Viewer');
    expect((await rotate('--secrets')).status).toBe(0);
    expect([await openedBy(left), await openedBy(current), await openedBy(keys()[0])]).toEqual([0, 0, 2]);
    expect(await signIn()).toBe('Viewer');
  });

  it('changes nothing where a secret opens under no key', async () => {
    const before = readFileSync(join(folder, 'secret-key'), 'utf8');
    writeFileSync(join(folder, 'secret-key'), `${Buffer.alloc(32, 9).toString('base64')}\n`);
    expect((await rotate('--secrets')).status).not.toBe(0);
    expect(keys()).toEqual([Buffer.alloc(32, 9)]);
    writeFileSync(join(folder, 'secret-key'), before);
    expect(await openedBy(keys()[0])).toBe(2);
  });

  it('is entered in the audit trail', async () => {
    const [row] = await inUnitOfWork(
      app.database.dataSource,
      { ...signingIn, organizationId: '00000000-0000-0000-0000-000000000000', classes: ['audit'] },
      ({ query }) =>
        query<{ via: string; subject: string }>(
          `select via, subject from audit_event where action = 'changeSecretKey' order by seq limit 1`,
        ),
    );
    expect(row).toEqual({ via: 'command', subject: '{"secrets":2}' });
  });

  it('hands the audit trail over to a new key: what was sealed before still verifies, and what comes after', async () => {
    expect(await seal(1)).toBe(true);
    const before = readFileSync(join(audit, 'sealing-key.pem'), 'utf8');
    expect((await rotate('--seals')).status).toBe(0);
    expect(readFileSync(join(audit, 'sealing-key.pem'), 'utf8')).not.toBe(before);
    expect(await faults()).toEqual([]);
    await signIn();
    expect(await seal(2)).toBe(true);
    expect((await rotate('--seals')).status).toBe(0);
    await signIn();
    expect(await seal(3)).toBe(true);
    expect(await faults()).toEqual([]);
  });

  it('takes no seal under a key that was replaced: whoever kept the old one can seal nothing any more', async () => {
    const [key, file] = [join(audit, 'sealing-key.pem'), join(audit, 'seals.jsonl')];
    const [kept, made] = [readFileSync(key, 'utf8'), readFileSync(file, 'utf8')];
    await rotate('--seals');
    const [current, after] = [readFileSync(key, 'utf8'), readFileSync(file, 'utf8')];
    writeFileSync(key, kept);
    await signIn();
    await seal(4);
    const number = made.trim().split('\n').length + 2;
    expect(await faults()).toEqual([`seal ${number} was not signed by this program`]);
    writeFileSync(key, current);
    writeFileSync(file, after);
  });

  it('finds a handover that was altered, and all after it', async () => {
    const file = join(audit, 'seals.jsonl');
    const made = readFileSync(file, 'utf8');
    const lines = made.trim().split('\n');
    const handover = lines.findIndex((line) => line.includes('nextKey'));
    writeFileSync(file, made.replace(/nextKey/, 'nextkey'));
    const found = await faults();
    expect(found).toContain(`seal ${handover + 1} was not signed by this program`);
    expect(found).toContain(`seal ${handover + 2} was not signed by this program`);
    writeFileSync(file, made);
  });

  it('finishes a change of that key which was interrupted after its seal, and forgets one that was interrupted before', async () => {
    const [key, next] = [join(audit, 'sealing-key.pem'), join(audit, 'sealing-key.next.pem')];
    const before = readFileSync(key, 'utf8');
    await rotate('--seals');
    // After the seal was written and before the new key took its place.
    writeFileSync(next, readFileSync(key, 'utf8'));
    writeFileSync(key, before);
    await signIn();
    await seal(5);
    const settled = await faults();
    // Before the seal was written.
    writeFileSync(next, before);
    await signIn();
    await seal(6);
    expect(existsSync(next)).toBe(false);
    expect([
      settled.filter((one) => one.includes('signed')),
      (await faults()).filter((one) => one.includes('signed')),
    ]).toEqual([[], []]);
  });
});
