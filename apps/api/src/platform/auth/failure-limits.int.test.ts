import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { makeFailureLimits } from './failure-limits.ts';

describe('failed attempts to sign in', () => {
  let database: TestDatabase;
  let now = Date.UTC(2026, 2, 2, 15) as Instant;
  /** A server: each counts in the same database. */
  const server = () => makeFailureLimits(database.dataSource, () => now);
  const admitted = async (email: string, address: string, times: number): Promise<number> => {
    let count = 0;
    for (let attempt = 0; attempt < times; attempt += 1) {
      if ((await server().admit(email, address)) !== 'locked') count += 1;
    }
    return count;
  };
  const turnClock = (minutes: number): void => {
    now = (now + minutes * 60_000) as Instant;
  };

  beforeAll(async () => {
    database = await makeTestDatabase();
  });
  afterAll(() => database.drop());

  it('lock an address after five within a quarter of an hour, also for a server that has just started', async () => {
    expect(await admitted('ada@practice.example', '192.0.2.1', 5)).toBe(5);
    expect(await server().admit(' ADA@practice.example', '192.0.2.1')).toBe('locked');
    expect(await server().admit('bruno@practice.example', '192.0.2.1')).toBe('admitted');
    turnClock(14);
    expect(await server().admit('ada@practice.example', '192.0.2.1')).toBe('locked');
    turnClock(1);
    expect(await server().admit('ada@practice.example', '192.0.2.1')).toBe('admitted');
  });

  it('cannot slip through side by side', async () => {
    const attempts = Array.from({ length: 12 }, () =>
      server().admit('chidi@practice.example', '198.51.100.7'),
    );
    expect((await Promise.all(attempts)).filter((one) => one !== 'locked')).toHaveLength(5);
    expect((await Promise.all(attempts)).filter((one) => one === 'last-of-account')).toHaveLength(1);
  });

  it('lock a network after thirty, whatever the addresses that are tried', async () => {
    let count = 0;
    for (let person = 0; person < 40; person += 1) {
      // Changing the address within the network costs nothing.
      const admission = await server().admit(`person${person}@practice.example`, `203.0.113.${person}`);
      if (admission !== 'locked') count += 1;
      expect(admission === 'last-of-network').toBe(person === 29);
    }
    expect(count).toBe(30);
    expect(await server().admit('person99@practice.example', '203.0.114.1')).toBe('admitted');
  });

  it('are forgotten after a success, of the address altogether and of the network by one', async () => {
    expect(await admitted('dora@practice.example', '2001:db8::1', 4)).toBe(4);
    await server().forget('dora@practice.example', '2001:db8::1');
    expect(await admitted('dora@practice.example', '2001:db8::ffff', 6)).toBe(5);
  });

  it('leave nothing behind when they no longer count', async () => {
    turnClock(16);
    await server().admit('emil@practice.example', '192.0.2.200');
    const { default: pg } = await import('pg');
    const administrator = new pg.Client({ connectionString: database.administratorUrl });
    await administrator.connect();
    const { rows } = await administrator.query('select 1 from failed_attempt where ends_at <= $1', [
      new Date(now),
    ]);
    await administrator.end();
    expect(rows).toEqual([]);
  });
});
