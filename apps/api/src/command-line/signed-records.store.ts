import { groupNoteFields } from '@concord/domain/group-notes';
import { noteFields } from '@concord/domain/progress-notes';
import type { Transaction } from '../platform/database/unit-of-work.ts';

const columnOf = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** SQL for whether a field of the signed text is what the record holds; a list is a list in both. */
const differs = (path: string, field: string, row: string): string =>
  `c.content::jsonb -> '${path}' -> '${field}' is distinct from coalesce(to_jsonb(${row}.${columnOf(field)}), 'null'::jsonb)`;

const billed = new Set(['serviceCode', 'minutes']);
const noteDiffers = noteFields.map((field) => differs('fields', field, billed.has(field) ? 'l' : 'b'));
const groupNoteDiffers = groupNoteFields.map((field) => differs('groupNote', field, 'g'));

const signedTexts = /* sql */ `
select s.kind, s.record_id as id,
  case when c.content is null then 'the signed text is missing'
    when sha256(convert_to(c.content, 'UTF8')) <> s.content_hash then 'the signed text is not what was signed'
    when s.kind = 'progress_note' and (b.note_id is null or ${noteDiffers.join('\n      or ')}
      or c.content::jsonb -> 'ratings' is distinct from coalesce(
        (select jsonb_object_agg(r.goal_id, r.rating) from goal_rating r
         where r.organization_id = s.organization_id and r.note_id = s.record_id), '{}'::jsonb))
      then 'the record is not what was signed'
    when s.kind = 'group_note' and (g.session_id is null or ${groupNoteDiffers.join('\n      or ')})
      then 'the record is not what was signed'
  end as fault
from signature s
left join signature_content c on c.organization_id = s.organization_id and c.kind = s.kind and c.record_id = s.record_id
  and c.staff_id = s.staff_id and c.role = s.role
left join progress_note_body b on s.kind = 'progress_note' and b.organization_id = s.organization_id and b.note_id = s.record_id
left join billing_line l on s.kind = 'progress_note' and l.organization_id = s.organization_id and l.note_id = s.record_id
left join group_note_body g on s.kind = 'group_note' and g.organization_id = s.organization_id and g.session_id = s.record_id
where s.organization_id = $1 and s.content_hash is not null`;

/**
 * Compares every signature made here with the text that it vouches for, and that text with the record as it is stored. Signatures
 * that came with an imported folder carry no hash and are left out.
 */
export async function findAlteredRecords({ query }: Transaction, organizationId: string): Promise<string[]> {
  const rows = await query<{ kind: string; id: string; fault: string }>(
    `select kind, id, fault from (${signedTexts}) examined where fault is not null order by kind, id`,
    [organizationId],
  );
  return rows.map(
    ({ kind, id, fault }) => `${kind === 'group_note' ? 'group note of session' : 'note'} ${id}: ${fault}`,
  );
}
