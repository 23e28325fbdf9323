import { protectRows } from '../row-security.ts';

export const name = 'SecondFactor1764000000023';

/** The second factor of an account, its recovery codes, and sign-ins that still wait for a code. */
export const up = /* sql */ `
create table second_factor (
  organization_id uuid not null,
  user_id         uuid not null,
  -- The TOTP secret, AES-256-GCM under a key that the database does not hold.
  sealed_secret   bytea not null,
  created_at      timestamptz not null,
  -- Null until the first code proved that the person's device has the secret.
  confirmed_at    timestamptz,
  -- The time step of the last code: no code is taken twice.
  last_step       bigint not null default 0,
  primary key (organization_id, user_id),
  constraint second_factor_user foreign key (organization_id, user_id) references user_account (organization_id, id)
);

create table recovery_code (
  organization_id uuid not null,
  user_id         uuid not null,
  -- SHA-256 of a code of 80 random bits.
  code_hash       bytea not null,
  used_at         timestamptz,
  primary key (organization_id, user_id, code_hash),
  constraint recovery_code_user foreign key (organization_id, user_id) references user_account (organization_id, id)
);

-- Not a session: with its secret nothing can be asked but the code.
create table awaited_code (
  organization_id uuid not null,
  token_hash      bytea primary key,
  user_id         uuid not null,
  expires_at      timestamptz not null,
  attempts        integer not null default 0,
  constraint awaited_code_user foreign key (organization_id, user_id) references user_account (organization_id, id)
);

${['second_factor', 'recovery_code', 'awaited_code']
  .map(
    (table) => `${protectRows(table, { dataClass: 'account' })}
create policy ${table}_while_signing_in on ${table} to concord_api
  using (current_setting('app.signing_in', true) = 'on')
  with check (current_setting('app.signing_in', true) = 'on');`,
  )
  .join('\n')}

grant select, insert, update, delete on second_factor, recovery_code, awaited_code to concord_api;
`;

export const down = /* sql */ `
drop table awaited_code, recovery_code, second_factor;
`;
