import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../testing/catalogue.ts';
import { makeBareDatabase, makeTestDatabase } from '../../testing/test-database.ts';
import { migrateDatabase } from './migrate.ts';

/** A step of an earlier release, in the statements that it sent then. */
interface EarlierStep {
  readonly name: string;
  readonly sql: string;
}

const folder = resolve(import.meta.dirname, '../../testing/earlier-databases');
const releases = readdirSync(folder).sort();
const readRelease = (file: string): readonly EarlierStep[] =>
  JSON.parse(gunzipSync(readFileSync(resolve(folder, file))).toString()) as EarlierStep[];

/** Sets a database up as that release did, and remembers its steps as done. */
async function setUpAs(steps: readonly EarlierStep[], client: pg.Client): Promise<void> {
  // In the form and with the name of the key that TypeORM gives it.
  await client.query(`create table migrations (id serial, "timestamp" bigint not null, name varchar not null,
    constraint "PK_8c82d7f526340ab734260ea46be" primary key (id))`);
  for (const { name, sql } of steps) {
    await client.query(sql);
    await client.query('insert into migrations (timestamp, name) values ($1, $2)', [name.slice(-13), name]);
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

describe('a database of an earlier release', () => {
  it('is kept of each release', () => {
    expect(releases).toEqual(expect.arrayContaining(['at-0052.json.gz', 'at-0086.json.gz']));
  });

  it.each(releases)('becomes the same as a new one: %s', async (file) => {
    const fresh = await makeTestDatabase();
    const earlier = await makeBareDatabase();
    const [asNew, brought] = [await connect(fresh.administratorUrl), await connect(earlier.administratorUrl)];
    await setUpAs(readRelease(file), brought);
    const wanted = await readCatalogue(asNew);
    await migrateDatabase(earlier.administratorUrl);
    const found = await readCatalogue(brought);
    // Nothing compared with nothing would pass, too.
    expect(wanted['columns']).toContain('membership.client_id uuid NO  ');
    expect(wanted['policies']?.length).toBeGreaterThan(50);
    for (const [kind, things] of Object.entries(wanted)) {
      expect(found[kind], kind).toEqual(things);
    }
    await asNew.end();
    await brought.end();
    await fresh.drop();
    await earlier.drop();
  });
});
