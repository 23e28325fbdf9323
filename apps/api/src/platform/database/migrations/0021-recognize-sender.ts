export const name = 'RecognizeSender1764000000021';

/**
 * Every request begins with the question who sends it. The function opens the view of accounts for its own duration and for
 * exactly this question, so that the answer takes one round trip and no transaction.
 */
export const up = /* sql */ `
create function account_of_session(secret_hash bytea, at_time timestamptz, active_since timestamptz)
returns table (organization_id uuid, id uuid, email text, name text, roles text[], staff_id uuid, last_active_at timestamptz)
language sql stable set app.signing_in = 'on' as $$
  select u.organization_id, u.id, u.email, u.name, u.roles, u.staff_id, s.last_active_at
  from user_session s join user_account u on u.organization_id = s.organization_id and u.id = s.user_id
  where s.token_hash = secret_hash and s.revoked_at is null and s.expires_at > at_time and s.last_active_at > active_since
    and u.disabled_at is null
$$;

create function account_of_token(secret_hash bytea, at_time timestamptz)
returns table (organization_id uuid, id uuid, email text, name text, roles text[], staff_id uuid)
language sql stable set app.signing_in = 'on' as $$
  select u.organization_id, u.id, u.email, u.name, u.roles, u.staff_id
  from api_token t join user_account u on u.organization_id = t.organization_id and u.id = t.user_id
  where t.token_hash = secret_hash and t.revoked_at is null and t.expires_at > at_time and u.disabled_at is null
$$;

revoke execute on function account_of_session(bytea, timestamptz, timestamptz) from public;
revoke execute on function account_of_token(bytea, timestamptz) from public;
grant execute on function account_of_session(bytea, timestamptz, timestamptz) to concord_api;
grant execute on function account_of_token(bytea, timestamptz) to concord_api;
`;

export const down = /* sql */ `
drop function account_of_token(bytea, timestamptz);
drop function account_of_session(bytea, timestamptz, timestamptz);
`;
