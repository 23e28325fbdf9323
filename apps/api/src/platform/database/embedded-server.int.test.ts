import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedServer } from './embedded-server.ts';

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

describe('the embedded database', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'concord-embedded-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('runs on for whoever holds it, even idle, when a command beside it ends, and stops with the last', async () => {
    const server = await openEmbeddedServer(folder);
    const command = await openEmbeddedServer(folder);
    expect(command.url).toBe(server.url);
    await command.release();
    expect(await answers(server.url)).toBe(true);
    await server.release();
    expect(await answers(server.url)).toBe(false);
  });
});
