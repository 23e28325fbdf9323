import type { Transaction } from '../../../platform/database/unit-of-work.ts';

/** Which records of a practice are needed. */
export interface PracticePart {
  /** Sessions with everything at them. */
  readonly sessionIds: readonly string[];
  /** Clients with everything of theirs, and all sessions of their groups. */
  readonly clientIds: readonly string[];
  /** Of these clients also the other notes in the groups of the sessions: what a note is compared with. */
  readonly comparedClientIds: readonly string[];
  /** Groups with everybody who was ever there, by name: whom a note may name. */
  readonly rosterGroupIds: readonly string[];
}

/** The same, with what follows from it. */
export interface WidePart extends PracticePart {
  readonly groupIdsOfSessions: readonly string[];
  /** Everybody who was, or should have been, at the sessions. */
  readonly peopleIds: readonly string[];
  readonly groupIdsOfClients: readonly string[];
}

/** Looks up which groups and people belong to a part. */
export async function widenPart(
  transaction: Transaction,
  organizationId: string,
  part: PracticePart,
): Promise<WidePart> {
  const [row] = await transaction.query<{
    groups: string[];
    people: string[];
    groups_of_clients: string[];
  }>(
    `select
       array(select distinct group_id::text from session where organization_id = $1 and id = any ($2::uuid[])) as groups,
       array(
         select client_id::text from attendance where organization_id = $1 and session_id = any ($2::uuid[])
         union select client_id::text from progress_note where organization_id = $1 and session_id = any ($2::uuid[])
         union select m.client_id::text from session s join membership m on m.organization_id = $1 and m.group_id = s.group_id
           and m.entered_on <= s.date and (m.left_on is null or s.date <= m.left_on)
           where s.organization_id = $1 and s.id = any ($2::uuid[])) as people,
       array(
         select group_id::text from membership where organization_id = $1 and client_id = any ($3::uuid[])
         union select group_id::text from attendance where organization_id = $1 and client_id = any ($3::uuid[])
       ) as groups_of_clients`,
    [organizationId, part.sessionIds, part.clientIds],
  );
  return {
    ...part,
    groupIdsOfSessions: row?.groups ?? [],
    peopleIds: row?.people ?? [],
    groupIdsOfClients: row?.groups_of_clients ?? [],
  };
}
