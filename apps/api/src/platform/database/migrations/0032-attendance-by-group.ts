export const name = 'AttendanceByGroup1764000000032';

/** Who was ever at a group, members and guests: asked whenever the words of its notes are judged. */
export const up = /* sql */ `
create index attendance_by_group on attendance (organization_id, group_id, client_id);
`;

export const down = /* sql */ `
drop index attendance_by_group;
`;
