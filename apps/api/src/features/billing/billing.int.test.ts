import { makeAuditor } from '@concord/domain/completeness';
import { indexPractice, type PracticeRecords } from '@concord/domain/practice';
import { groupBySeat, servicesOf } from '@concord/domain/services';
import type { Instant } from '@concord/domain/shared';
import type { PracticeRole } from '@concord/domain/staff';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../platform/database/ids.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import { readPdf } from '../../testing/read-pdf.ts';
import { makeSmallPractice } from '../../testing/small-practice.ts';
import { makeTestApp, type Answer, type TestApp } from '../../testing/test-app.ts';
import { importPractice } from '../exchange/index.ts';

const worklist = `query ($scope: ReportScope!, $filter: ServiceFilter, $limit: Int!, $offset: Int!) {
  billingServices(scope: $scope, filter: $filter, limit: $limit, offset: $offset) {
    total rows { id state code units minutes client { id label } session { id date } reasons { ruleId } }
    totals { state services units minutes } payers { payerId ready held withdrawn } reasons { ruleId services }
  }
}`;
const superbill = `query ($clientId: ID!, $month: Date!) {
  superbill(clientId: $clientId, month: $month) {
    __typename ... on Superbill { ready held fileName pdf csv client { id } } ... on Refusal { code message }
  }
}`;

interface Line {
  readonly id: string;
  readonly state: 'READY' | 'HELD' | 'WITHDRAWN';
  readonly code: string | null;
  readonly units: number;
  readonly minutes: number | null;
  readonly client: { readonly id: string; readonly label: string };
  readonly session: { readonly id: string; readonly date: string };
  readonly reasons: readonly { readonly ruleId: string }[];
}
interface Worklist {
  readonly total: number;
  readonly rows: readonly Line[];
  readonly totals: readonly { state: string; services: number; units: number; minutes: number }[];
  readonly payers: readonly { payerId: string | null; ready: number; held: number; withdrawn: number }[];
  readonly reasons: readonly { ruleId: string; services: number }[];
}

const now = Date.UTC(2026, 3, 1, 15) as Instant;
const scope = { from: '2026-01-01', to: '2026-03-31' };

