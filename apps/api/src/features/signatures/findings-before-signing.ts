import type { Refusal } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** A finding of the confidentiality guard that the signer keeps on purpose: the words, and why where it would stop the signature. */
export interface KeptFinding {
  readonly recordId: string;
  readonly words: string;
  readonly reason: string | null;
}

/** Which record is to be signed. */
export type RecordToSign =
  | { readonly kind: 'progress_note'; readonly id: string; readonly clientId: string }
  | { readonly kind: 'group_note'; readonly id: string };

/** Why the record may not be signed yet, or null. */
export type JudgeRecord = (record: RecordToSign) => Promise<Refusal | null>;

/**
 * Prepares the checks before signing for the records of one session: content that a rule of completeness blocks, and names or
 * descriptions of members that nobody resolved.
 */
export type FindingsBeforeSigning = (
  context: RequestContext,
  sessionId: string,
  kept: readonly KeptFinding[],
) => JudgeRecord;
