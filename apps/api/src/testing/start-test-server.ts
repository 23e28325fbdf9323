import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedServer } from '../platform/database/embedded-server.ts';

/** Starts one real PostgreSQL for the whole run of the tests; each test file makes databases of its own in it. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'concord-test-'));
  const server = await openEmbeddedServer(folder);
  process.env['CONCORD_TEST_SERVER'] = server.url;
  return async () => {
    await server.release();
    rmSync(folder, { recursive: true, force: true });
  };
}
