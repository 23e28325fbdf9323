export const name = 'KeepingThePractice1764000000086';

/** Versions of sites and of members of staff, so that two people who change the same one are told of each other. */
export const up = /* sql */ `
alter table site add column version integer not null default 1;
alter table staff_member add column version integer not null default 1;
`;

export const down = /* sql */ `
alter table staff_member drop column version;
alter table site drop column version;
`;
