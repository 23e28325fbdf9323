import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordAttendance } from '../features/attendance/index.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import {
  actingAs,
  attendanceRecord,
  documentedSession,
  type DocumentedSession,
} from '../testing/documented-session.ts';
import { makeTestApp, testPassword, type Answer, type TestApp } from '../testing/test-app.ts';

/** Words that stand nowhere else: in a note, as a member's name, and typed where nobody may write. */
const kept = { note: 'Zwirnquast-note-5c1e', firstName: 'Quorvella', lastName: 'Zhaxbright' } as const;
const typed = 'Vlokkentijd-typed-93ab';
const canaries = [...Object.values(kept), typed];

const found = (text: string): string[] => canaries.filter((canary) => text.includes(canary));

const saving = `mutation ($sessionId: ID!, $clientId: ID!, $field: String!, $change: FieldChange!) {
  saveNoteField(sessionId: $sessionId, clientId: $clientId, field: $field, change: $change) {
    __typename ... on SavedField { noteId } ... on Refusal { message } } }`;
const signing = `mutation ($sessionId: ID!, $noteIds: [ID!]!, $password: String!) {
  signSession(sessionId: $sessionId, noteIds: $noteIds, groupNote: false, password: $password) {
    ... on SignedSession { records { signedAt refusal { message } } } ... on Refusal { message } } }`;
const reading = `query ($sessionId: ID!) { workspace(sessionId: $sessionId) { seats { client { label } note { fields { value } } } } }`;