describe('billing', () => {
  const records: PracticeRecords = makeSmallPractice('Harbour Practice');
  let app: TestApp;
  let organizationId: string;
  const tokens = new Map<PracticeRole, string>();

  const ask = (role: PracticeRole, query: string, variables: Record<string, unknown>): Promise<Answer> =>
    app.ask(query, { variables, token: tokens.get(role) ?? '' });
  async function list(filter: object = {}, role: PracticeRole = 'biller'): Promise<Worklist> {
    const rows: Line[] = [];
    for (;;) {
      const variables = { scope, filter, limit: 500, offset: rows.length };
      const answer = await ask(role, worklist, variables);
      expect(answer.body?.errors).toBeUndefined();
      const page = answer.body?.data?.['billingServices'] as Worklist;
      rows.push(...page.rows);
      if (page.rows.length === 0 || rows.length >= page.total) return { ...page, rows };
    }
  }
  const makeBill = async (clientId: string, month: string, role: PracticeRole = 'biller') =>
    (await ask(role, superbill, { clientId, month })).body?.data?.['superbill'] as Record<string, unknown>;
  const codesOf = (answer: Answer): string[] =>
    (answer.body?.errors ?? []).map(({ extensions }) => extensions.code);

  let listed: readonly Line[] | null = null;

  /** A client with ready and held services in one month. */
  async function someClient(): Promise<{
    readonly clientId: string;
    readonly month: string;
    readonly lines: Line[];
  }> {
    listed ??= (await list()).rows;
    const rows = listed;
    for (const held of rows.filter(({ state }) => state === 'HELD')) {
      const month = held.session.date.slice(0, 7);
      const lines = rows.filter(
        ({ client, session }) => client.id === held.client.id && session.date.startsWith(month),
      );
      if (lines.some(({ state }) => state === 'READY'))
        return { clientId: held.client.id, month: `${month}-01`, lines };
    }
    throw new Error('The practice has a client with ready and held services in one month.');
  }

  beforeAll(async () => {
    app = await makeTestApp();
    app.clock.now = now;
    const outcome = await importPractice(app.database, records);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    ({ organizationId } = outcome.value);
    for (const role of ['biller', 'director', 'clinician', 'auditor', 'administrator'] as const) {
      const staff =
        role === 'clinician' ? { staffId: recordId(organizationId, 'staff', leadOf(records)) } : {};
      tokens.set(
        role,
        await app.enrol({ organizationId, email: `${role}@h.example`, roles: [role], ...staff }),
      );
    }
  });
  afterAll(() => app.stop());

  it('lists every service once, in the state and for the reasons that the rules decide', async () => {
    const practice = indexPractice(records);
    const auditor = makeAuditor(practice, now);
    const about = groupBySeat(auditor.auditAll());
    const expected = practice.records.sessions
      .flatMap((session) => servicesOf(auditor.context, session, about))
      .map(({ sessionId, clientId, code, state }) => ({
        id: `${recordId(organizationId, 'session', sessionId)}.${recordId(organizationId, 'client', clientId)}`,
        code,
        state: state.name.toUpperCase(),
        reasons: state.name === 'held' ? state.reasons.map(({ ruleId }) => ruleId).sort() : [],
      }));
    const { rows, totals, reasons, payers } = await list();
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect(
      rows
        .map(({ id, code, state, reasons: why }) => ({
          id,
          code,
          state,
          reasons: why.map(({ ruleId }) => ruleId).sort(),
        }))
        .sort(byId),
    ).toEqual(expected.sort(byId));
    const states = new Set(expected.map(({ state }) => state));
    expect([states.has('READY'), states.has('HELD')]).toEqual([true, true]);

    for (const { state, services, units, minutes } of totals) {
      const those = rows.filter((row) => row.state === state);
      expect(services, state).toBe(those.length);
      expect(units, state).toBe(those.reduce((sum, row) => sum + row.units, 0));
      expect(minutes, state).toBe(those.reduce((sum, row) => sum + (row.minutes ?? 0), 0));
    }
    for (const { ruleId, services } of reasons) {
      const those = rows.filter(({ reasons: why }) => why.some((reason) => reason.ruleId === ruleId));
      expect(services, ruleId).toBe(those.length);
    }
    const [reason] = reasons;
    const byReason = await list({ state: 'HELD', ruleId: reason?.ruleId });
    expect(byReason.rows.map(({ id }) => id).sort()).toEqual(
      rows
        .filter(({ reasons: why }) => why.some(({ ruleId }) => ruleId === reason?.ruleId))
        .map(({ id }) => id)
        .sort(),
    );
    const [payer] = payers;
    if (payer === undefined) throw new Error('Somebody pays.');
    expect((await list({ payerId: payer.payerId, state: 'READY' })).total).toBe(payer.ready);
  });

  it('holds every service whose note is not signed', async () => {
    const unsigned = await inside(
      `select n.session_id || '.' || n.client_id as id from progress_note n
       join session s on s.organization_id = n.organization_id and s.id = n.session_id and s.status = 'held'
       where n.organization_id = $1 and not exists (select 1 from signature g where g.organization_id = $1
         and g.record_id = n.id and g.role = 'author' and g.staff_id = n.author_id)`,
    );
    const ids = new Set(unsigned.map(({ id }) => id));
    const { rows } = await list();
    const theirs = rows.filter(({ id }) => ids.has(id));
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.filter(({ state }) => state === 'READY')).toEqual([]);
  });

  it('withdraws the service when the attendance turns out to have been an absence', async () => {
    const [ready] = (await list({ state: 'READY' })).rows;
    const [sessionId, clientId] = (ready?.id ?? '').split('.');
    const set = (status: string): Promise<unknown> =>
      inside(
        'update attendance set status = $4 where organization_id = $1 and session_id = $2 and client_id = $3 returning session_id as id',
        [sessionId, clientId, status],
      );
    await set('no_show');
    const after = (await list({ clientId })).rows.find(({ id }) => id === ready?.id);
    expect(after?.state).toBe('WITHDRAWN');
    await set('present');
  });

  it('makes a superbill of the ready services alone, says how many are held, and enters it in the trail', async () => {
    const { clientId, month, lines } = await someClient();
    const ready = lines.filter(({ state }) => state === 'READY');
    const bill = await makeBill(clientId, month);
    expect(bill).toMatchObject({
      __typename: 'Superbill',
      ready: ready.length,
      held: lines.length - ready.length,
    });

    const pdf = await readPdf(Buffer.from(String(bill['pdf']), 'base64'));
    const text = pdf.pages.join('\n');
    const label = lines[0]?.client.label ?? '';
    expect(text).toContain(label);
    expect(text).toContain('Harbour Practice');
    const dates = text.split('\n').filter((part) => /^\d{4}-\d{2}-\d{2}$/.test(part));
    for (const { session, code } of ready) {
      expect(dates).toContain(session.date);
      expect(text).toContain(code);
    }
    expect(text).toMatch(/held until the record is complete/);
    // Which place codes the record leaves open, for each way in which a session of the month was held.
    const ways = await inside(
      `select distinct coalesce(telehealth::text, 'unsaid') as id from session where organization_id = $1
         and id::text = any ($2)`,
      [ready.map(({ session }) => session.id)],
    );
    const words = text.replace(/\s+/g, ' ');
    const isHeldBy = (way: string): boolean => ways.some(({ id }) => id === way);
    expect(words.includes('place code 02, or 10 if the client was at home')).toBe(isHeldBy('true'));
    expect(words.includes('its place code')).toBe(isHeldBy('false') || isHeldBy('unsaid'));
    expect(String(bill['fileName'])).not.toContain(label.split(' ').at(-1));

    const table: string[][] = parse(String(bill['csv']), { bom: true });
    expect(table).toHaveLength(ready.length + 1);
    for (const [, , , , , , , , , , , telehealth, choices] of table.slice(1))
      expect(choices).toBe(telehealth === 'yes' ? '02 or 10' : '');
    expect(table.slice(1).map((row) => row[5])).toEqual(ready.map(({ session }) => session.date).sort());

    const trainees = await inside(
      `select s.date || ' ' || m.first_name || ' ' || m.last_name as id from session_facilitator f
       join session s on s.organization_id = $1 and s.id = f.session_id
       join staff_member m on m.organization_id = $1 and m.id = f.staff_id where f.organization_id = $1 and f.role = 'trainee'`,
    );
    const byTrainees = new Set(trainees.map(({ id }) => id));
    for (const line of table.slice(1)) {
      const isTrainee = byTrainees.has(`${line[5] ?? ''} ${(line[14] ?? '').split(',')[0] ?? ''}`);
      expect(line[15] !== '', line.join()).toBe(isTrainee);
    }

    const [event] = await inside(
      `select client_ids::text || ' ' || record_class || ' ' || outcome as id from audit_event
       where organization_id = $1 and action = 'superbill' order by at desc, seq desc limit 1`,
    );
    expect(event?.id).toBe(`{${clientId}} billing-line done`);
  });

  it('makes no superbill where nothing is ready', async () => {
    const { clientId } = await someClient();
    const bill = await makeBill(clientId, '2019-05-01');
    expect(bill).toMatchObject({ __typename: 'Refusal', code: 'nothing-ready' });
  });

  it('is closed to an auditor and an administrator, and lets a clinician see their own groups but export nothing', async () => {
    const { clientId, month } = await someClient();
    for (const role of ['auditor', 'administrator'] as const) {
      expect(codesOf(await ask(role, worklist, { scope, limit: 1, offset: 0 })), role).toEqual(['FORBIDDEN']);
      expect(codesOf(await ask(role, superbill, { clientId, month })), role).toEqual(['FORBIDDEN']);
    }
    expect(codesOf(await ask('clinician', superbill, { clientId, month }))).toEqual(['FORBIDDEN']);
    const [own, all] = [await list({}, 'clinician'), await list({}, 'director')];
    expect(own.total).toBeGreaterThan(0);
    expect(own.total).toBeLessThan(all.total);
  });

  it('knows nothing of another practice', async () => {
    const other = await importPractice(app.database, makeSmallPractice('Another Practice'));
    if (!other.ok) throw new Error(other.refusal.message);
    const { clientId, month } = await someClient();
    const token = await app.enrol({
      organizationId: other.value.organizationId,
      email: 'biller@other.example',
      roles: ['biller'],
    });
    const answer = await app.ask(superbill, { variables: { clientId, month }, token });
    expect(codesOf(answer)).toEqual(['NOT_FOUND']);
    const filtered = await app.ask(worklist, {
      variables: { scope, filter: { clientId }, limit: 10, offset: 0 },
      token,
    });
    expect((filtered.body?.data?.['billingServices'] as Worklist).total).toBe(0);
  });

  const inside = (sql: string, more: readonly unknown[] = []): Promise<{ id: string }[]> =>
    inUnitOfWork(
      app.database.dataSource,
      {
        organizationId,
        groups: 'all',
        clients: 'all',
        ownClients: [],
        classes: ['body', 'billing', 'audit'],
      },
      ({ query }) => query<{ id: string }>(sql, [organizationId, ...more]),
    );
});

/** Somebody who leads a group of the practice. */
function leadOf({ facilitators }: PracticeRecords): string {
  const lead = facilitators.find(({ role }) => role === 'lead');
  if (lead === undefined) throw new Error('Somebody leads a group.');
  return lead.staffId;
}
