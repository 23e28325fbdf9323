import { protectRows } from '../row-security.ts';

export const name = 'Accounts1764000000003';

/** Who may sign in, what they are, and which sessions and tokens are open. Secrets are stored as hashes only. */
export const up = /* sql */ `
create table user_account (
  organization_id uuid not null references organization,
  id              uuid not null,
  email           text not null,
  name            text not null,
  roles           text[] not null,
  staff_id        uuid,
  -- Argon2id, in its own notation.
  password_hash   text,
  created_at      timestamptz not null default now(),
  disabled_at     timestamptz,
  primary key (organization_id, id),
  constraint user_account_staff foreign key (organization_id, staff_id) references staff_member (organization_id, id)
);
-- One address signs in to one practice, however it is spelt.
create unique index user_account_email on user_account (lower(email));

create table user_session (
  organization_id uuid not null,
  -- SHA-256 of the cookie's secret.
  token_hash      bytea primary key,
  user_id         uuid not null,
  created_at      timestamptz not null,
  last_active_at  timestamptz not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  constraint user_session_user foreign key (organization_id, user_id) references user_account (organization_id, id)
);
create index user_session_by_user on user_session (organization_id, user_id);

create table api_token (
  organization_id uuid not null,
  -- SHA-256 of the token.
  token_hash      bytea primary key,
  user_id         uuid not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  constraint api_token_user foreign key (organization_id, user_id) references user_account (organization_id, id)
);

-- Before somebody is known there is no organization to compare with: the sign-in transaction alone sets app.signing_in.
${['user_account', 'user_session', 'api_token']
  .map(
    (table) => `${protectRows(table, { dataClass: 'account' })}
create policy ${table}_while_signing_in on ${table} to concord_api
  using (current_setting('app.signing_in', true) = 'on')
  with check (current_setting('app.signing_in', true) = 'on');`,
  )
  .join('\n')}

grant select, insert, update on user_account, user_session, api_token to concord_api;
`;

export const down = /* sql */ `
drop table api_token, user_session, user_account;
`;
