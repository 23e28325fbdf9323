/**
 * Kills the built server, or its PostgreSQL, with SIGKILL at random moments while several people sign over GraphQL; starts it again
 * and compares what is stored with what was acknowledged. Build first (`node build.mjs`), then
 * `pnpm --filter @concord/api exec tsx bench/kill-while-signing.ts`. SIGNATURES says how many acknowledged signatures it goes on
 * for, MINUTES how long at most. In three rounds of four the moment is counted from the first acknowledged act, so that a slow start
 * leaves no round without a signature at stake; in the fourth it may fall into the start itself. With LIE=on the program counts a signature as acknowledged before the answer has arrived:
 * the negative control, which must find losses. Ends with 1 when something was lost, half there, or there twice.
 */
import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkSigned, type Acknowledged } from './killing/check-signed.ts';
import { fillPractice, signaturesOfASession } from './killing/fill-practice.ts';
import { openEmbeddedServer, type EmbeddedServer } from '../src/platform/database/embedded-server.ts';
import { databaseHome, startBuiltServer, verifyLog } from './killing/built-server.ts';

const wanted = Number(process.env['SIGNATURES'] ?? '2000');
const lastMoment = Date.now() + Number(process.env['MINUTES'] ?? '15') * 60_000;
const lies = process.env['LIE'] === 'on';
const folder = mkdtempSync(join(tmpdir(), 'concord-kill-'));
const port = Number(process.env['PORT'] ?? '4690');
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const document = `mutation ($sessionId: ID!, $noteIds: [ID!]!, $password: String!) {
  signSession(sessionId: $sessionId, noteIds: $noteIds, groupNote: true, password: $password) {
    ... on SignedSession { records { recordId signedAt refusal { code } } }
    ... on Refusal { code }
  }
}`;

interface SigningAnswer {
  readonly data?: {
    readonly signSession: {
      readonly code?: string;
      readonly records?: readonly {
        readonly recordId: string;
        readonly signedAt: string | null;
        readonly refusal: { readonly code: string } | null;
      }[];
    };
  } | null;
}

const practice = await fillPractice(folder, Math.ceil(wanted / signaturesOfASession) + 40);
const waiting = [...practice.sessions];
const acknowledged: Acknowledged[] = [];
const refusals = new Map<string, number>();
const begun = Date.now();
const kills = { server: 0, postmaster: 0, backend: 0 };
let [lost, broken, unanswered] = [0, 0, 0];

/** Signs sessions of one person, one after the other, until the server is gone. */
async function signAlong(url: string, person: (typeof practice.people)[number], isOver: () => boolean) {
  while (!isOver()) {
    const at = waiting.findIndex(({ authorId }) => authorId === person.staffId);
    const [session] = at < 0 ? [] : waiting.splice(at, 1);
    if (session === undefined) return;
    const records = [...session.noteIds, session.sessionId];
    if (lies) acknowledged.push(...records.map((recordId) => ({ recordId, staffId: person.staffId })));
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${person.token}` },
        body: JSON.stringify({
          query: document,
          variables: { sessionId: session.sessionId, noteIds: session.noteIds, password: practice.password },
        }),
      });
      const answer = (await response.json()) as SigningAnswer;
      const signing = answer.data?.signSession;
      if (signing === undefined) {
        if (unanswered === 0) say(JSON.stringify(answer).slice(0, 300));
        throw new Error('No answer.');
      }
      if (signing.code !== undefined) refusals.set(signing.code, (refusals.get(signing.code) ?? 0) + 1);
      for (const { recordId, signedAt, refusal } of signing.records ?? []) {
        if (signedAt !== null && !lies) acknowledged.push({ recordId, staffId: person.staffId });
        if (refusal !== null) refusals.set(refusal.code, (refusals.get(refusal.code) ?? 0) + 1);
      }
    } catch {
      // Nobody knows what became of it: it is looked at after the restart like everything else, and signed again later.
      unanswered += 1;
      if (!lies) waiting.push(session);
      await wait(20);
    }
  }
}

/** Waits until somebody's act was acknowledged, a minute at most. */
async function firstAct(before: number): Promise<void> {
  for (let tries = 0; tries < 1_200 && acknowledged.length === before; tries += 1) await wait(50);
}

/** PostgreSQL runs on from the look at what is stored until the server has it: stopping and starting it in between proves nothing. */
let held: EmbeddedServer | null = null;

try {
  for (let round = 0; acknowledged.length < wanted && Date.now() < lastMoment; round += 1) {
    const server = await startBuiltServer(folder, port);
    await held?.release();
    const before = acknowledged.length;
    let isOver = false;
    const signers = practice.people.map((person) => signAlong(server.url, person, () => isOver));
    if (round % 4 !== 3) await firstAct(before);
    await wait(Math.random() * 12_000);
    const victim = (['server', 'postmaster', 'backend', 'server'] as const)[round % 4] ?? 'server';
    await server.kill(victim);
    kills[victim] += 1;
    await wait(200);
    isOver = true;
    await server.kill('server');
    await Promise.all(signers);
    held = await openEmbeddedServer(folder);
    const found = await checkSigned(held, practice.organizationId, acknowledged);
    lost = found.lost;
    broken += found.broken.length;
    for (const sentence of found.broken) say(sentence);
    say(JSON.stringify(Object.fromEntries(refusals)));
    say(
      `round ${round + 1} (${Math.round((Date.now() - begun) / 1000)} s): killed ${victim}; ${acknowledged.length} acknowledged, ${lost} lost, ${broken} broken`,
    );
    if (lies && lost > 0 && round >= 3) break;
  }
  await held?.release();
  const log = verifyLog(folder);
  process.stdout.write(
    `${JSON.stringify({ lies, acknowledged: acknowledged.length, unanswered, kills, lost, broken, refusals: Object.fromEntries(refusals), verifyLog: log })}\n`,
  );
  process.exitCode = lost === 0 && broken === 0 && log.status === 0 ? 0 : 1;
} catch (failure) {
  say(
    readFileSync(join(databaseHome(folder), 'postgres.log'), 'utf8')
      .split('\n')
      .slice(-20)
      .join('\n'),
  );
  throw failure;
} finally {
  for (const path of [databaseHome(folder), folder]) rmSync(path, { recursive: true, force: true });
}
