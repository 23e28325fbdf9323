import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEvent } from '@concord/domain/audit-log';
import type { Instant } from '@concord/domain/shared';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { inUnitOfWork } from '../database/unit-of-work.ts';
import { recordEvent } from './audit.store.ts';
import { sealTrail } from './seal-trail.ts';
import { verifyTrail } from './verify-trail.ts';

const practice = '11111111-1111-4111-8111-111111111111';
const clinician = '22222222-2222-4222-8222-222222222222';
const request = '33333333-3333-4333-8333-333333333333';
const clients = ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002'] as const;
const noon = Date.UTC(2026, 2, 2, 12);

const access = {
  organizationId: practice,
  groups: 'all',
  clients: 'all',
  ownClients: [],
  classes: ['audit'],
} as const;

const reading = (minute: number, clientId: string): AuditEvent => ({
  at: (noon + minute * 60_000) as Instant,
  userId: clinician,
  requestId: request,
  via: 'cookie',
  address: '192.0.2.7',
  action: 'memberHistory',
  recordClass: 'note-body',
  outcome: 'done',
  reason: null,
  groupId: null,
  clientIds: [clientId],
  subject: { clientId, from: '2026-01-01' },
});

describe('the audit trail', () => {
  let database: TestDatabase;
  let administrator: pg.Client;
  const folder = mkdtempSync(join(tmpdir(), 'concord-seals-'));
  const sealFile = join(folder, 'seals.jsonl');
  let sealsAsMade = '';

  const record = (event: AuditEvent): Promise<void> =>
    inUnitOfWork(database.dataSource, access, (transaction) => recordEvent(transaction, practice, event));
  const faults = async (): Promise<readonly string[]> =>
    (await verifyTrail(database.administratorUrl, folder)).faults;
  const tamper = (sql: string): Promise<unknown> => administrator.query(sql);
  const of = (client: 0 | 1, event: number): string =>
    `audit trail of practice ${practice}, stream client:${clients[client]}: event ${event}`;
  const where = (client: 0 | 1, event: number): string =>
    `stream = 'client:${clients[client]}' and seq = ${event}`;

  /** What somebody who owns the database can do: write a stream's hashes anew, so that its chain holds again. */
  const rechain = (client: 0 | 1): Promise<unknown> =>
    tamper(`
      do $$
      declare event audit_event; before bytea := decode(repeat('00', 32), 'hex'); place bigint := 0;
      begin
        for event in select * from audit_event where stream = 'client:${clients[client]}' order by seq loop
          place := place + 1;
          before := sha256(before || convert_to(json_build_array(event.organization_id::text, event.stream, place,
            (extract(epoch from event.at) * 1000000)::bigint, event.user_id::text, event.request_id::text, event.via,
            event.address, event.action, event.record_class, event.outcome, event.reason, event.group_id::text,
            event.client_ids::text[], event.subject)::text, 'UTF8'));
          update audit_event set hash = before, seq = place where organization_id = event.organization_id
            and stream = event.stream and seq = event.seq;
        end loop;
        update audit_head set seq = place, hash = before where stream = 'client:${clients[client]}';
      end $$`);

  beforeAll(async () => {
    database = await makeTestDatabase();
    administrator = new pg.Client({ connectionString: database.administratorUrl });
    await administrator.connect();
    for (let minute = 0; minute < 6; minute += 1) {
      for (const clientId of clients) await record(reading(minute, clientId));
      if (minute === 1 || minute === 3) await sealTrail(database.administratorUrl, folder, noon as Instant);
    }
    await sealTrail(database.administratorUrl, folder, noon as Instant);
    sealsAsMade = readFileSync(sealFile, 'utf8');
    for (const table of ['audit_event', 'audit_head', 'audit_seal']) {
      await tamper(`create schema if not exists kept`);
      await tamper(`create table kept.${table} as select * from ${table}`);
    }
  });
  afterEach(async () => {
    for (const table of ['audit_event', 'audit_head', 'audit_seal']) {
      await tamper(`truncate ${table}`);
      await tamper(`insert into ${table} select * from kept.${table}`);
    }
    writeFileSync(sealFile, sealsAsMade);
  });
  afterAll(async () => {
    await administrator.end();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is found unchanged when nobody changed it', async () => {
    expect(await verifyTrail(database.administratorUrl, folder)).toEqual({
      events: 12,
      streams: 2,
      seals: 3,
      faults: [],
    });
  });

  it('keeps one unbroken sequence under many writers at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, minute) => record(reading(minute, clients[0]))));
    expect(await faults()).toEqual([]);
    const rows = await administrator.query<{ count: string }>(
      `select count(*) from audit_event where stream = $1`,
      [`client:${clients[0]}`],
    );
    expect(Number(rows.rows[0]?.count)).toBe(46);
  });

  it('cannot be changed or deleted by the login of the API', async () => {
    for (const sql of [
      `update audit_event set action = 'other'`,
      'delete from audit_event',
      'truncate audit_event',
      'delete from audit_head',
      'select * from audit_seal',
    ]) {
      await expect(
        inUnitOfWork(database.dataSource, access, (transaction) => transaction.query(sql)),
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('takes no event for another practice', async () => {
    await expect(
      inUnitOfWork(database.dataSource, access, (transaction) =>
        recordEvent(transaction, '44444444-4444-4444-8444-444444444444', reading(0, clients[0])),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('names an event of which a value was edited', async () => {
    await tamper(`update audit_event set action = 'viewer' where ${where(0, 3)}`);
    expect(await faults()).toEqual([`${of(0, 3)} is not what was recorded`]);
  });

  it('names an event in which a character moved from one field to the next', async () => {
    await tamper(
      `update audit_event set address = left(address, -1), action = right(address, 1) || action where ${where(1, 2)}`,
    );
    expect(await faults()).toEqual([`${of(1, 2)} is not what was recorded`]);
  });

  it.each([1, 4])('names event %i when it was deleted', async (event) => {
    await tamper(`delete from audit_event where ${where(0, event)}`);
    expect(await faults()).toEqual([`${of(0, event)} is missing`]);
  });

  it('names the last event when it was deleted', async () => {
    await tamper(`delete from audit_event where ${where(0, 6)}`);
    expect(await faults()).toEqual([`${of(0, 6)} is missing at the end`]);
  });

  it('names the last event when it was deleted and the stream’s end was moved back', async () => {
    await tamper(`delete from audit_event where ${where(0, 6)}`);
    await tamper(
      `update audit_head set seq = 5, hash = (select hash from audit_event where ${where(0, 5)}) where stream = 'client:${clients[0]}'`,
    );
    expect(await faults()).toEqual([`${of(0, 6)} is not what was sealed`]);
  });

  it('names an event that somebody else added', async () => {
    await tamper(
      `insert into audit_event select organization_id, stream, 7, at, user_id, request_id, via, address, action, record_class,
         outcome, reason, group_id, client_ids, subject, sha256(hash) from audit_event where ${where(1, 6)}`,
    );
    expect(await faults()).toEqual([`${of(1, 7)} is not what was recorded`]);
  });

  it('names an event that somebody else added with a hash that follows', async () => {
    await tamper(
      `insert into audit_event select organization_id, stream, 7, at, user_id, request_id, via, address, action, record_class,
         outcome, reason, group_id, client_ids, subject, hash from audit_event where ${where(1, 6)}`,
    );
    await rechain(1);
    await tamper(
      `update audit_head set seq = 6, hash = k.hash from kept.audit_head k where audit_head.stream = k.stream`,
    );
    expect(await faults()).toEqual([`${of(1, 7)} was not added by the program`]);
  });

  it('names an event that stands there twice, once the key that forbids it was dropped', async () => {
    await tamper('alter table audit_event drop constraint audit_event_pkey');
    await tamper(`insert into audit_event select * from audit_event where ${where(0, 3)}`);
    expect(await faults()).toEqual([`${of(0, 3)} was not added by the program`]);
    await tamper('truncate audit_event');
    await tamper('alter table audit_event add primary key (organization_id, stream, seq)');
  });

  it('is followed in whatever order its events lie in the table', async () => {
    for (let minute = 0; minute < 80; minute += 1) await record(reading(minute, clients[0]));
    await tamper('create table kept.reversed as select * from audit_event order by seq desc');
    await tamper('truncate audit_event');
    await tamper('insert into audit_event select * from kept.reversed');
    expect(await faults()).toEqual([]);
    await tamper(`update audit_event set reason = '' where ${where(0, 70)}`);
    await tamper(`delete from audit_event where ${where(0, 75)} or ${where(1, 2)}`);
    expect(await faults()).toEqual([`${of(1, 2)} is missing`, `${of(0, 70)} is not what was recorded`]);
  });

  it.each([
    ['a time that is none', `update audit_event set at = 'infinity' where`],
    ['a hash of another length', `update audit_event set hash = hash || '\\x00' where`],
    ['a list in a list', `update audit_event set client_ids = array[client_ids] where`],
    ['a list with nobody in it', `update audit_event set client_ids = array[null::uuid] where`],
    ['a number beyond all numbers', `update audit_event set seq = seq + 9007199254740993 where`],
  ])('names an event that was given %s', async (_, change) => {
    await tamper(`${change} ${where(0, 6)}`);
    expect((await faults())[0]).toMatch(new RegExp(`^${of(0, 6)} is (?:not what was recorded|missing)`));
  });

  it('names the first of two events that changed places', async () => {
    await tamper(`update audit_event set seq = 100 where ${where(0, 2)}`);
    await tamper(`update audit_event set seq = 2 where ${where(0, 5)}`);
    await tamper(`update audit_event set seq = 5 where ${where(0, 100)}`);
    expect(await faults()).toEqual([`${of(0, 2)} is not what was recorded`]);
  });

  it('names the end of a stream that was written anew as a whole', async () => {
    await tamper(`update audit_event set user_id = null where stream = 'client:${clients[1]}'`);
    await rechain(1);
    expect(await faults()).toEqual([`${of(1, 6)} is not what was sealed`]);
  });

  it('names the first event of a stretch of time that was dropped', async () => {
    await tamper(
      `delete from audit_event where at between '2026-03-02T12:02:00Z' and '2026-03-02T12:03:59Z'`,
    );
    expect(await faults()).toEqual([`${of(0, 3)} is missing`, `${of(1, 3)} is missing`]);
  });

  it('names an event of which the time was changed by a millisecond', async () => {
    await tamper(`update audit_event set at = at + interval '1 millisecond' where ${where(0, 6)}`);
    expect(await faults()).toEqual([`${of(0, 6)} is not what was recorded`]);
  });

  it('tells an older copy of the database, restored in its place', async () => {
    await tamper('delete from audit_event where seq > 4');
    await tamper(
      `update audit_head h set seq = 4, hash = (select hash from audit_event e where e.stream = h.stream and e.seq = 4)`,
    );
    await tamper('delete from audit_seal where number > 2');
    expect(await faults()).toEqual([
      `${of(0, 6)} is not what was sealed`,
      `${of(1, 6)} is not what was sealed`,
      'seal 3 is unknown to the database, which may be an older copy',
    ]);
  });

  it.each([
    [
      2,
      ['seal 3 does not follow the one before: one was removed or changed', 'seal 2 is missing in the file'],
    ],
    [3, ['seal 3 is missing in the file']],
  ])('names seal %i when it was removed', async (number, expected) => {
    const lines = sealsAsMade.split('\n');
    writeFileSync(sealFile, lines.filter((_, index) => index !== number - 1).join('\n'));
    expect(await faults()).toEqual(expected);
  });

  it('names a seal that was changed', async () => {
    writeFileSync(sealFile, sealsAsMade.replace('seq\\":4', 'seq\\":3'));
    expect((await faults())[0]).toBe('seal 2 was not signed by this program');
  });
});
