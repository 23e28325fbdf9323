import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import type { Touched } from './touched.ts';

/** What is judged again: sessions (their facts, their words) and clients over time. */
export interface Dirty {
  readonly facts: Set<string>;
  readonly words: Set<string>;
  readonly clients: Set<string>;
}

type Ask = <Row extends object>(sql: string, ...parameters: readonly unknown[]) => Promise<Row[]>;

interface SessionRow {
  readonly id: string;
}

/** Everybody who was at a session, should have been, or was taken to be when it was judged last. */
async function findPeople(ask: Ask, sessionId: string): Promise<readonly string[]> {
  const rows = await ask<{ client_id: string }>(
    `select client_id from attendance where organization_id = $1 and session_id = $2
     union select client_id from progress_note where organization_id = $1 and session_id = $2
     union select client_id from required_record where organization_id = $1 and session_id = $2 and client_id is not null
     union select m.client_id from session s join membership m on m.organization_id = $1 and m.group_id = s.group_id
       and m.entered_on <= s.date and (m.left_on is null or s.date <= m.left_on)
       where s.organization_id = $1 and s.id = $2`,
    sessionId,
  );
  return rows.map((row) => row.client_id);
}

/** The clients' next notes of the group: a note is compared with the three before it. */
const laterNotesSql = /* sql */ `
select n.session_id as id from session s
join lateral (
  select n.session_id, n.client_id from progress_note n
  join session later on later.organization_id = $1 and later.id = n.session_id
  where n.organization_id = $1 and n.client_id = any ($3::uuid[]) and later.group_id = s.group_id and later.starts_at >= s.starts_at
) n on true
where s.organization_id = $1 and s.id = $2 and n.session_id <> s.id`;

/** Sessions from a day on with notes of anybody who was ever in the group: somebody else may be named in them now. */
const notesBesideSql = /* sql */ `
select distinct s.id from progress_note n join session s on s.organization_id = $1 and s.id = n.session_id
where n.organization_id = $1 and ($3::date is null or s.date >= $3) and n.client_id in (
  select client_id from membership where organization_id = $1 and group_id = $2
  union select client_id from attendance where organization_id = $1 and group_id = $2)`;

async function addSession(
  ask: Ask,
  touched: Extract<Touched, { what: 'session' }>,
  dirty: Dirty,
): Promise<void> {
  const { sessionId } = touched;
  dirty.facts.add(sessionId);
  const people = touched.people === 'all' ? await findPeople(ask, sessionId) : touched.people;
  if (people.length === 0) {
    if (touched.words) dirty.words.add(sessionId);
    return;
  }
  const [facts] = await ask<{
    group_id: string;
    date: string;
    notes: number;
    new_notes: number;
    guests: string | null;
  }>(
    `select s.group_id, s.date,
       (select count(*) from progress_note n where n.organization_id = $1 and n.session_id = s.id and n.client_id = any ($3::uuid[])
          and not exists (select 1 from finding f where f.organization_id = $1 and f.session_id = n.session_id
            and f.vanished_at is null and f.note_id = n.id)) as new_notes,
       (select count(*) from progress_note n where n.organization_id = $1 and n.session_id = s.id and n.client_id = any ($3::uuid[])) as notes,
       (select min(a.client_id::text) from attendance a where a.organization_id = $1 and a.session_id = s.id and a.client_id = any ($3::uuid[])
          and not exists (select 1 from membership m where m.organization_id = $1 and m.group_id = s.group_id
            and m.client_id = a.client_id and m.entered_on <= s.date)) as guests
     from session s where s.organization_id = $1 and s.id = $2`,
    sessionId,
    people,
  );
  if (facts === undefined) return;
  if (touched.overTime || facts.new_notes > 0) for (const id of people) dirty.clients.add(id);
  if ((touched.words && facts.notes > 0) || facts.new_notes > 0) {
    dirty.words.add(sessionId);
    for (const { id } of await ask<SessionRow>(laterNotesSql, sessionId, people)) dirty.words.add(id);
  }
  // A guest becomes somebody whom the notes of the group's members may name.
  if (facts.guests !== null) {
    const since = touched.people === 'all' ? null : facts.date;
    for (const { id } of await ask<SessionRow>(notesBesideSql, facts.group_id, since)) dirty.words.add(id);
  }
}

async function addMembership(
  ask: Ask,
  {
    groupId,
    clientId,
    since,
  }: { readonly groupId: string; readonly clientId: string; readonly since: string | null },
  dirty: Dirty,
): Promise<void> {
  await addGroup(ask, groupId, since, dirty);
  dirty.clients.add(clientId);
  for (const { id } of await ask<SessionRow>(notesBesideSql, groupId, since)) dirty.words.add(id);
}

async function addGroup(ask: Ask, groupId: string, since: string | null, dirty: Dirty): Promise<void> {
  const rows = await ask<SessionRow>(
    `select id from session where organization_id = $1 and group_id = $2 and ($3::date is null or date >= $3) and status <> 'planned'`,
    groupId,
    since,
  );
  for (const { id } of rows) dirty.facts.add(id);
}

