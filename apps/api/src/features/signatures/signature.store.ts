import { createHash } from 'node:crypto';
import type { Signature } from '@concord/domain/signatures';
import type { RequestContext } from '../../platform/request-context.ts';

/** Signatures on a record so far. */
export async function loadSignatures(
  context: RequestContext,
  kind: Signature['kind'],
  recordId: string,
): Promise<Signature[]> {
  const rows = await context.transaction.query<{
    staff_id: string;
    role: Signature['role'];
    signed_at: Date;
  }>(
    'select staff_id, role, signed_at from signature where organization_id = $1 and kind = $2 and record_id = $3',
    [context.actor.organizationId, kind, recordId],
  );
  return rows.map(
    (row) =>
      ({
        kind,
        recordId,
        staffId: row.staff_id,
        role: row.role,
        signedAt: row.signed_at.getTime(),
      }) as Signature,
  );
}

/** Where a signature belongs. */
export interface SignaturePlace {
  readonly sessionId: string;
  readonly groupId: string;
  readonly noteId: string | null;
  readonly clientId: string | null;
}

/** Adds a signature with the exact content that it vouches for and the SHA-256 of it. */
export async function addSignature(
  context: RequestContext,
  signature: Signature,
  place: SignaturePlace,
  content: string,
): Promise<void> {
  const { organizationId } = context.actor;
  await context.transaction.query(
    `insert into signature (organization_id, kind, record_id, staff_id, role, signed_at, session_id, note_id, group_id, client_id, content_hash)
     values ($1, $2, $3, $4, $5, to_timestamp($6), $7, $8, $9, $10, $11)`,
    [
      organizationId,
      signature.kind,
      signature.recordId,
      signature.staffId,
      signature.role,
      signature.signedAt / 1000,
      place.sessionId,
      place.noteId,
      place.groupId,
      place.clientId,
      createHash('sha256').update(content).digest(),
    ],
  );
  await context.transaction.query(
    `insert into signature_content (organization_id, kind, record_id, staff_id, role, group_id, client_id, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      organizationId,
      signature.kind,
      signature.recordId,
      signature.staffId,
      signature.role,
      place.groupId,
      place.clientId,
      content,
    ],
  );
}
