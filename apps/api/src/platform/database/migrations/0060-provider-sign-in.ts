import { isOwn, protectRows } from '../row-security.ts';

export const name = 'ProviderSignIn1764000000060';

/** People who come by way of their organization's OpenID provider, and single sessions that can be told apart and ended. */
export const up = /* sql */ `
-- Which person of the provider is which account: written at the first sign-in, found by from then on.
create table provider_identity (
  organization_id uuid not null,
  user_id         uuid not null,
  issuer          text not null,
  subject         text not null,
  linked_at       timestamptz not null,
  primary key (organization_id, user_id, issuer),
  constraint provider_identity_user foreign key (organization_id, user_id) references user_account (organization_id, id)
);
create unique index provider_identity_subject on provider_identity (issuer, subject);
${protectRows('provider_identity', { dataClass: 'account' })}
create policy provider_identity_while_signing_in on provider_identity to concord_api
  using (current_setting('app.signing_in', true) = 'on')
  with check (current_setting('app.signing_in', true) = 'on');
grant select, insert, delete on provider_identity to concord_api;

-- Somebody is at the provider and will come back, or not. Of no practice yet; removed when they come back, whatever comes of it.
create table awaited_provider (
  -- SHA-256 of the cookie's secret, from which state, nonce and code verifier are derived: none of them is stored.
  token_hash  bytea primary key,
  -- The session whose person proves themselves again; null where somebody signs in.
  confirms    bytea,
  -- The session that the browser came with: it does not outlive the sign-in.
  old_session bytea,
  -- A path of our own pages.
  return_to   text not null,
  started_at  timestamptz not null,
  expires_at  timestamptz not null
);
create index awaited_provider_by_end on awaited_provider (expires_at);
alter table awaited_provider enable row level security;
alter table awaited_provider force row level security;
create policy awaited_provider_while_signing_in on awaited_provider to concord_api
  using (current_setting('app.signing_in', true) = 'on')
  with check (current_setting('app.signing_in', true) = 'on');
grant select, insert, delete on awaited_provider to concord_api;

-- A code that is awaited remembers what the first step was.
alter table awaited_code add column signed_in_by text not null default 'password'
  constraint awaited_code_signed_in_by check (signed_in_by in ('password', 'provider'));

alter table user_session
  -- What a session is called where it is listed: nothing can be done with it but to end it.
  add column id uuid not null default gen_random_uuid(),
  add column signed_in_by text not null default 'password'
    constraint user_session_signed_in_by check (signed_in_by in ('password', 'provider')),
  add column second_step text not null default 'none'
    constraint user_session_second_step check (second_step in ('none', 'code', 'provider')),
  -- When the person last proved themselves at the provider, for one act; and whether by a second factor, too.
  add column confirmed_at timestamptz,
  add column confirmed_by_factor boolean not null default false;
create unique index user_session_id on user_session (organization_id, id);

-- Everybody sees their own sessions and may end them; nothing else.
create policy user_session_read_own on user_session for select to concord_api using (${isOwn('user_id')});
create policy user_session_ended_by_owner on user_session for update to concord_api
  using (${isOwn('user_id')} and revoked_at is null)
  with check (${isOwn('user_id')} and revoked_at is not null);
`;

export const down = /* sql */ `
drop policy user_session_ended_by_owner on user_session;
drop policy user_session_read_own on user_session;
alter table user_session drop column id, drop column signed_in_by, drop column second_step, drop column confirmed_at,
  drop column confirmed_by_factor;
alter table awaited_code drop column signed_in_by;
drop table awaited_provider, provider_identity;
`;