async function addClient(ask: Ask, clientId: string, since: string | null, dirty: Dirty): Promise<void> {
  dirty.clients.add(clientId);
  const rows = await ask<SessionRow>(
    `select s.id from (
       select session_id from attendance where organization_id = $1 and client_id = $2
       union select session_id from progress_note where organization_id = $1 and client_id = $2) as there
     join session s on s.organization_id = $1 and s.id = there.session_id
     where $3::date is null or s.date >= $3`,
    clientId,
    since,
  );
  for (const { id } of rows) dirty.facts.add(id);
}

async function addTouched(ask: Ask, touched: Touched, dirty: Dirty): Promise<void> {
  if (touched.what === 'session') return addSession(ask, touched, dirty);
  if (touched.what === 'signatures') {
    dirty.facts.add(touched.sessionId);
    return;
  }
  if (touched.what === 'group') return addGroup(ask, touched.groupId, touched.since, dirty);
  if (touched.what === 'client') return addClient(ask, touched.clientId, touched.since, dirty);
  if (touched.what === 'membership') return addMembership(ask, touched, dirty);
  if (touched.what === 'client-over-time') {
    dirty.clients.add(touched.clientId);
    return;
  }
  if (touched.what === 'note') {
    const [note] = await ask<SessionRow>(
      'select session_id as id from progress_note where organization_id = $1 and id = $2',
      touched.noteId,
    );
    if (note === undefined) return;
    dirty.facts.add(note.id);
    dirty.words.add(note.id);
    return;
  }
  if (touched.what === 'goal') {
    const [goal] = await ask<{ client_id: string; closed_on: string | null }>(
      'select client_id, closed_on from goal where organization_id = $1 and id = $2',
      touched.goalId,
    );
    if (goal !== undefined) await addClient(ask, goal.client_id, goal.closed_on, dirty);
    return;
  }
  if (touched.what === 'names') {
    const groups = await ask<SessionRow>(
      `select group_id as id from membership where organization_id = $1 and client_id = $2
       union select group_id from attendance where organization_id = $1 and client_id = $2`,
      touched.clientId,
    );
    for (const group of groups) {
      for (const { id } of await ask<SessionRow>(notesBesideSql, group.id, null)) dirty.words.add(id);
    }
    return;
  }
  if (touched.what === 'staff-names') {
    const rows = await ask<SessionRow>(
      'select distinct session_id as id from progress_note where organization_id = $1',
    );
    for (const { id } of rows) dirty.words.add(id);
    return;
  }
  if (touched.what === 'payer' || touched.what === 'payer-profile') {
    const clients = await ask<SessionRow>(
      `select c.id from payer p join client c on c.organization_id = $1 and c.payer_id = p.id
       where p.organization_id = $1 and (p.id = $2::uuid or p.profile = $3)`,
      touched.what === 'payer' ? touched.payerId : null,
      touched.what === 'payer-profile' ? touched.key : null,
    );
    for (const { id } of clients) await addClient(ask, id, null, dirty);
    return;
  }
  const [stay] = await ask<{ group_id: string; client_id: string; entered_on: string }>(
    'select group_id, client_id, entered_on from membership where organization_id = $1 and id = $2',
    touched.membershipId,
  );
  if (stay === undefined) return;
  // Since when somebody belongs to the group did not change: nobody else is named now.
  await addGroup(ask, stay.group_id, stay.entered_on, dirty);
  dirty.clients.add(stay.client_id);
}

/** Looks up which sessions and clients must be judged again. */
export async function findDirty(
  transaction: Transaction,
  organizationId: string,
  all: readonly Touched[],
): Promise<Dirty> {
  const ask: Ask = (sql, ...parameters) => transaction.query(sql, [organizationId, ...parameters]);
  const dirty: Dirty = { facts: new Set(), words: new Set(), clients: new Set() };
  for (const touched of all) await addTouched(ask, touched, dirty);
  return dirty;
}

/** What judging them needs beside themselves: their groups, whose notes are compared, and where those people ever were. */
export async function findSurroundings(
  transaction: Transaction,
  organizationId: string,
  { facts, words }: Dirty,
): Promise<{
  readonly groupIds: readonly string[];
  readonly writtenClientIds: readonly string[];
  readonly rosterGroupIds: readonly string[];
}> {
  const [row] = await transaction.query<{ groups: string[]; written: string[]; roster: string[] }>(
    `with written as (
       select distinct client_id from progress_note where organization_id = $1 and session_id = any ($3::uuid[]) and status <> 'withdrawn')
     select
       array(select distinct group_id::text from session where organization_id = $1 and id = any ($2::uuid[])) as groups,
       array(select client_id::text from written) as written,
       array(
         select group_id::text from membership where organization_id = $1 and client_id in (select client_id from written)
         union select group_id::text from attendance where organization_id = $1 and client_id in (select client_id from written)
       ) as roster`,
    [organizationId, [...new Set([...facts, ...words])], [...words]],
  );
  return {
    groupIds: row?.groups ?? [],
    writtenClientIds: row?.written ?? [],
    rosterGroupIds: row?.roster ?? [],
  };
}
