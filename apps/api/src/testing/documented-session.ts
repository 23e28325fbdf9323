import { randomUUID } from 'node:crypto';
import type { AttendanceRecord } from '@concord/domain/attendance';
import { recordId } from '../platform/database/ids.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import type { Actor } from '../platform/request-context.ts';
import type { TestDatabase } from './test-database.ts';

/** Who documents, cosigns, or has nothing to do with the session. */
export type DocumentingStaff = 'lead' | 'trainee' | 'primary' | 'stranger';

/** A practice with one process group of three members and one session of it, held and not yet documented. */
export interface DocumentedSession {
  readonly organizationId: string;
  readonly groupId: string;
  readonly sessionId: string;
  readonly clients: readonly string[];
  /** One goal of each client, in their order. */
  readonly goals: readonly string[];
  readonly staff: Readonly<Record<DocumentingStaff, string>>;
}

/** Writes that practice: the session was on 2 March 2026, 18:00–19:30 UTC; the first client's primary therapist was not there. */
export async function documentedSession(
  database: Pick<TestDatabase, 'dataSource'>,
): Promise<DocumentedSession> {
  const organizationId = '44444444-4444-4444-8444-444444444444';
  const id = (kind: Parameters<typeof recordId>[1], externalId: string): string =>
    recordId(organizationId, kind, externalId);
  const names = ['c1', 'c2', 'c3'];
  const practice: DocumentedSession = {
    organizationId,
    groupId: id('group', 'g1'),
    sessionId: id('session', 's1'),
    clients: names.map((name) => id('client', name)),
    goals: names.map((name) => id('goal', `goal-${name}`)),
    staff: {
      lead: id('staff', 'lead'),
      trainee: id('staff', 'trainee'),
      primary: id('staff', 'primary'),
      stranger: id('staff', 'stranger'),
    },
  };
  const access = {
    organizationId,
    groups: 'all',
    clients: 'all',
    ownClients: [],
    classes: ['body', 'billing'],
  } as const;
  await inUnitOfWork(database.dataSource, access, async ({ query }) => {
    const org = organizationId;
    await query('insert into organization (organization_id, name, time_zone) values ($1, $2, $3)', [
      org,
      'Quiet Harbor',
      'UTC',
    ]);
    await query(
      'insert into site (organization_id, id, external_id, name, time_zone) values ($1, $2, $3, $3, $4)',
      [org, id('site', 'x'), 'x', 'UTC'],
    );
    for (const [name, staffId] of Object.entries(practice.staff)) {
      await query(
        `insert into staff_member (organization_id, id, external_id, first_name, last_name, credential, email, roles)
         values ($1, $2, $3, $4, 'Staff', 'LCSW', $5, '{clinician}')`,
        [org, staffId, name, name, `${name}@practice.example`],
      );
    }
    await query(
      `insert into therapy_group (organization_id, id, external_id, name, kind, enrolment, capacity, site_id, documentation, service_code, starts_on)
       values ($1, $2, 'g1', 'Monday process group', 'process', 'open', 8, $3, 'hybrid', '90853', '2026-01-05')`,
      [org, practice.groupId, id('site', 'x')],
    );
    await query(
      `insert into session (organization_id, id, external_id, group_id, starts_at, ends_at, date, status)
       values ($1, $2, 's1', $3, '2026-03-02T18:00:00Z', '2026-03-02T19:30:00Z', '2026-03-02', 'held')`,
      [org, practice.sessionId, practice.groupId],
    );
    for (const [name, role] of [
      ['lead', 'lead'],
      ['trainee', 'trainee'],
    ] as const) {
      await query(
        'insert into session_facilitator (organization_id, session_id, staff_id, group_id, role) values ($1, $2, $3, $4, $5)',
        [org, practice.sessionId, practice.staff[name], practice.groupId, role],
      );
    }
    for (const [index, name] of names.entries()) {
      const clientId = practice.clients[index];
      await query(
        `insert into client (organization_id, id, external_id, first_name, last_name) values ($1, $2, $3, $4, 'Example')`,
        [org, clientId, name, ['Ada', 'Bruno', 'Chidi'][index]],
      );
      await query(
        `insert into membership (organization_id, id, external_id, group_id, client_id, entered_on) values ($1, $2, $3, $4, $5, '2026-01-05')`,
        [org, id('membership', `m-${name}`), `m-${name}`, practice.groupId, clientId],
      );
      await query(
        `insert into goal (organization_id, id, external_id, client_id, text, opened_on) values ($1, $2, $3, $4, 'Say what is felt.', '2026-01-05')`,
        [org, practice.goals[index], `goal-${name}`, clientId],
      );
    }
    await query(
      `insert into primary_therapist (organization_id, client_id, staff_id, from_date) values ($1, $2, $3, '2026-01-05')`,
      [org, practice.clients[0], practice.staff.primary],
    );
  });
  return practice;
}

/** One of them, signed in, with the rows that follow from their part. */
export function actingAs(practice: DocumentedSession, staff: DocumentingStaff): Actor {
  return {
    userId: randomUUID(),
    organizationId: practice.organizationId,
    name: staff,
    email: `${staff}@practice.example`,
    roles: ['clinician'],
    staffId: practice.staff[staff],
    access: {
      organizationId: practice.organizationId,
      groups: staff === 'lead' || staff === 'trainee' ? [practice.groupId] : [],
      clients: practice.clients,
      ownClients: staff === 'primary' ? practice.clients.slice(0, 1) : [],
      classes: ['body', 'billing'],
    },
  };
}

/** A seat as somebody records it; who did not come gave no notice and is to be called. */
export const attendanceRecord = (
  practice: DocumentedSession,
  client: number,
  status: AttendanceRecord['status'],
): AttendanceRecord =>
  ({
    sessionId: practice.sessionId,
    clientId: practice.clients[client] ?? '',
    status,
    arrivedAt: null,
    leftAt: null,
    notified: status === 'no_show' ? false : null,
    notifiedAt: null,
    absenceReason: null,
    followUp: status === 'no_show' ? 'Call on Wednesday.' : null,
    followUpDue: null,
    followUpDoneOn: null,
    makeup: null,
    makeupOn: null,
  }) as unknown as AttendanceRecord;
