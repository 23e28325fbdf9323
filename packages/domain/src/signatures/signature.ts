import type { NoteId } from '../progress-notes/index.ts';
import type { SessionId } from '../sessions/index.ts';
import type { Instant } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';

export const signatureRoles = ['author', 'cosigner'] as const;
export type SignatureRole = (typeof signatureRoles)[number];

interface SignedBy {
  readonly staffId: StaffId;
  readonly role: SignatureRole;
  readonly signedAt: Instant;
}

/** Someone's name under a group note (known by its session) or a progress note. */
export type Signature =
  | (SignedBy & { readonly kind: 'group_note'; readonly recordId: SessionId })
  | (SignedBy & { readonly kind: 'progress_note'; readonly recordId: NoteId });
