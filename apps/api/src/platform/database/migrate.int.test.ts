import pg from 'pg';
import { expect, it } from 'vitest';
import { makeTestDatabase } from '../../testing/test-database.ts';
import * as cheaperPolicies from './migrations/0062-cheaper-policies.ts';

it('sets up several databases of one server at the same time', async () => {
  const databases = await Promise.all(Array.from({ length: 3 }, () => makeTestDatabase()));
  expect(databases).toHaveLength(3);
  for (const database of databases) await database.drop();
});

it('brings policies that were made in an earlier form to the form of a new database', async () => {
  const database = await makeTestDatabase();
  const administrator = new pg.Client({ connectionString: database.administratorUrl });
  await administrator.connect();
  const policies = async (): Promise<unknown[]> =>
    (
      await administrator.query(
        `select tablename, policyname, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2`,
      )
    ).rows;
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
  expect(await policies()).toEqual(asNew);
  // Once more changes nothing.
  await administrator.query(cheaperPolicies.up);
  expect(await policies()).toEqual(asNew);
  await administrator.end();
  await database.drop();
});
