import pg from 'pg';
import { expect, it } from 'vitest';
import { makeTestDatabase } from '../../testing/test-database.ts';
import * as cheaperPolicies from './migrations/0062-cheaper-policies.ts';
import * as policiesAskedOnce from './migrations/0092-policies-asked-once.ts';
import * as accessLogAskedOnce from './migrations/0093-access-log-asked-once.ts';
import * as listsReadFaster from './migrations/0101-lists-read-faster.ts';

it('sets up several databases of one server at the same time', async () => {
  const databases = await Promise.all(Array.from({ length: 3 }, () => makeTestDatabase('nothing')));
  expect(databases).toHaveLength(3);
  for (const database of databases) await database.drop();
});

const readPolicies = async (administrator: pg.Client): Promise<Record<string, string | null>[]> =>
  (
    await administrator.query<Record<string, string | null>>(
      `select tablename, policyname, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2`,
    )
  ).rows;

it('brings policies that were made in an earlier form to the form of a new database', async () => {
  const database = await makeTestDatabase('nothing');
  const administrator = new pg.Client({ connectionString: database.administratorUrl });
  await administrator.connect();
  const policies = (): Promise<unknown[]> => readPolicies(administrator);
  const asNew = await policies();
  const listed = (column: string, setting: string): string =>
    `${column} = any (coalesce(nullif(current_setting('${setting}', true), ''), '{}')::uuid[])`;
  const earlier = `organization_id = nullif(current_setting('app.organization', true), '')::uuid
    and (current_setting('app.all_groups', true) = 'on' or ${listed('group_id', 'app.groups')} or ${listed('client_id', 'app.own_clients')})`;
  await administrator.query(
    `alter policy attendance_of_the_organization on attendance using (${earlier}) with check (${earlier})`,
  );
  await administrator.query(
    'alter policy attendance_emergency_read on attendance rename to attendance_read_in_emergency',
  );
  expect(await policies()).not.toEqual(asNew);
  await administrator.query(cheaperPolicies.up);
  await administrator.query(policiesAskedOnce.up);
  await administrator.query(listsReadFaster.up);
  expect(await policies()).toEqual(asNew);
  // Once more changes nothing.
  await administrator.query(cheaperPolicies.up);
  await administrator.query(policiesAskedOnce.up);
  await administrator.query(listsReadFaster.up);
  expect(await policies()).toEqual(asNew);
  await administrator.end();
  await database.drop();
});

it('takes the policies back to the form that asks for each row, and brings them from there to the form of a new database', async () => {
  const database = await makeTestDatabase('nothing');
  const administrator = new pg.Client({ connectionString: database.administratorUrl });
  await administrator.connect();
  const asNew = await readPolicies(administrator);
  const ofMembership = async (): Promise<string | null | undefined> =>
    (await readPolicies(administrator)).find(
      ({ policyname }) => policyname === 'membership_of_the_organization',
    )?.['qual'];
  await administrator.query(listsReadFaster.down);
  await administrator.query(accessLogAskedOnce.down);
  await administrator.query(policiesAskedOnce.down);
  const stillAsking = (await readPolicies(administrator)).filter(({ qual, with_check: check }) =>
    /access_|CASE/.test(`${qual} ${check}`),
  );
  expect(stillAsking).toEqual([]);
  expect((await ofMembership())?.replaceAll(/\s+/g, ' ')).toBe(
    "((organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid) AND " +
      "(NULLIF((current_setting('app.all_groups'::text, true) = 'on'::text), false) OR " +
      "(POSITION(((group_id)::text) IN (current_setting('app.groups'::text, true))) > 0) OR " +
      "(POSITION(((client_id)::text) IN (current_setting('app.own_clients'::text, true))) > 0)))",
  );
  await administrator.query(policiesAskedOnce.up);
  await administrator.query(accessLogAskedOnce.up);
  await administrator.query(listsReadFaster.up);
  expect(await readPolicies(administrator)).toEqual(asNew);
  await administrator.end();
  await database.drop();
});
