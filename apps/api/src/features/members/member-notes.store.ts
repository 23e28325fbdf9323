import type { RequestContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { loadRequestsBesideNotes } from '../amendment-requests/index.ts';
import { maySeeClient } from '../clients/index.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import type { MemberNote } from './member-notes.types.ts';

/** The fields of a note's body in the order in which they are read, by the names that they have everywhere. */
const texts = [
  ['participation', 'participation'],
  ['presentation', 'presentation'],
  ['interventions', 'interventions'],
  ['response', 'response'],
  ['comprehension', 'comprehension'],
  ['suicidalIdeation', 'suicidal_ideation'],
  ['homicidalIdeation', 'homicidal_ideation'],
  ['riskAssessment', 'risk_assessment'],
  ['riskAction', 'risk_action'],
  ['medicalNecessity', 'medical_necessity'],
  ['benefit', 'benefit'],
  ['plan', 'plan'],
] as const;

interface NoteRow extends SessionRow {
  readonly id: string;
  readonly group_name: string;
  readonly author: string;
  readonly signed_at: Date | null;
  readonly factors: readonly string[];
  readonly additions: readonly { entry: string; text: string; author: string; writtenAt: string }[] | null;
  readonly texts: Readonly<Record<string, string | null>>;
}

const notesSql = /* sql */ `
select note.id, ${sessionColumns}, g.name as group_name, t.first_name || ' ' || t.last_name as author,
  (select min(signature.signed_at) from signature where signature.organization_id = $1 and signature.kind = 'progress_note'
    and signature.record_id = note.id and signature.role = 'author') as signed_at,
  body.therapeutic_factors as factors,
  json_build_object(${texts.map(([name, column]) => `'${name}', body.${column}`).join(', ')}) as texts,
  (select json_agg(json_build_object('entry', a.entry, 'text', a.text, 'writtenAt', a.written_at,
      'author', s.first_name || ' ' || s.last_name) order by a.written_at)
    from addendum a join staff_member s on s.organization_id = $1 and s.id = a.author_id
    where a.organization_id = $1 and a.note_id = note.id) as additions
from progress_note note
join session on session.organization_id = $1 and session.id = note.session_id
join therapy_group g on g.organization_id = $1 and g.id = note.group_id
join staff_member t on t.organization_id = $1 and t.id = note.author_id
join progress_note_body body on body.organization_id = $1 and body.note_id = note.id
where note.organization_id = $1 and note.client_id = $2 and note.status <> 'withdrawn'
order by session.starts_at desc, note.id
limit $3 offset $4`;

/**
 * A member's own notes, the latest first: of their facilitators' groups, of all groups for who keeps their primary record or
 * opened it in an emergency. Throws `NOT_FOUND` for a client who is not there or not theirs to see.
 */
export async function loadMemberNotes(
  context: RequestContext,
  clientId: string,
  limit: number,
  offset: number,
): Promise<MemberNote[]> {
  const { actor, transaction } = context;
  const { organizationId } = actor;
  const found = maySeeClient(actor, clientId)
    ? await transaction.query('select 1 from client where organization_id = $1 and id = $2', [
        organizationId,
        clientId,
      ])
    : [];
  if (found.length === 0) throw notFound();
  const rows = await transaction.query<NoteRow>(notesSql, [organizationId, clientId, limit, offset]);
  const requestsBeside = await loadRequestsBesideNotes(context, clientId);
  return rows.map((row) => ({
    id: row.id,
    session: toSessionRef(row),
    groupName: row.group_name,
    author: row.author,
    signedAt: row.signed_at,
    texts: [
      ...texts.map(([field]) => ({ field, value: row.texts[field] ?? '' })),
      { field: 'therapeuticFactors', value: row.factors.join(';') },
    ].filter(({ value }) => value !== ''),
    additions: (row.additions ?? []).map((one) => ({ ...one, writtenAt: new Date(one.writtenAt) })),
    requests: requestsBeside(row.id),
  }));
}
