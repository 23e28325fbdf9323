import type { PracticeRole } from '@concord/domain/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toActor } from '../src/platform/auth/authenticate.ts';
import { recordId } from '../src/platform/database/ids.ts';
import type { Actor } from '../src/platform/request-context.ts';
import { openPracticeDatabase, type PracticeDatabase } from './practice-database.ts';
import { reportDocuments } from './report-documents.ts';

type ReportName = keyof typeof reportDocuments;

/** Every group and client that an answer names, by the clinic's identifiers. */
function named(answer: unknown, field: 'group' | 'client', found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(answer)) for (const item of answer) named(item, field, found);
  else if (typeof answer === 'object' && answer !== null) {
    for (const [name, value] of Object.entries(answer)) {
      const isRef = name === field && typeof value === 'object' && value !== null && 'externalId' in value;
      if (isRef) found.add(String(value.externalId));
      named(value, field, found);
    }
  }
  return found;
}

describe('who may read the reports', () => {
  let practice: PracticeDatabase;
  let scope: { readonly from: string; readonly to: string };

  beforeAll(async () => {
    practice = await openPracticeDatabase('riverbend');
    scope = { from: practice.countedFor.from, to: practice.countedFor.to };
  });
  afterAll(() => practice.database.drop());

  const somebody = (roles: readonly PracticeRole[], staff: string | null = null): Promise<Actor> =>
    toActor(practice.database.dataSource, {
      organizationId: practice.organizationId,
      userId: '00000000-0000-4000-8000-00000000000a',
      name: 'Somebody',
      email: 'somebody@example.org',
      roles,
      staffId: staff === null ? null : recordId(practice.organizationId, 'staff', staff),
    });

  const ask = async (
    actor: Actor,
    report: ReportName,
    more: Record<string, unknown> = {},
  ): Promise<unknown> =>
    practice.ask(
      reportDocuments[report],
      {
        scope,
        bucket: 'MONTH',
        groupId: practice.groupId('G07'),
        from: scope.from,
        to: scope.to,
        clientId: practice.clientId('RB10002'),
        ...more,
      },
      actor,
    );

  it.each(Object.keys(reportDocuments) as ReportName[])(
    'shows a biller and an administrator no %s',
    async (report) => {
      for (const role of ['biller', 'administrator'] as const) {
        await expect(ask(await somebody([role]), report)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    },
  );

  it.each(['goalProgress', 'memberHistory'] as const)('shows an auditor no %s', async (report) => {
    await expect(ask(await somebody(['auditor']), report)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('shows an auditor members under a code, the same one everywhere, and no circumstances of an exit', async () => {
    const auditor = await somebody(['auditor']);
    const matrix = JSON.stringify(await ask(auditor, 'attendanceMatrix'));
    const timeline = JSON.stringify(await ask(auditor, 'membershipTimeline'));
    const labelOf = (text: string): string | undefined => /"label":"([^"]+)"/.exec(text)?.[1];
    expect(labelOf(matrix)).toMatch(/^M-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(timeline).toContain(labelOf(matrix));
    expect(timeline.match(/"exitCircumstances":"/)).toBeNull();
    expect(JSON.stringify(await ask(await somebody(['director']), 'membershipTimeline'))).toMatch(
      /"exitCircumstances":"/,
    );
  });

  it('shows a clinician the groups of their own only, with the same numbers that a director sees', async () => {
    const clinician = await somebody(['clinician'], 'ST09');
    const own = new Set((clinician.access.groups === 'all' ? [] : clinician.access.groups).map((id) => id));
    const trend = (await ask(clinician, 'attendanceTrend')) as {
      attendanceTrend: { groups: { group: { id: string } }[] };
    };
    const whole = (await ask(await somebody(['director']), 'attendanceTrend')) as typeof trend;
    expect(own.size).toBeGreaterThan(0);
    expect(own.size).toBeLessThan(24);
    expect(trend.attendanceTrend.groups).toEqual(
      whole.attendanceTrend.groups.filter(({ group }) => own.has(group.id)),
    );
  });

  it.each([
    'attendanceConcerns',
    'membershipTimeline',
    'goalProgress',
    'cofacilitation',
    'completeness',
  ] as const)('narrows %s to the groups that a clinician would have to name', async (report) => {
    const clinician = await somebody(['clinician'], 'ST09');
    const groupIds = clinician.access.groups;
    const asDirector = await ask(await somebody(['director']), report, { scope: { ...scope, groupIds } });
    expect(await ask(clinician, report)).toEqual(asDirector);
    expect(named(asDirector, 'group').size).toBeGreaterThan(0);
  });

  it('answers a clinician about a group and a client of others as if there were none', async () => {
    const clinician = await somebody(['clinician'], 'ST09');
    const { groups, clients } = clinician.access;
    const foreignGroup = Array.from({ length: 24 }, (_, index) =>
      practice.groupId(`G${String(index + 1).padStart(2, '0')}`),
    ).find((id) => groups !== 'all' && !groups.includes(id));
    const foreignClient = Array.from({ length: 350 }, (_, index) =>
      practice.clientId(`RB${10_002 + index}`),
    ).find((id) => clients !== 'all' && !clients.includes(id));
    await expect(ask(clinician, 'attendanceMatrix', { groupId: foreignGroup })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(ask(clinician, 'memberHistory', { clientId: foreignClient })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('shows a member’s history without any other client', async () => {
    const director = await somebody(['director']);
    const history = await ask(director, 'memberHistory');
    expect([...named(history, 'client')]).toEqual(['RB10002']);
    expect(history).toMatchObject({ memberHistory: { client: { externalId: 'RB10002' } } });
  });

  it.each([
    ['a range that is upside down', { from: '2026-02-01', to: '2026-01-31' }],
    ['a range of more than twenty years', { from: '2001-01-01', to: '2021-01-02' }],
  ])('refuses %s with a sentence', async (_, wrong) => {
    const refused = ask(await somebody(['director']), 'attendanceTrend', { scope: wrong });
    await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('refuses a day that the calendar does not have', async () => {
    const refused = ask(await somebody(['director']), 'attendanceTrend', {
      scope: { from: '2026-02-30', to: '2026-03-01' },
    });
    await expect(refused).rejects.toThrow(/A date is written YYYY-MM-DD/);
  });

  it('finds nothing under an identifier that is none', async () => {
    const answer = await ask(await somebody(['director']), 'attendanceTrend', {
      scope: { ...scope, groupIds: ['G07', "'; drop table session"] },
    });
    expect(answer).toMatchObject({ attendanceTrend: { groups: [] } });
  });
});
