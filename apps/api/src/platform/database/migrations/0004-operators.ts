export const name = 'Operators1764000000004';

/** An operator's commands may read which practices there are; no login of the API may become the importer. */
export const up = /* sql */ `
create policy organization_listed_by_operators on organization for select to concord_importer using (true);
`;

export const down = /* sql */ `
drop policy organization_listed_by_operators on organization;
`;
