export const name = 'FindingsOfNames1764000000096';

/** What the check for members' names ever found, note by note: also what is mended, which is no longer among what stands open. */
export const up = /* sql */ `
create index finding_of_names on finding (organization_id, note_id)
  where rule in ('co-member-named', 'co-member-identifiable');
`;

export const down = /* sql */ `
drop index finding_of_names;
`;
