import { rowCondition } from '../row-security.ts';

export const name = 'DisclosuresByExport1764000000102';

/** What an operator hands out on the command line is entered without an account of the practice; the API's login may not do that. */
export const up = /* sql */ `
alter table disclosure alter column entered_by drop not null;
create policy disclosure_by_operator on disclosure for insert to concord_importer
  with check (${rowCondition({})} and entered_by is null and replaces is null);
`;

/** Entries of exports stay, as entered by nobody that has an account. */
export const down = /* sql */ `
drop policy disclosure_by_operator on disclosure;
update disclosure set entered_by = '00000000-0000-0000-0000-000000000000' where entered_by is null;
alter table disclosure alter column entered_by set not null;
`;