describe('what a note says and whom it names', () => {
  let app: TestApp;
  let practice: DocumentedSession;
  let administrator: pg.Client;
  let noteId = '';
  let changes = 0;
  /** Everything that was answered, but for what the author of the note read. */
  const said: { readonly on: string; readonly answer: Answer }[] = [];
  const printed: string[] = [];
  const tokens = new Map<string, string>();

  const ask = async (
    who: string,
    on: string,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer> => {
    const answer = await app.ask(query, { token: tokens.get(who) ?? '', variables });
    said.push({ on: `${who}: ${on}`, answer });
    return answer;
  };
  const change = (value: unknown): Record<string, unknown> => {
    changes += 1;
    const mutationId = `${String(changes).padStart(8, '0')}-0000-4000-8000-000000000000`;
    return {
      sessionId: practice.sessionId,
      clientId: practice.clients[0],
      field: 'response',
      change: { value, baseVersion: 0, mutationId },
    };
  };
  /** What is wrong while a request is answered: made before, mended after. */
  const whileBroken = async (
    breaking: string,
    mending: string,
    work: () => Promise<unknown>,
  ): Promise<void> => {
    await administrator.query(breaking);
    await work();
    await administrator.query(mending);
  };
  const postgresLog = async (): Promise<string> => {
    const { rows } = await administrator.query<{ data_directory: string }>('show data_directory');
    return readFileSync(join(rows[0]?.data_directory ?? '', '..', 'postgres.log'), 'utf8');
  };
  const everyRowOf = async (table: string): Promise<string> => {
    const { rows } = await administrator.query<{ row: string }>(`select t::text as row from ${table} t`);
    return rows.map(({ row }) => row).join('\n');
  };

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      const write = stream.write.bind(stream);
      vi.spyOn(stream, 'write').mockImplementation((chunk, ...rest) => {
        printed.push(String(chunk));
        return write(chunk, ...(rest as []));
      });
    }
    app = await makeTestApp();
    practice = await documentedSession(app.database);
    administrator = new pg.Client({ connectionString: app.database.administratorUrl });
    await administrator.connect();
    const { organizationId, staff, clients } = practice;
    await administrator.query('update client set first_name = $1, last_name = $2 where id = $3', [
      kept.firstName,
      kept.lastName,
      clients[0],
    ]);
    await administrator.query(
      `insert into organization (organization_id, name, time_zone) values ('99999999-9999-4999-8999-999999999999', 'Elsewhere', 'UTC')`,
    );
    for (const [who, person] of Object.entries({
      lead: { organizationId, roles: ['clinician'], staffId: staff.lead },
      stranger: { organizationId, roles: ['clinician'], staffId: staff.stranger },
      auditor: { organizationId, roles: ['auditor'] },
      biller: { organizationId, roles: ['biller'] },
      administrator: { organizationId, roles: ['administrator'] },
      elsewhere: { organizationId: '99999999-9999-4999-8999-999999999999', roles: ['director'] },
    } as const)) {
      tokens.set(who, await app.enrol({ ...person, email: `${who}@practice.example` }));
    }
    app.clock.now = Date.UTC(2026, 2, 2, 20) as typeof app.clock.now;
    // Both members came: their notes may be written.
    const lead = actingAs(practice, 'lead');
    for (const member of [0, 1]) {
      await inUnitOfWork(app.database.dataSource, lead.access, (transaction) =>
        recordAttendance(
          { actor: lead, requestId: lead.userId, now: app.clock.now, transaction },
          attendanceRecord(practice, member, 'present'),
          0,
        ),
      );
    }
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await administrator.end();
    await app.stop();
  });

  it('is there for its author, who wrote and signed it', async () => {
    const saved = await ask('lead', 'saves', saving, change(kept.note));
    expect(saved.text).toContain('SavedField');
    noteId = (saved.body?.data as { saveNoteField: { noteId: string } }).saveNoteField.noteId;
    const read = await app.ask(reading, {
      token: tokens.get('lead') ?? '',
      variables: { sessionId: practice.sessionId },
    });
    expect(found(read.text)).toEqual(Object.values(kept));
    const note = { sessionId: practice.sessionId, noteIds: [noteId], password: testPassword };
    await ask('lead', 'signs with a wrong password', signing, { ...note, password: typed });
    await ask('lead', 'signs', signing, note);
    expect(await everyRowOf('progress_note_body')).toContain(kept.note);
  });

  it('is in no answer to anybody who may not see it, nor in what refuses them', async () => {
    const [clientId] = practice.clients;
    for (const who of ['stranger', 'auditor', 'biller', 'administrator', 'elsewhere', 'nobody']) {
      await ask(who, 'reads the session', reading, { sessionId: practice.sessionId });
      await ask(who, 'reads the notes', 'query ($id: ID!) { memberNotes(clientId: $id) { id } }', {
        id: clientId,
      });
      await ask(who, 'reads the member', 'query ($id: ID!) { member(id: $id) { client { label } } }', {
        id: clientId,
      });
      await ask(who, 'reads the chart', 'query ($id: ID!) { carePlan(clientId: $id) { client { label } } }', {
        id: clientId,
      });
      await ask(who, 'writes', saving, change(typed));
      await ask(who, 'signs', signing, { sessionId: practice.sessionId, noteIds: [noteId], password: typed });
      await ask(
        who,
        'amends',
        `mutation ($id: ID!, $text: String!) {
           amendNote(noteId: $id, entry: "addendum", text: $text, password: $text) { __typename ... on Refusal { message } } }`,
        { id: noteId, text: typed },
      );
      if (who === 'auditor' || who === 'biller') continue;
      await ask(
        who,
        'searches',
        'query ($search: String!) { members(search: $search) { client { label } } }',
        {
          search: kept.lastName,
        },
      );
    }
    expect(said.flatMap(({ on, answer }) => found(answer.text).map((canary) => [on, canary]))).toEqual([]);
  });

  it('is in no answer to what is wrong: input, documents, addresses, proofs', async () => {
    await ask('lead', 'saves what is no change', saving, { ...change(typed), change: typed });
    await ask('lead', 'saves another kind of value', saving, change([typed]));
    await ask('lead', 'saves a field that there is not', saving, { ...change(typed), field: typed });
    await ask('lead', 'saves on what was signed', saving, change(typed));
    await ask('lead', 'names no record', reading, { sessionId: typed });
    await ask(
      'lead',
      'asks for a day that is none',
      `query ($d: Date!) { sessionsOfGroup(groupId: "g", from: $d, to: $d) { id } }`,
      { d: typed },
    );
    for (const [on, init] of [
      ['broken JSON', { body: `{"query": "${typed}`, headers: { 'content-type': 'application/json' } }],
      ['no JSON', { body: typed, headers: { 'content-type': 'text/plain' } }],
      [
        'a bad token',
        { body: '{}', headers: { 'content-type': 'application/json', authorization: `Bearer ${typed}` } },
      ],
      [
        'a bad cookie',
        {
          body: '{"query":"{ viewer { id } }"}',
          headers: { 'content-type': 'application/json', cookie: `session=${typed}` },
        },
      ],
      [
        'a bad origin',
        { body: '{}', headers: { 'content-type': 'application/json', origin: `https://${typed}.example` } },
      ],
    ] as const) {
      said.push({ on, answer: await app.send('/graphql', { method: 'POST', ...init }) });
    }
    for (const path of [`/graphql?query=${typed}`, `/assets/${typed}.js`, `/health?${typed}`]) {
      said.push({ on: path, answer: await app.send(path) });
    }
    await app
      .ask(`mutation { signIn(email: "${typed}@x.example", password: "${typed}") { __typename } }`)
      .then((answer) => {
        said.push({ on: 'signs in', answer });
      });
    expect(said.flatMap(({ on, answer }) => found(answer.text).map((canary) => [on, canary]))).toEqual([]);
  });

  it('is in no answer when the server or the database fails at it', async () => {
    const before = app.log.length;
    const failing = async (on: string): Promise<void> => {
      const answer = await ask('lead', on, saving, { ...change(typed), clientId: practice.clients[1] });
      expect([on, answer.body?.errors?.[0]?.extensions.code]).toEqual([on, 'INTERNAL']);
    };
    await whileBroken(
      `alter table progress_note_body add constraint broken check (response not like 'Vlok%') not valid`,
      'alter table progress_note_body drop constraint broken',
      () => failing('a row that the database refuses'),
    );
    await whileBroken(
      'alter table progress_note_body rename to mislaid',
      'alter table mislaid rename to progress_note_body',
      () => failing('a table that is gone'),
    );
    await whileBroken(
      `create function shout() returns trigger language plpgsql as $$ begin raise exception 'no % here', new.response; end $$;
       create trigger shout before insert or update on progress_note_body for each row execute function shout()`,
      'drop trigger shout on progress_note_body; drop function shout()',
      () => failing('an exception that says what it failed on'),
    );
    await whileBroken(
      'alter table audit_event rename to mislaid',
      'alter table mislaid rename to audit_event',
      () => failing('an audit trail that takes nothing'),
    );
    await whileBroken(
      'begin; lock table progress_note_body in access exclusive mode',
      'rollback',
      async () => {
        const waiting = failing('a connection that is killed');
        await vi.waitUntil(
          async () =>
            (
              await administrator.query(
                `select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and wait_event_type = 'Lock'`,
              )
            ).rowCount === 1,
          { timeout: 20_000, interval: 100 },
        );
        await waiting;
      },
    );
    expect(app.log.length).toBeGreaterThanOrEqual(before + 5);
    expect(said.flatMap(({ on, answer }) => found(answer.text).map((canary) => [on, canary]))).toEqual([]);
  });

  it('is in no line that the server writes, and in none of the database’s log', async () => {
    const control = 'planted-where-it-is-looked-for';
    process.stderr.write(`${control}\n`);
    await administrator.query(`do $$ begin raise log '${control}'; end $$`);
    const log = await postgresLog();
    expect([printed.join('').includes(control), log.includes(control)]).toEqual([true, true]);
    expect(found(JSON.stringify(app.log))).toEqual([]);
    expect(found(printed.join(''))).toEqual([]);
    expect(found(log)).toEqual([]);
  });

  it('is in no header of an answer, no event of the audit trail, and no count of failures', async () => {
    for (const { on, answer } of said)
      expect([on, found(JSON.stringify([...answer.headers]))]).toEqual([on, []]);
    const events = await everyRowOf('audit_event');
    expect(events).toContain(practice.clients[0]);
    for (const table of ['audit_event', 'audit_head', 'failed_attempt', 'user_session', 'finding']) {
      expect([table, found(await everyRowOf(table))]).toEqual([table, []]);
    }
  });
});
