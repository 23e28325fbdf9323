import { protectRows } from '../row-security.ts';

export const name = 'PasswordInvitations1764000000099';

/** Codes that an administrator hands to a person, with which they choose a password of their own: one a person, good once. */
export const up = /* sql */ `
create table password_invitation (
  organization_id uuid not null,
  user_id         uuid not null,
  -- SHA-256 of a code of 80 random bits.
  code_hash       bytea not null,
  made_at         timestamptz not null,
  made_by         uuid not null,
  expires_at      timestamptz not null,
  primary key (organization_id, user_id),
  constraint password_invitation_user foreign key (organization_id, user_id) references user_account (organization_id, id)
);
${protectRows('password_invitation', { dataClass: 'account' })}
create policy password_invitation_while_signing_in on password_invitation to concord_api
  using (current_setting('app.signing_in', true) = 'on')
  with check (current_setting('app.signing_in', true) = 'on');

grant select, insert, update, delete on password_invitation to concord_api;
`;

export const down = /* sql */ `
drop table password_invitation;
`;
