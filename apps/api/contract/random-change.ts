import { randomUUID } from 'node:crypto';
import { attendanceStatuses } from '@concord/domain/attendance';
import { progressRatings } from '@concord/domain/goals';
import { addDays, type CivilDate } from '@concord/domain/shared';
import fc from 'fast-check';
import { inUnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { testPassword, type TestApp } from '../src/testing/test-app.ts';
import { directorOf } from './practice-database.ts';

/** Somebody's wish to change a record: which one, is picked from what there is by the numbers. */
export interface Wish {
  readonly what: (typeof kinds)[number];
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

const kinds = [
  'recordAttendance',
  'recordAttendance',
  'recordAttendance',
  'saveNoteField',
  'saveNoteField',
  'saveNoteField',
  'saveGroupNoteField',
  'rateProgress',
  'signSession',
  'amendNote',
  'admitClient',
  'dischargeClient',
  'holdSession',
  'cancelSession',
  'recordInRoom',
  'setPrimaryTherapist',
  'recordDiagnosis',
  'openGoal',
  'closeGoal',
  'assignFacilitator',
  'saveGroup',
  'saveClient',
  'savePayer',
  'savePayerProfile',
  'completeFollowUp',
] as const;

const number = fc.nat({ max: 5_000 });

export const wish: fc.Arbitrary<Wish> = fc.record({
  what: fc.constantFrom(...kinds),
  first: number,
  second: number,
  third: number,
});

const pick = <Item>(items: readonly Item[], by: number): Item | undefined =>
  items[by % Math.max(1, items.length)];

const firstDay = '2026-01-01' as CivilDate;
const texts = [
  'The member was calm and spoke of work and of sleep this week.',
  'Givenc2 answered first, and the member listened to Familyc3 with care and thanked them both.',
  'Said that it was going better than it had been.',
  '',
] as const;
const fields = [
  'presentation',
  'response',
  'plan',
  'benefit',
  'serviceCode',
  'suicidalIdeation',
  'participation',
];

/** What a wish may name. */
interface Row {
  readonly id: string;
}
interface SessionRow extends Row {
  readonly group_id: string;
  readonly starts: string;
  readonly version: number;
}

interface VersionedRow extends Row {
  readonly version: number;
}

type Call = readonly [operation: string, variables: Record<string, unknown>];

/** Turns a wish into a call of an operation, with what the database holds now; null where there is nothing to change. */
export async function callFor(app: TestApp, organizationId: string, wanted: Wish): Promise<Call | null> {
  const ask = <Item extends object>(sql: string, ...parameters: unknown[]): Promise<Item[]> =>
    inUnitOfWork(app.database.dataSource, directorOf(organizationId).access, (transaction) =>
      transaction.query<Item>(sql, [organizationId, ...parameters]),
    );
  const { what, first, second, third } = wanted;
  const of = (table: string): Promise<Row[]> =>
    ask<Row>(`select id from ${table} where organization_id = $1 order by external_id`);
  const session = pick(
    await ask<SessionRow>(
      'select id, group_id, starts_at::text as starts, version from session where organization_id = $1 order by external_id',
    ),
    first,
  );
  const client = pick(await of('client'), second);
  const group = pick(
    await ask<VersionedRow>(
      'select id, version from therapy_group where organization_id = $1 order by external_id',
    ),
    first,
  );
  const staff = pick(await of('staff_member'), third);
  const day = addDays(firstDay, third % 40);
  if (client === undefined || group === undefined || staff === undefined) return null;
  const versionOf = async (kind: string, record: string | undefined, field: string): Promise<number> => {
    const [row] = await ask<{ version: number }>(
      `select max(version) as version from draft_revision
       where organization_id = $1 and record_kind = $2 and record_id = $3 and field = $4`,
      kind,
      record ?? null,
      field,
    );
    return row?.version ?? 0;
  };
  const note = async (): Promise<string | undefined> => {
    const [row] = await ask<Row>(
      'select id from progress_note where organization_id = $1 and session_id = $2 and client_id = $3',
      session?.id,
      client.id,
    );
    return row?.id;
  };
  const change = (value: string, baseVersion: number) => ({ value, baseVersion, mutationId: randomUUID() });
  const seat = { sessionId: session?.id, clientId: client.id };
  if (what === 'admitClient') return [what, { groupId: group.id, clientId: client.id, enteredOn: day }];
  if (what === 'openGoal') return [what, { clientId: client.id, text: 'Sleep through', openedOn: day }];
  if (what === 'setPrimaryTherapist') return [what, { clientId: client.id, staffId: staff.id, from: day }];
  if (what === 'recordDiagnosis')
    return [what, { clientId: client.id, icd10: 'F41.1', from: firstDay, to: day }];
  if (what === 'assignFacilitator') {
    const role = pick(['lead', 'co', 'observer'], second) ?? 'lead';
    return [
      what,
      { groupId: group.id, staffId: staff.id, role, from: firstDay, to: day, baseVersion: group.version },
    ];
  }
  if (what === 'closeGoal') {
    const goal = pick(await of('goal'), second);
    return goal === undefined ? null : [what, { goalId: goal.id, closedOn: day, outcome: 'achieved' }];
  }
  if (what === 'dischargeClient') {
    const stay = pick(await of('membership'), second);
    if (stay === undefined) return null;
    return [
      what,
      { membershipId: stay.id, leftOn: day, exit: 'completed', exitCircumstances: pick(texts, first) },
    ];
  }
  if (what === 'saveGroup') {
    const [entry] = await ask<Record<string, unknown>>(
      `select name, upper(kind) as kind, upper(enrolment) as enrolment, 20 as capacity, site_id as "siteId",
         starts_on as "startsOn", service_code as "serviceCode" from therapy_group where organization_id = $1 and id = $2`,
      group.id,
    );
    const documentation = pick(['individual', 'hybrid', 'summary'], second);
    return [what, { groupId: group.id, baseVersion: group.version, group: { ...entry, documentation } }];
  }
  if (what === 'saveClient') {
    const [stored] = await ask<VersionedRow>(
      'select id, version from client where organization_id = $1 and id = $2',
      client.id,
    );
    const payer = pick([...(await of('payer')).map(({ id }) => id), null], third);
    const entry = {
      firstName: pick(['Given', 'Calm', 'Work'], first),
      lastName: 'Family',
      payerId: payer,
      otherNames: [],
    };
    return [what, { clientId: client.id, client: entry, version: stored?.version }];
  }
  if (what === 'savePayer') {
    const payer = pick(
      await ask<VersionedRow & { readonly name: string }>(
        'select id, name, version from payer where organization_id = $1 order by external_id',
      ),
      second,
    );
    if (payer === undefined) return null;
    const profile = pick(['ct_medicaid_clinic', 'medicare_ngs', 'self_pay'], third);
    const entry = { name: payer.name, profile, individualBilling: first % 2 === 0 };
    return [what, { payerId: payer.id, payer: entry, version: payer.version }];
  }
  if (what === 'savePayerProfile') {
    const [own] = await ask<{ version: number }>(
      "select version from payer_profile where organization_id = $1 and key = 'ct_medicaid_clinic'",
    );
    const profile = { key: 'ct_medicaid_clinic', name: 'Medicaid', noteDueHours: third % 100, services: [] };
    return [what, { profile, version: own?.version ?? 0 }];
  }
  if (session === undefined) return null;
  if (what === 'completeFollowUp') {
    const [row] = await ask<{ version: number }>(
      'select version from attendance where organization_id = $1 and session_id = $2 and client_id = $3',
      session.id,
      client.id,
    );
    return row === undefined ? null : [what, { ...seat, doneOn: day, baseVersion: row.version }];
  }
  if (what === 'recordAttendance') {
    const [row] = await ask<{ version: number }>(
      'select version from attendance where organization_id = $1 and session_id = $2 and client_id = $3',
      session.id,
      client.id,
    );
    const status = (pick(attendanceStatuses, third) ?? 'present').toUpperCase();
    const followUp = third % 2 === 0 ? 'Called.' : null;
    return [
      what,
      { ...seat, attendance: { status, followUp, notified: true }, baseVersion: row?.version ?? 0 },
    ];
  }
  if (what === 'saveNoteField') {
    const field = pick(fields, third) ?? 'plan';
    const value =
      field === 'serviceCode'
        ? '90853'
        : field === 'suicidalIdeation'
          ? 'passive'
          : field === 'participation'
            ? 'active'
            : (pick(texts, first) ?? '');
    const version = await versionOf('progress_note', await note(), field);
    return [what, { ...seat, field, change: change(value, version) }];
  }
  if (what === 'saveGroupNoteField') {
    const version = await versionOf('group_note', session.id, 'topic');
    return [
      what,
      { sessionId: session.id, field: 'topic', change: change(pick(texts, third) ?? '', version) },
    ];
  }
  if (what === 'rateProgress') {
    const [goal] = await ask<Row>(
      'select id from goal where organization_id = $1 and client_id = $2 order by external_id',
      client.id,
    );
    if (goal === undefined) return null;
    const version = await versionOf('progress_note', await note(), `goal:${goal.id}`);
    const value = pick(progressRatings, third) ?? 'none';
    return [what, { ...seat, goalId: goal.id, change: change(value, version) }];
  }
  if (what === 'amendNote' || what === 'signSession') {
    const noteId = await note();
    if (what === 'amendNote')
      return noteId === undefined
        ? null
        : [what, { noteId, entry: 'addendum', text: pick(texts, third) ?? '', password: testPassword }];
    const noteIds = noteId === undefined ? [] : [noteId];
    return [what, { sessionId: session.id, noteIds, groupNote: third % 2 === 0, password: testPassword }];
  }
  if (what === 'recordInRoom') {
    return [
      what,
      {
        sessionId: session.id,
        inRoom: [{ staffId: staff.id, role: pick(['lead', 'co', 'trainee', 'observer'], second) }],
        baseVersion: session.version,
      },
    ];
  }
  if (what === 'cancelSession')
    return [what, { sessionId: session.id, reason: 'Snow.', baseVersion: session.version }];
  const starts = Date.parse(session.starts) + ((third % 9) - 4) * 43_200_000;
  return [
    what,
    {
      sessionId: session.id,
      baseVersion: session.version,
      startsAt: new Date(starts).toISOString(),
      endsAt: new Date(starts + 5_400_000).toISOString(),
    },
  ];
}
