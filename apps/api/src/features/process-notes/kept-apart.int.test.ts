import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOfNoteKey } from '../../platform/auth/change-secret-key.ts';
import { openSecret } from '../../platform/auth/sealed-secret.ts';
import { accessStatement, inUnitOfWork, type RowAccess } from '../../platform/database/unit-of-work.ts';
import {
  openPracticeWithOwnNotes,
  ownWords,
  ownWordsIn,
  type PracticeWithOwnNotes,
} from '../../testing/practice-with-own-notes.ts';
import { readPdf } from '../../testing/read-pdf.ts';
import { runCommand } from '../../testing/run-command.ts';
import type { Target } from '../../testing/two-practices.ts';
import { writeCall } from '../../testing/write-document.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
const operations = (['query', 'mutation'] as const).flatMap((kind) =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}).map(
    (field) => ({ kind, field }),
  ),
);

describe('what psychotherapy notes say', () => {
  /** Where the keys of the server lie. */
  const folder = mkdtempSync(join(tmpdir(), 'concord-own-notes-'));
  let practice: PracticeWithOwnNotes;
  const opened = { pdf: 0, other: 0 };

  const everyRow = async (): Promise<string> => {
    const { rows: tables } = await practice.administrator.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await practice.administrator.query<{ row: string }>(
        `select t::text as row from ${name} t`,
      );
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  };

  beforeAll(async () => {
    practice = await openPracticeWithOwnNotes({ CONCORD_DATA_DIR: folder });
    const { save, own } = practice;
    const { clientId } = own.groups[0];
    for (const saved of [
      await save('author', ownWords.before),
      await save('author', ownWords.ofTheSession, {}, { baseVersion: 1 }),
      await save('author', ownWords.ofTheMember, { clientId }),
    ])
      expect(saved).toMatchObject({ __typename: 'SavedField' });
  });
  afterAll(async () => {
    await practice.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are in no answer to anybody else, whatever is asked, nor in a file that an answer holds', async () => {
    const asked: string[] = [];
    const leaks: string[] = [];
    for (const who of [...practice.tokens.keys()].filter((one) => one !== 'author')) {
      for (const { kind, field } of operations) {
        if (['signIn', 'signOut'].includes(field.name)) continue;
        const { document, variables } = writeCall(kind, field, choose(practice.own.groups[0], field.name));
        const { text } = await practice.app.ask(document, {
          token: practice.tokens.get(who) ?? '',
          variables,
        });
        asked.push(field.name);
        if (ownWordsIn(text + (await openFiles(text, opened))).length > 0)
          leaks.push(`${who}: ${field.name}`);
      }
    }
    expect(leaks).toEqual([]);
    // There were files to look into.
    expect(opened.pdf).toBeGreaterThan(0);
    expect(new Set(asked).size).toBeGreaterThan(100);
  });

  it('are shown to their author by their own operations alone: in no report, chart, search or copy', async () => {
    const shows = new Set<string>();
    for (const { field } of operations.filter(({ kind }) => kind === 'query')) {
      const { document, variables } = writeCall('query', field, choose(practice.own.groups[0], field.name));
      const { text } = await practice.app.ask(document, {
        token: practice.tokens.get('author') ?? '',
        variables,
      });
      if (ownWordsIn(text + (await openFiles(text, opened))).length > 0) shows.add(field.name);
    }
    expect([...shows].sort()).toEqual(['earlierProcessNotes', 'processNotes']);
  });

  it('are in no practice folder that is exported', async () => {
    const place = await mkdtemp(join(tmpdir(), 'concord-kept-apart-'));
    const folder = join(place, 'out');
    const { status } = await runCommand(practice.app.database, [
      'export',
      folder,
      '--organization',
      'Practice A',
    ]);
    const files = await readdir(folder, { recursive: true });
    const texts = await Promise.all(
      files.map((file) => readFile(join(folder, file), 'utf8').catch(() => '')),
    );
    await rm(place, { recursive: true });
    expect(status).toBe(0);
    expect(texts.join('\n')).toContain('BODY-A1');
    expect(ownWordsIn(texts.join('\n'))).toEqual([]);
  });

  it('are shown by the database to their author alone, whatever access somebody claims', async () => {
    const count = async (access: RowAccess, role = 'concord_api'): Promise<number> => {
      await practice.administrator.query('begin');
      await practice.administrator.query(`set local role ${role}`);
      await practice.administrator.query(accessStatement(access));
      const { rows } = await practice.administrator.query('select 1 from process_note');
      await practice.administrator.query('rollback');
      return rows.length;
    };
    const everything: RowAccess = {
      organizationId: practice.own.organizationId,
      groups: 'all',
      clients: 'all',
      ownClients: [practice.own.groups[0].clientId],
      classes: ['body', 'billing', 'account', 'audit', 'quality'],
      emergencyClients: [practice.own.groups[0].clientId],
      sampledNotes: [practice.own.groups[0].noteId],
    };
    expect(await count(practice.author)).toBe(3);
    expect(await count(everything)).toBe(0);
    expect(await count({ ...everything, userId: randomUUID() })).toBe(0);
    expect(
      await count({
        ...everything,
        organizationId: practice.foreign.organizationId,
        userId: practice.author.userId ?? '',
      }),
    ).toBe(0);
    expect(await count({ ...everything, organizationId: null, signingIn: true })).toBe(0);
    expect(await count({ ...everything, userId: randomUUID() }, 'concord_importer')).toBe(0);
  });

  it('can be neither changed nor removed by the API’s login, its author’s own included', async () => {
    for (const sql of ['update process_note set version = 9', 'delete from process_note']) {
      await expect(
        inUnitOfWork(practice.app.database.dataSource, practice.author, ({ query }) => query(sql)),
        sql,
      ).rejects.toThrow('permission denied');
    }
  });

  it('are stored sealed: no table of the database holds their words, nor does a log', async () => {
    const rows = await everyRow();
    expect(rows).toContain('BODY-A1');
    expect(ownWordsIn(rows)).toEqual([]);
    const bytes = (rows.match(/\\\\x[0-9a-f]+/g) ?? []).map((hex) =>
      Buffer.from(hex.replaceAll('\\', '').slice(1), 'hex').toString('latin1'),
    );
    expect(bytes.length).toBeGreaterThan(3);
    expect(ownWordsIn(bytes.join('\n'))).toEqual([]);
    expect(ownWordsIn(JSON.stringify(practice.app.log))).toEqual([]);
  });

  it('open for their author after the operator has changed the key, and no more under the old one', async () => {
    const keyOfServer = (): Buffer =>
      Buffer.from(readFileSync(join(folder, 'secret-key'), 'utf8').trim(), 'base64');
    const sealedKey = async (): Promise<Buffer> => {
      const { rows } = await practice.administrator.query<{ sealed_key: Buffer }>(
        'select sealed_key from process_note_key where user_id = $1',
        [practice.author.userId],
      );
      return rows[0]?.sealed_key ?? Buffer.alloc(0);
    };
    const place = placeOfNoteKey({ userId: practice.author.userId ?? '' });
    const old = keyOfServer();
    const key = openSecret(old, place, await sealedKey());
    const { status } = await runCommand(practice.app.database, ['rotate-keys', '--secrets'], '', {
      CONCORD_DATA_DIR: folder,
    });
    expect(status).toBe(0);
    const anew = await sealedKey();
    expect(() => openSecret(old, place, anew)).toThrow();
    expect(openSecret(keyOfServer(), place, anew)).toBe(key);
    const { sessionId } = practice.own.groups[0];
    expect(
      await practice.answer(
        'author',
        'query ($id: ID!) { processNotes(sessionId: $id) { notes { text } } }',
        {
          id: sessionId,
        },
      ),
    ).toMatchObject({ notes: { length: 2 } });
  });
});

/** What a call may name, all of the first group. */
const choose =
  (target: Target, operation: string) =>
  (name: string): unknown =>
    ({
      ...target,
      id: { member: target.clientId, session: target.sessionId }[operation] ?? target.groupId,
      groupIds: [target.groupId],
      noteIds: [target.noteId],
      from: '2026-01-01',
      to: '2026-03-01',
      asOf: '2026-03-02T00:00:00Z',
      limit: 50,
      // A search for the words themselves.
      search: 'Quillzander',
      query: 'Quillzander',
    })[name];

/** The texts of the files that an answer holds as base64. */
async function openFiles(answer: string, opened: { pdf: number; other: number }): Promise<string> {
  const files = (answer.match(/"[A-Za-z0-9+/]{80,}={0,2}"/g) ?? []).map((text) =>
    Buffer.from(text.slice(1, -1), 'base64'),
  );
  const texts = await Promise.all(
    files.map(async (file) => {
      const isPdf = file.subarray(0, 5).toString() === '%PDF-';
      opened[isPdf ? 'pdf' : 'other'] += 1;
      return isPdf ? (await readPdf(file)).pages.join('\n') : file.toString('utf8');
    }),
  );
  return texts.join('\n');
}
