export const name = 'Corrections1764000000006';

/**
 * A later folder may correct the first day of a period, which is its key: the importer removes what the corrected period
 * replaces. Nobody else removes any.
 */
export const up = /* sql */ `
grant delete on primary_therapist, diagnosis, facilitator_assignment to concord_importer;
`;

export const down = /* sql */ `
revoke delete on primary_therapist, diagnosis, facilitator_assignment from concord_importer;
`;
