import { isOfClass, isOfClassAsPlanned, isOwn, isOwnAsPlanned } from '../row-security.ts';

export const name = 'AccessLogAskedOnce1764000000093';

/** Whoever may audit reads the whole access log: whether they may is asked once, and not of each event. */
export const up = /* sql */ `
alter policy audit_event_read on audit_event using (${isOfClassAsPlanned('audit')});
alter policy audit_event_read_own on audit_event using (${isOwnAsPlanned('user_id')});
`;

export const down = /* sql */ `
alter policy audit_event_read on audit_event using (${isOfClass('audit')});
alter policy audit_event_read_own on audit_event using (${isOwn('user_id')});
`;
