export const name = 'AccessLog1764000000022';

/** Whoever reads the access log of their practice sees who acted by name, and nothing else of the accounts. */
export const up = /* sql */ `
create function account_names()
returns table (id uuid, name text)
language sql stable set app.signing_in = 'on' as $$
  select id, name from user_account
  where organization_id = nullif(current_setting('app.organization', true), '')::uuid
    and 'audit' = any (string_to_array(current_setting('app.classes', true), ','))
$$;
revoke execute on function account_names() from public;
grant execute on function account_names() to concord_api;
`;

export const down = /* sql */ `
drop function account_names();
`;
