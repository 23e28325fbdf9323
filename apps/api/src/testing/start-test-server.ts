import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbeddedServer } from '../platform/database/embedded-server.ts';
import { makeTemplateDatabase } from './test-database.ts';

/** Nothing of this server outlives the run, so that it need not wait for the disk. Tests that kill a server start one of their own. */
async function waitForNoDisk(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const setting of ['fsync', 'full_page_writes'])
    await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
  await client.end();
}

/** Starts one real PostgreSQL for the whole run of the tests; each test file makes databases of its own in it. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-test-'));
  const server = await openEmbeddedServer(folder);
  process.env['CONCORD_TEST_SERVER'] = server.url;
  await waitForNoDisk(server.url);
  await makeTemplateDatabase();
  return async () => {
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  };
}
