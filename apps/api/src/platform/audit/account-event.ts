import type { AuditEvent } from '@concord/domain/audit-log';

/** What is the same in all events about accounts and sessions: no client's record is concerned. */
export const accountEvent: Pick<AuditEvent, 'recordClass' | 'groupId' | 'clientIds' | 'subject'> = {
  recordClass: 'account',
  groupId: null,
  clientIds: [],
  subject: {},
};
