import pg from 'pg';
import type { EmbeddedServer } from '../../src/platform/database/embedded-server.ts';
import { signaturesOfASession } from './fill-practice.ts';

/** A signature that the server said it had kept. */
export interface Acknowledged {
  readonly recordId: string;
  readonly staffId: string;
}

/** Sentences of what is half there, for every record of the practice, each with what must then not be. */
const halves: readonly (readonly [string, string])[] = [
  [
    'a signature without exactly its text, or with another one',
    `select s.record_id from signature s left join signature_content c using (organization_id, kind, record_id, staff_id, role)
     where s.organization_id = $1 and (c.content is null or s.content_hash is null or sha256(convert_to(c.content, 'UTF8')) <> s.content_hash)`,
  ],
  [
    'a signed text without a signature',
    `select c.record_id from signature_content c left join signature s using (organization_id, kind, record_id, staff_id, role)
     where c.organization_id = $1 and s.record_id is null`,
  ],
  [
    'more than one signature of one person',
    `select record_id from signature where organization_id = $1 group by record_id, staff_id having count(*) > 1`,
  ],
  [
    'a note that is frozen in part, or frozen and not signed, or signed and not frozen',
    `select n.id as record_id from progress_note n
     join progress_note_body b on b.organization_id = n.organization_id and b.note_id = n.id
     join billing_line l on l.organization_id = n.organization_id and l.note_id = n.id
     where n.organization_id = $1 and not (
       (n.status = 'signed' and b.signed and l.signed
         and exists (select from signature s where s.organization_id = n.organization_id and s.record_id = n.id and s.role = 'author'))
       or (n.status = 'draft' and not b.signed and not l.signed
         and not exists (select from signature s where s.organization_id = n.organization_id and s.record_id = n.id)))`,
  ],
  [
    'a group note that is frozen and not signed, or signed and not frozen',
    `select b.session_id as record_id from group_note_body b
     where b.organization_id = $1 and b.signed <> exists (
       select from signature s where s.organization_id = b.organization_id and s.record_id = b.session_id)`,
  ],
  [
    'a signature that the audit trail does not know of',
    `select s.record_id from signature s where s.organization_id = $1 and not exists (
       select from audit_event e where e.organization_id = s.organization_id and e.action = 'signSession' and e.outcome = 'done'
         and e.subject::jsonb ->> 'sessionId' = s.session_id::text)`,
  ],
  [
    'an audit event of a signing that is not there',
    `select e.subject as record_id from audit_event e where e.organization_id = $1 and e.action = 'signSession' and e.outcome = 'done'
       and (select count(*) from signature s where s.organization_id = e.organization_id
            and s.session_id::text = e.subject::jsonb ->> 'sessionId') <> ${signaturesOfASession}`,
  ],
];

/** Compares what is stored with what was acknowledged: what is lost, and what is there in part only. */
export async function checkSigned(
  server: EmbeddedServer,
  organizationId: string,
  acknowledged: readonly Acknowledged[],
): Promise<{ readonly lost: number; readonly broken: readonly string[] }> {
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    const { rows } = await client.query<{ lost: number }>(
      `select count(*)::int as lost from unnest($2::uuid[], $3::uuid[]) as told (record_id, staff_id)
       where not exists (select from signature s where s.organization_id = $1 and s.record_id = told.record_id
         and s.staff_id = told.staff_id and s.role = 'author')`,
      [
        organizationId,
        acknowledged.map(({ recordId }) => recordId),
        acknowledged.map(({ staffId }) => staffId),
      ],
    );
    const broken: string[] = [];
    for (const [title, sql] of halves) {
      const found = await client.query<{ record_id: string }>(sql, [organizationId]);
      broken.push(...found.rows.map(({ record_id: id }) => `${title}: ${id}`));
    }
    return { lost: rows[0]?.lost ?? 0, broken };
  } finally {
    await client.end();
  }
}
