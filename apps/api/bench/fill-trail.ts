import type { ClientBase } from 'pg';
import { beginning, eventColumns, sealedBytes } from '../src/platform/audit/event-columns.ts';

const practice = "'11111111-1111-4111-8111-111111111111'::uuid";

/** What the events of the measurement hold: as long as those of a working day. */
const values: Readonly<Record<(typeof eventColumns)[number]['name'], string>> = {
  at: "timestamptz '2026-03-02 12:00Z' + n.round * interval '1 second'",
  user_id: "'22222222-2222-4222-8222-222222222222'::uuid",
  request_id: "'33333333-3333-4333-8333-333333333333'::uuid",
  via: "'cookie'::text",
  address: "'192.0.2.7'::text",
  action: "'saveNoteField'::text",
  record_class: "'note-body'::text",
  outcome: "'done'::text",
  reason: 'null::text',
  group_id: "'44444444-4444-4444-8444-444444444444'::uuid",
  client_ids: "array['55555555-5555-4555-8555-555555555555'::uuid]",
  subject: `'{"sessionId":"66666666-6666-4666-8666-666666666666","clientId":"55555555-5555-4555-8555-555555555555","field":"response"}'::text`,
};

/** Adds events to the audit trail a round at a time, one to each stream, by the SQL by which the program adds them. */
export async function fillTrail(
  client: ClientBase,
  { events, streams }: { readonly events: number; readonly streams: number },
): Promise<void> {
  await client.query(
    `insert into audit_head select ${practice}, 'client:' || md5(number::text)::uuid::text, 0, ${beginning}
     from generate_series(1, ${streams}) as number`,
  );
  const bytes = sealedBytes('h.organization_id', 'h.stream', 'h.seq + 1', ({ name }) => values[name]);
  const names = eventColumns.map(({ name }) => name);
  for (let round = 1; round <= Math.ceil(events / streams); round += 1) {
    await client.query(
      `with n as (select ${round}::integer as round)
       , moved as (update audit_head h set seq = h.seq + 1, hash = sha256(h.hash || ${bytes}) from n
         returning h.organization_id, h.stream, h.seq, h.hash)
       insert into audit_event (organization_id, stream, seq, ${names.join(', ')}, hash)
       select m.organization_id, m.stream, m.seq, ${names.map((name) => values[name]).join(', ')}, m.hash from moved m, n`,
    );
  }
  await client.query('vacuum analyze audit_event');
}
