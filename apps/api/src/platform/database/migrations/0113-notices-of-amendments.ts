export const name = 'NoticesOfAmendments1764000000113';

/**
 * What other practices tell that they amended (45 CFR 164.526(e)) stands with the requests, seen by the same people and as little
 * changed; who informs says that it is one. Nobody gives a reason for it.
 */
export const up = /* sql */ `
alter table amendment_request add column informed_by text;
alter table amendment_request add constraint amendment_request_reason check (informed_by is null or reason = '');
`;

export const down = /* sql */ `
alter table amendment_request drop constraint amendment_request_reason;
alter table amendment_request drop column informed_by;
`;
