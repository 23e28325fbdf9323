import { recordId } from '../platform/database/ids.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import type { TestDatabase } from './test-database.ts';

/** Everything that an operation may name, of one group. */
export interface Target {
  readonly organizationId: string;
  readonly groupId: string;
  readonly clientId: string;
  readonly sessionId: string;
  readonly noteId: string;
  readonly goalId: string;
  readonly membershipId: string;
  readonly siteId: string;
  readonly staffId: string;
}

/** A practice with two groups of one member each; every text says whose it is and what it is, such as `BODY-A1`. */
export interface MarkedPractice {
  readonly organizationId: string;
  readonly groups: readonly [Target, Target];
  /** Who leads the first group, and keeps the primary record of the second group's member. */
  readonly staff: { readonly lead: string; readonly primaryOfTheOther: string };
}

/** The marks that stand in protected texts; each is followed by the practice's letter and the group's number. */
export const marks = [
  'CLIENT',
  'BODY',
  'GROUPBODY',
  'GOAL',
  'EXIT',
  'DIAGNOSIS',
  'BILL',
  'ADDENDUM',
] as const;

export async function writeMarkedPractice(
  database: TestDatabase,
  letter: 'A' | 'B',
  organizationId: string,
): Promise<MarkedPractice> {
  const id = (kind: Parameters<typeof recordId>[1], name: string): string =>
    recordId(organizationId, kind, name);
  const targets = ([1, 2] as const).map((number): Target => {
    const tag = `${letter}${number}`;
    return {
      organizationId,
      groupId: id('group', tag),
      clientId: id('client', tag),
      sessionId: id('session', tag),
      noteId: id('note', tag),
      goalId: id('goal', tag),
      membershipId: id('membership', tag),
      siteId: id('site', letter),
      staffId: id('staff', 'lead1'),
    };
  });
  const [first, second] = targets;
  if (first === undefined || second === undefined) throw new Error('A practice has two groups here.');
  const everything = {
    organizationId,
    groups: 'all',
    clients: 'all',
    ownClients: [],
    classes: ['body', 'billing'],
  } as const;
  await inUnitOfWork(database.dataSource, everything, async ({ query }) => {
    const put = (table: string, row: Record<string, unknown>): Promise<unknown> => {
      const full = { organization_id: organizationId, ...row };
      const places = Object.keys(full).map((_, index) => `$${index + 1}`);
      return query(
        `insert into ${table} (${Object.keys(full).join(', ')}) values (${places.join(', ')})`,
        Object.values(full),
      );
    };
    await put('organization', { name: `Practice ${letter}`, time_zone: 'UTC' });
    await put('site', {
      id: id('site', letter),
      external_id: letter,
      name: `Site ${letter}`,
      time_zone: 'UTC',
    });
    for (const name of ['lead1', 'lead2', 'primary']) {
      await put('staff_member', {
        id: id('staff', name),
        external_id: name,
        first_name: name,
        last_name: `Staff ${letter}`,
        credential: 'LCSW',
        email: `${name}@${letter}.example`,
        roles: ['clinician'],
      });
    }
    for (const [index, target] of targets.entries()) {
      const tag = `${letter}${index + 1}`;
      const { groupId, clientId, sessionId, noteId, goalId, membershipId } = target;
      const lead = id('staff', `lead${index + 1}`);
      await put('therapy_group', {
        id: groupId,
        external_id: tag,
        name: `Group ${tag}`,
        kind: 'process',
        enrolment: 'open',
        capacity: 8,
        site_id: id('site', letter),
        documentation: 'hybrid',
        service_code: '90853',
        starts_on: '2026-01-05',
      });
      await put('facilitator_assignment', {
        group_id: groupId,
        staff_id: lead,
        role: 'lead',
        from_date: '2026-01-05',
      });
      await put('client', { id: clientId, external_id: tag, first_name: 'Some', last_name: `CLIENT-${tag}` });
      await put('membership', {
        id: membershipId,
        external_id: tag,
        group_id: groupId,
        client_id: clientId,
        entered_on: '2026-01-05',
        left_on: '2026-02-20',
        exit: 'completed',
        exit_circumstances: `EXIT-${tag}`,
      });
      await put('diagnosis', { client_id: clientId, icd10: `DIAGNOSIS-${tag}`, from_date: '2026-01-05' });
      await put('goal', {
        id: goalId,
        external_id: tag,
        client_id: clientId,
        text: `GOAL-${tag}`,
        opened_on: '2026-01-05',
      });
      await put('session', {
        id: sessionId,
        external_id: tag,
        group_id: groupId,
        starts_at: '2026-02-02T18:00:00Z',
        ends_at: '2026-02-02T19:30:00Z',
        date: '2026-02-02',
        status: 'held',
      });
      await put('session_facilitator', {
        session_id: sessionId,
        staff_id: lead,
        group_id: groupId,
        role: 'lead',
      });
      await put('attendance', {
        session_id: sessionId,
        client_id: clientId,
        group_id: groupId,
        status: 'present',
      });
      await put('group_note', { session_id: sessionId, group_id: groupId });
      await put('group_note_body', { session_id: sessionId, group_id: groupId, topic: `GROUPBODY-${tag}` });
      await put('progress_note', {
        id: noteId,
        external_id: tag,
        session_id: sessionId,
        client_id: clientId,
        group_id: groupId,
        author_id: lead,
      });
      await put('progress_note_body', {
        note_id: noteId,
        group_id: groupId,
        client_id: clientId,
        participation: 'active',
        response: `BODY-${tag}`,
      });
      await put('billing_line', {
        note_id: noteId,
        group_id: groupId,
        client_id: clientId,
        service_code: `BILL-${tag}`,
        minutes: 90,
      });
      await put('goal_rating', {
        note_id: noteId,
        goal_id: goalId,
        group_id: groupId,
        client_id: clientId,
        rating: 'moderate',
      });
      await put('addendum', {
        note_id: noteId,
        author_id: lead,
        written_at: '2026-02-03T10:00:00Z',
        group_id: groupId,
        client_id: clientId,
        entry: 'addendum',
        text: `ADDENDUM-${tag}`,
      });
    }
    await put('primary_therapist', {
      client_id: second.clientId,
      staff_id: id('staff', 'primary'),
      from_date: '2026-01-05',
    });
  });
  return {
    organizationId,
    groups: [first, second],
    staff: { lead: id('staff', 'lead1'), primaryOfTheOther: id('staff', 'primary') },
  };
}
