/**
 * Whether the time of an answer tells apart records that are off limits, of another organization, or not there at all:
 * `pnpm --filter @concord/api exec tsx bench/timing-of-refusals.ts`. ROUNDS says how often each is asked for, ONLY which of the questions.
 */
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresBinaries } from '../src/platform/database/postgres-binaries.ts';
import { openEmbeddedServer } from '../src/platform/database/embedded-server.ts';
import { makeTestApp } from '../src/testing/test-app.ts';
import { makeTemplateDatabase } from '../src/testing/test-database.ts';
import { writeMarkedPractice } from '../src/testing/two-practices.ts';

const rounds = Number(process.env['ROUNDS'] ?? '200');
const absent = '00000000-0000-4000-8000-000000000000';
const questions = {
  session: { query: 'query ($id: ID!) { session(id: $id) { __typename } }', of: 'sessionId' },
  workspace: { query: 'query ($id: ID!) { workspace(sessionId: $id) { __typename } }', of: 'sessionId' },
  member: { query: 'query ($id: ID!) { member(id: $id) { __typename } }', of: 'clientId' },
  'group (of a report)': {
    query:
      'query ($id: ID!) { attendanceMatrix(groupId: $id, from: "2026-01-01", to: "2026-03-01") { __typename } }',
    of: 'groupId',
  },
} as const;

const folder = mkdtempSync(join(tmpdir(), 'concord-timing-'));
const server = await openEmbeddedServer(folder);
process.env['CONCORD_TEST_SERVER'] = server.url;
await makeTemplateDatabase();
const app = await makeTestApp();
try {
  const own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
  const foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
  const token = await app.enrol({
    organizationId: own.organizationId,
    email: 'clinician@practice.example',
    roles: ['clinician'],
    staffId: own.staff.lead,
  });
  for (const [name, { query, of }] of Object.entries(questions)) {
    if (!name.includes(process.env['ONLY'] ?? '')) continue;
    const ids = { 'off limits': own.groups[1][of], 'other organization': foreign.groups[0][of], absent };
    const times = new Map<string, number[]>(Object.keys(ids).map((kind) => [kind, []]));
    const bodies = new Set<string>();
    for (let round = -20; round < rounds; round += 1) {
      // In turn, so that whatever else the machine does meets all three alike.
      for (const [kind, id] of Object.entries(ids)) {
        const started = performance.now();
        const { text } = await app.ask(query, { token, variables: { id } });
        if (round >= 0) times.get(kind)?.push(performance.now() - started);
        bodies.add(text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'));
      }
    }
    const p50 = (kind: string): number =>
      [...(times.get(kind) ?? [])].sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
    const ratio = (kind: string): string => (p50(kind) / p50('absent')).toFixed(2);
    process.stdout.write(
      `| ${name} | ${p50('absent').toFixed(1)} ms | ${ratio('off limits')} | ${ratio('other organization')} | ${bodies.size} |\n`,
    );
    if (bodies.size > 1 || process.env['SHOW'] === 'on') process.stdout.write(`${[...bodies].join('\n')}\n`);
  }
} finally {
  await app.stop();
  await server.release();
  for (const path of [findPostgresBinaries().home(folder), folder])
    rmSync(path, { recursive: true, force: true });
}
