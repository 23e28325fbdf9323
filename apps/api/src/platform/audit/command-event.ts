import { randomUUID } from 'node:crypto';
import type { AuditEvent, OperatorAction } from '@concord/domain/audit-log';

/** An act of the operator on the command line: by whoever has the server's keys, not by an account of the practice. */
export const commandEvent = (
  act: Pick<AuditEvent, 'at' | 'recordClass'> & { readonly action: OperatorAction },
  subject: AuditEvent['subject'] = {},
): AuditEvent => ({
  ...act,
  userId: null,
  requestId: randomUUID(),
  via: 'command',
  address: '',
  outcome: 'done',
  reason: null,
  groupId: null,
  clientIds: [],
  subject,
});
