import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { ImportRefused } from './import-refused.ts';

/** Rows that say again where the record they belong to is: `of` names the record in SQL over `row` and `parent`. */
interface Followers {
  readonly table: string;
  readonly of: string;
  readonly columns: readonly string[];
  /** What was typed is only ever added to: not even the importer's role changes it, so it is put down for that. */
  readonly addedOnly?: true;
}

const ofSession = 'parent.id = row.session_id';
const ofGroupNote = "row.record_kind = 'group_note' and parent.id = row.record_id";
const ofNote = 'parent.id = row.note_id';
const ofTypedNote = "row.record_kind = 'progress_note' and parent.id = row.record_id";
const place = ['group_id', 'client_id'];

const ofASession: readonly Followers[] = [
  ...['attendance', 'session_facilitator', 'group_note', 'group_note_body', 'progress_note', 'signature'].map(
    (table) => ({ table, of: ofSession, columns: ['group_id'] }),
  ),
  { table: 'draft_revision', of: ofGroupNote, columns: ['group_id'], addedOnly: true },
  { table: 'finding_resolution', of: ofGroupNote, columns: ['group_id'], addedOnly: true },
];

const ofAProgressNote: readonly Followers[] = [
  ...['progress_note_body', 'billing_line', 'goal_rating', 'addendum'].map((table) => ({
    table,
    of: ofNote,
    columns: place,
  })),
  { table: 'billing_withdrawal', of: ofNote, columns: place, addedOnly: true },
  { table: 'amendment_request', of: ofNote, columns: place, addedOnly: true },
  { table: 'amendment_step', of: ofNote, columns: place, addedOnly: true },
  { table: 'signature', of: ofNote, columns: ['session_id', ...place] },
  { table: 'draft_revision', of: ofTypedNote, columns: place, addedOnly: true },
  { table: 'finding_resolution', of: ofTypedNote, columns: place, addedOnly: true },
];

const listOf = (row: string, columns: readonly string[]): string =>
  columns.map((column) => `${row}.${column}`).join(', ');

const isElsewhere = (columns: readonly string[]): string =>
  `(${listOf('row', columns)}) is distinct from (${listOf('parent', columns)})`;

/** Signatures given here vouch for the place of a record too. */
const signedElsewhere = `
select 1 as found from signature row join session parent on parent.organization_id = $1 and ${ofSession}
where row.organization_id = $1 and row.content_hash is not null and ${isElsewhere(['group_id'])}
union all
select 1 from signature row join progress_note parent on parent.organization_id = $1 and ${ofNote}
where row.organization_id = $1 and row.content_hash is not null and ${isElsewhere(['session_id', 'client_id'])}
limit 1`;

/**
 * A session that a folder moves to another group takes along what the folder does not mention of it, and a progress note its
 * parts: seats, drafts and signatures carry the group and the client by which row-level security decides who sees them.
 */
export async function followMoves(transaction: Transaction, organizationId: string): Promise<void> {
  const signed = await transaction.query(signedElsewhere, [organizationId]);
  if (signed.length > 0) {
    throw new ImportRefused(
      'signed-here',
      'sessions.csv: the folder would move a session of which a record was signed here; a signed record stays where it is.',
    );
  }
  await follow(transaction, organizationId, 'session', ofASession);
  await follow(transaction, organizationId, 'progress_note', ofAProgressNote);
}

async function follow(
  transaction: Transaction,
  organizationId: string,
  parent: string,
  followers: readonly Followers[],
): Promise<void> {
  for (const { table, of, columns, addedOnly } of followers) {
    await transaction.query(`set local role ${addedOnly === true ? 'none' : 'concord_importer'}`);
    const taken = columns.map((column) => `${column} = parent.${column}`).join(', ');
    await transaction.query(
      `update ${table} row set ${taken} from ${parent} parent
       where row.organization_id = $1 and parent.organization_id = $1 and ${of} and ${isElsewhere(columns)}`,
      [organizationId],
    );
  }
  await transaction.query('set local role concord_importer');
}
