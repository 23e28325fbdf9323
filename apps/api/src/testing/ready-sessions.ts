import { recordId } from '../platform/database/ids.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import type { DocumentedSession } from './documented-session.ts';
import type { TestDatabase } from './test-database.ts';

/** A session that is documented and waits to be signed. */
export interface ReadySession {
  readonly sessionId: string;
  /** The note of each client, in their order. */
  readonly noteIds: readonly string[];
  readonly authorId: string;
}

/** Words that no other note has, since a note that is worded like an earlier one is found before it is signed. */
const ownWords = (field: string): string =>
  `(select string_agg(translate(substr(md5(id::text || '${field}' || word), 1, 6), '0123456789', 'ghijklmnop'), ' ') from generate_series(1, 15) word)`;

const noteTable = {
  progress_note_body: `participation, presentation, response, interventions, suicidal_ideation, homicidal_ideation, medical_necessity, benefit, plan)
    select organization_id, id, group_id, client_id, 'active', 'Spoke of ' || ${ownWords('presentation')},
      'Practised ' || ${ownWords('response')}, 'Guided ' || ${ownWords('interventions')}, 'denied', 'denied',
      'Is kept from ' || ${ownWords('necessity')}, 'Managed ' || ${ownWords('benefit')}, 'Will do ' || ${ownWords('plan')}`,
  billing_line: `service_code, minutes) select organization_id, id, group_id, client_id, '90853', 90`,
} as const;

/**
 * Writes sessions of the practice's group, one a day backwards from 2 March 2026, fully documented, each by the next of the authors; the room holds
 * the author as lead, and the lead and the trainee of the practice.
 */
export async function writeReadySessions(
  { dataSource }: Pick<TestDatabase, 'dataSource'>,
  practice: DocumentedSession,
  names: readonly string[],
  authors: readonly string[] = [practice.staff.lead],
): Promise<ReadySession[]> {
  const { organizationId: org, groupId, clients, goals } = practice;
  const everything = {
    organizationId: org,
    groups: 'all',
    clients: 'all',
    ownClients: [],
    classes: ['body', 'billing'],
  } as const;
  const sessions = names.map((name, index): ReadySession => ({
    sessionId: recordId(org, 'session', name),
    noteIds: clients.map((_, client) => recordId(org, 'note', `${name}-${client}`)),
    authorId: authors[index % authors.length] ?? practice.staff.lead,
  }));
  const sessionIds = sessions.map(({ sessionId }) => sessionId);
  const notes = sessions.flatMap(({ sessionId, noteIds, authorId }, at) =>
    noteIds.map((noteId, client) => ({
      sessionId,
      noteId,
      authorId,
      clientId: clients[client] ?? '',
      name: `${names[at] ?? ''}-${client}`,
    })),
  );
  await inUnitOfWork(dataSource, everything, async ({ query }) => {
    await query(
      `insert into session (organization_id, id, external_id, group_id, starts_at, ends_at, date, status)
       select $1, id, name, $2, (day + time '18:00') at time zone 'UTC', (day + time '19:30') at time zone 'UTC', day, 'held'
       from (select id, name, date '2026-03-02' - ((place - 1) % 50)::int as day
             from unnest($3::uuid[], $4::text[]) with ordinality as made (id, name, place)) made`,
      [org, groupId, sessionIds, names],
    );
    const seats = sessions.flatMap(({ sessionId, authorId }) =>
      [...new Set([authorId, practice.staff.lead, practice.staff.trainee])].map((staffId) => ({
        sessionId,
        staffId,
        role: staffId === practice.staff.trainee ? 'trainee' : staffId === authorId ? 'lead' : 'co',
      })),
    );
    await query(
      `insert into session_facilitator (organization_id, session_id, staff_id, group_id, role)
       select $1, s, staff, $2, role from unnest($3::uuid[], $4::uuid[], $5::text[]) as made (s, staff, role)`,
      [
        org,
        groupId,
        seats.map(({ sessionId }) => sessionId),
        seats.map(({ staffId }) => staffId),
        seats.map(({ role }) => role),
      ],
    );
    await query(
      `insert into attendance (organization_id, session_id, client_id, group_id, status)
       select $1, s, client, $2, 'present' from unnest($3::uuid[]) s, unnest($4::uuid[]) client`,
      [org, groupId, sessionIds, clients],
    );
    await query(
      'insert into group_note (organization_id, session_id, group_id) select $1, s, $2 from unnest($3::uuid[]) s',
      [org, groupId, sessionIds],
    );
    await query(
      `insert into group_note_body (organization_id, session_id, group_id, topic, climate, cohesion, process)
       select $1, s, $2, 'Asking for help', 'Warm', 'high', 'Members answered each other.' from unnest($3::uuid[]) s`,
      [org, groupId, sessionIds],
    );
    await query(
      `insert into progress_note (organization_id, id, external_id, session_id, client_id, group_id, author_id)
       select $1, id, name, s, client, $2, author
       from unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[]) as made (id, name, s, client, author)`,
      [
        org,
        groupId,
        notes.map(({ noteId }) => noteId),
        notes.map(({ name }) => name),
        notes.map(({ sessionId }) => sessionId),
        notes.map(({ clientId }) => clientId),
        notes.map(({ authorId }) => authorId),
      ],
    );
    const noteIds = notes.map(({ noteId }) => noteId);
    for (const [table, rest] of Object.entries(noteTable)) {
      await query(
        `insert into ${table} (organization_id, note_id, group_id, client_id, ${rest}
         from progress_note where organization_id = $1 and id = any ($2::uuid[])`,
        [org, noteIds],
      );
    }
    await query(
      `insert into goal_rating (organization_id, note_id, goal_id, group_id, client_id, rating)
       select organization_id, id, ($3::uuid[])[array_position($4::uuid[], client_id)], group_id, client_id, 'moderate'
       from progress_note where organization_id = $1 and id = any ($2::uuid[])`,
      [org, noteIds, goals, clients],
    );
  });
  return sessions;
}
