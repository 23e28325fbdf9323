import { mayEver } from '@concord/domain/access';
import { practiceRoles, type PracticeRole } from '@concord/domain/staff';
import { buildSchema, type GraphQLField } from 'graphql';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessStatement } from '../platform/database/unit-of-work.ts';
import { makeTestApp, type Answer, type TestApp } from '../testing/test-app.ts';
import { marks, writeMarkedPractice, type MarkedPractice, type Target } from '../testing/two-practices.ts';
import { writeCall } from '../testing/write-document.ts';
import { operationRules } from './operation-rules.ts';

/** Every operation, in the schema that is committed. */
const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const operations = (['query', 'mutation'] as const).flatMap((kind) => {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field, name: field.name }));
});
const ownToSignIn = new Set(['signIn', 'signOut']);
const tried = operations.filter(({ name }) => !ownToSignIn.has(name));

/** Who asks: every role, and the clinician who keeps one client's primary record without being in the group. */
const askers = [...practiceRoles, 'primary clinician'] as const;
type Asker = (typeof askers)[number];
const roleOf = (asker: Asker): PracticeRole => (asker === 'primary clinician' ? 'clinician' : asker);

/** Which marks may reach whom: the matrix of the access policy, written down a second time as what a person would see. */
const mayShow: Readonly<Record<Asker, readonly string[]>> = {
  director: [...marks].flatMap((mark) => [`${mark}-A1`, `${mark}-A2`]),
  clinician: [...marks].map((mark) => `${mark}-A1`),
  'primary clinician': ['CLIENT', 'BODY', 'GOAL', 'EXIT', 'DIAGNOSIS', 'BILL', 'ADDENDUM'].map(
    (mark) => `${mark}-A2`,
  ),
  auditor: [],
  biller: ['CLIENT', 'BILL', 'DIAGNOSIS'].flatMap((mark) => [`${mark}-A1`, `${mark}-A2`]),
  administrator: [],
};

const shownIn = (text: string): string[] => [...new Set(text.match(/[A-Z]+-[AB][12]/g) ?? [])];

function choose(target: Target): (name: string) => unknown {
  const values: Record<string, unknown> = {
    ...target,
    groupIds: [target.groupId],
    noteIds: [target.noteId],
    mutationId: '99999999-0000-4000-8000-000000000000',
    from: '2026-01-01',
    to: '2026-03-01',
    states: ['PRESENT', 'NO_SHOW'],
    field: 'response',
    asOf: '2026-03-02T00:00:00Z',
    limit: 50,
  };
  return (name) => values[name];
}

/** The argument `id` means another thing in each operation. */
const idOf = (name: string, target: Target): string =>
  ({ member: target.clientId, session: target.sessionId, group: target.groupId })[name] ?? target.groupId;

describe('every operation for every role', () => {
  let app: TestApp;
  let own: MarkedPractice;
  let foreign: MarkedPractice;
  const tokens = new Map<Asker, string>();

  const call = (
    asker: Asker,
    kind: 'query' | 'mutation',
    field: GraphQLField<unknown, unknown>,
    target: Target,
  ): Promise<Answer> => {
    const { document, variables } = writeCall(kind, field, (name) =>
      name === 'id' ? idOf(field.name, target) : choose(target)(name),
    );
    return app.ask(document, { variables, token: tokens.get(asker) ?? '' });
  };

  const absent = (): Target =>
    Object.fromEntries(
      Object.keys(own.groups[0]).map((name, index) => [name, `eeeeeeee-0000-4000-8000-00000000000${index}`]),
    ) as unknown as Target;

  beforeAll(async () => {
    app = await makeTestApp();
    own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    for (const asker of askers) {
      const { lead, primaryOfTheOther } = own.staff;
      const staffId =
        asker === 'clinician' ? lead : asker === 'primary clinician' ? primaryOfTheOther : undefined;
      const token = await app.enrol({
        organizationId: own.organizationId,
        email: `${asker.replace(' ', '.')}@practice.example`,
        roles: [roleOf(asker)],
        ...(staffId === undefined ? {} : { staffId }),
      });
      tokens.set(asker, token);
    }
  });
  afterAll(() => app.stop());

  const photographForeign = (): Promise<unknown> =>
    app.database.dataSource.transaction(async (manager) => {
      await manager.query(
        accessStatement({
          organizationId: foreign.organizationId,
          groups: 'all',
          clients: 'all',
          ownClients: [],
          classes: ['body', 'billing'],
        }),
      );
      const tables = [
        'therapy_group',
        'membership',
        'session',
        'attendance',
        'progress_note',
        'progress_note_body',
        'goal',
      ];
      const rows: unknown[] = [];
      for (const table of tables) rows.push(await manager.query(`select * from ${table} t order by t::text`));
      return rows;
    });

  it.each(tried.map(({ name }) => name))('%s shows nobody more than their part', async (name) => {
    const operation = tried.find((one) => one.name === name);
    const rule = operationRules[name];
    if (operation === undefined || rule === undefined) throw new Error('The operation is not classified.');
    const before = await photographForeign();
    for (const asker of askers) {
      const actor = { roles: [roleOf(asker)] };
      const may = rule.for !== 'policy' || mayEver(actor, rule.action, rule.recordClass);
      const targets = {
        first: own.groups[0],
        second: own.groups[1],
        foreign: foreign.groups[0],
        absent: absent(),
      };
      const answers: Record<string, Answer> = {};
      for (const [relation, target] of Object.entries(targets)) {
        const answer = await call(asker, operation.kind, operation.field, target);
        answers[relation] = answer;
        const where = `${name} for a ${asker} on the ${relation} group`;
        const codes = (answer.body?.errors ?? []).map(({ extensions }) => extensions.code);
        expect(answer.status, `${where}: ${answer.text.slice(0, 300)}`).toBe(200);
        expect(codes, where).not.toContain('INTERNAL');
        if (!may) expect(codes, where).toEqual(['FORBIDDEN']);
        for (const mark of shownIn(answer.text)) expect(mayShow[asker], where).toContain(mark);
      }
      // What belongs to another practice is answered as what does not exist (the log alone tells who asked for it).
      if (rule.for === 'policy' && name !== 'accessLog')
        expect(answers['foreign']?.body, `${name} for a ${asker}`).toEqual(answers['absent']?.body);
    }
    expect(await photographForeign()).toEqual(before);
  });

  it.each(tried.filter(({ name }) => operationRules[name]?.for === 'policy').map(({ name }) => name))(
    '%s is for nobody who is not signed in',
    async (name) => {
      const operation = tried.find((one) => one.name === name);
      if (operation === undefined) throw new Error('There is no such operation.');
      const { document, variables } = writeCall(operation.kind, operation.field, (argument) =>
        argument === 'id' ? idOf(name, own.groups[0]) : choose(own.groups[0])(argument),
      );
      const answer = await app.ask(document, { variables });
      expect(answer.body?.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
      expect(shownIn(answer.text)).toEqual([]);
    },
  );

  it('shows a director what there is to see, so that seeing nothing is no accident', async () => {
    const seen = new Set<string>();
    for (const { kind, field } of tried.filter((operation) => operation.kind === 'query')) {
      for (const target of own.groups) {
        for (const mark of shownIn((await call('director', kind, field, target)).text)) seen.add(mark);
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining(['CLIENT-A1', 'CLIENT-A2', 'GOAL-A1', 'EXIT-A1', 'BODY-A1']),
    );
  });
});
