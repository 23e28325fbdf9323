import { mayEver } from '@concord/domain/access';
import type { RequestContext } from '../../platform/request-context.ts';
import { forbidden } from '../../platform/request-failure.ts';

/** Reports of who came, entered and left are for those who may see the roster: throws `FORBIDDEN` for everybody else. */
export function requireRosterReader({ actor }: RequestContext): void {
  if (!mayEver(actor, 'read', 'roster')) throw forbidden();
}

/** Whether the person may read what is written about members. */
export const mayReadNotes = ({ actor }: RequestContext): boolean => mayEver(actor, 'read', 'note-body');

/** Goals and a member's history hold clinical text: throws `FORBIDDEN` for those who may not read any. */
export function requireNoteReader(context: RequestContext): void {
  if (!mayReadNotes(context)) throw forbidden();
}
