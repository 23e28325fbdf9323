import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importPractice } from '../src/features/exchange/index.ts';
import * as blankFollowUps from '../src/platform/database/migrations/0074-blank-follow-ups.ts';
import { makeTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';
import { emptyPractice, makeAttendance, makeMembership, makeSession } from './small-practice.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

it('follow-ups that hold nothing but white space are counted as none once the database is brought up to date', async () => {
  const [first, second] = [makeSession('G1', 2, 22), makeSession('G1', 9, 22)];
  const seat = (
    session: typeof first,
    client: string,
    followUp: string | null,
  ): ReturnType<typeof makeAttendance> => ({
    ...makeAttendance(session.id, client, 'excused'),
    followUp,
  });
  const noBreakSpace = '\u00a0';
  const imported = await importPractice(database, {
    ...emptyPractice('Blank Practice'),
    memberships: [makeMembership('G1', 'c1', 0, 0), makeMembership('G1', 'c2', 0, 0)],
    sessions: [first, second],
    attendance: [
      seat(first, 'c1', noBreakSpace),
      seat(second, 'c1', 'Called.'),
      seat(first, 'c2', null),
      seat(second, 'c2', 'Wrote.'),
    ],
  });
  if (!imported.ok) throw new Error(imported.refusal.message);
  const administrator = new pg.Client({ connectionString: database.administratorUrl });
  await administrator.connect();
  const counted = async (): Promise<unknown[]> => {
    const { rows } = await administrator.query<{ followed_up: boolean[] }>(
      `select s.followed_up from membership_seats s join membership m on m.id = s.membership_id join client c on c.id = m.client_id
       order by c.external_id`,
    );
    return rows.map((row) => row.followed_up);
  };
  const asTheyAre = [
    [false, true],
    [false, true],
  ];
  try {
    expect(await counted()).toEqual(asTheyAre);
    // As they were counted before.
    await administrator.query(`update membership_seats set followed_up = '{t,t}' where membership_id in (
      select m.id from membership m join client c on c.id = m.client_id where c.external_id = 'c1')`);
    await administrator.query(blankFollowUps.up);
    expect(await counted()).toEqual(asTheyAre);
  } finally {
    await administrator.end();
  }
});
