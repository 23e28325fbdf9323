import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, type ClientRow } from '../clients/index.ts';

export interface BilledClientRow extends ClientRow {
  readonly date_of_birth: string | null;
  readonly payer_name: string | null;
  readonly practice: string;
}

/** Who the superbill is about, and whose practice makes it; null when there is no such client for this person. */
export async function loadBilledClient(
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<BilledClientRow | null> {
  const [row] = await transaction.query<BilledClientRow>(
    `select ${clientColumns}, client.date_of_birth, p.name as payer_name, o.name as practice from client
     join organization o on o.organization_id = $1
     left join payer p on p.organization_id = $1 and p.id = client.payer_id
     where client.organization_id = $1 and client.id = $2`,
    [actor.organizationId, clientId],
  );
  return row ?? null;
}

interface DiagnosisRow {
  readonly icd10: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** The client's diagnoses with their periods. */
export const loadDiagnoses = (
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<DiagnosisRow[]> =>
  transaction.query<DiagnosisRow>(
    `select icd10, from_date as "from", to_date as "to" from diagnosis
     where organization_id = $1 and client_id = $2 order by from_date, icd10`,
    [actor.organizationId, clientId],
  );

/** Who cosigned the notes of trainees, by note: their supervisors. A primary therapist who cosigns supervises nobody. */
export async function loadCosigners(
  { actor, transaction }: RequestContext,
  noteIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.query<{ note_id: string; staff_id: string }>(
    `select distinct on (g.note_id) g.note_id, g.staff_id from signature g
     join progress_note n on n.organization_id = $1 and n.id = g.note_id
     join session_facilitator f on f.organization_id = $1 and f.session_id = n.session_id and f.staff_id = n.author_id
       and f.role = 'trainee'
     where g.organization_id = $1 and g.kind = 'progress_note' and g.role = 'cosigner' and g.note_id = any ($2::uuid[])
     order by g.note_id, g.signed_at`,
    [actor.organizationId, noteIds],
  );
  return new Map(rows.map((row) => [row.note_id, row.staff_id]));
}
