import { createAccessFunctions } from '../access-functions.ts';
import { replaceEach, rewritePolicies, type Rewriting } from '../rewrite-policies.ts';

export const name = 'PoliciesAskedOnce1764000000092';

const organization = `(organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid)`;
const organizationAsPlanned = `(organization_id = case when nullif(current_setting('app.access', true), '') = access_stamp()
  then nullif(current_setting('app.organization', true), '')::uuid end)`;

/** Of the conditions about the person. */
const toFunctions: Rewriting = [
  [
    String.raw`NULLIF\(\(current_setting\('app\.all_(groups|clients)'::text, true\) = 'on'::text\), false\)`,
    String.raw`access_all_\1()`,
  ],
  [
    String.raw`\(POSITION\(\(\((\w+)\)::text\) IN \(current_setting\('app\.clients'::text, true\)\)\) > 0\)`,
    String.raw`nullif(\1::text = any (access_clients()), false)`,
  ],
  [
    String.raw`\(POSITION\(\(\((\w+)\)::text\) IN \(current_setting\('app\.(\w+)'::text, true\)\)\) > 0\)`,
    String.raw`nullif(\1 = any (access_\2()), false)`,
  ],
];
const classToFunction = [
  String.raw`\('(\w+)'::text = ANY \(string_to_array\(current_setting\('app\.classes'::text, true\), ','::text\)\)\)`,
  String.raw`access_class('\1')`,
] as const;

const toSettings: Rewriting = [
  [
    String.raw`access_all_(groups|clients)\(\)`,
    String.raw`nullif(current_setting('app.all_\1', true) = 'on', false)`,
  ],
  [
    String.raw`NULLIF\(\((?:(\w+)|\((\w+)\)::text) = ANY \(access_(\w+)\(\)\)\), false\)`,
    String.raw`(position(\1\2::text in current_setting('app.\3', true)) > 0)`,
  ],
  [
    String.raw`access_class\('(\w+)'::text\)`,
    String.raw`('\1' = any (string_to_array(current_setting('app.classes', true), ',')))`,
  ],
  [
    String.raw`\(organization_id =\s+?CASE\s.*?\sEND\)`,
    String.raw`(organization_id = nullif(current_setting('app.organization', true), '')::uuid)`,
  ],
];

/** As it was asked then; a later migration asks it in another form. */
const createFunctionOfPrimaryClients = /* sql */ `
create or replace function access_own_clients() returns uuid[] language plpgsql immutable parallel safe
as $$ begin return pg_catalog.string_to_array(pg_catalog.current_setting('app.own_clients', true), ',')::uuid[]; end $$;`;

/**
 * The policies say what they said. What they ask about the person alone is asked once when a statement is planned, and no more for
 * each row (see row-security.ts). A database that was set up with these forms is left as it is.
 */
export const up = /* sql */ `
${createAccessFunctions}
${createFunctionOfPrimaryClients}
${rewritePolicies(`${replaceEach(toFunctions)}
  if condition ~ '\\maccess_' then
    condition := replace(condition, $r$${organization}$r$, $r$${organizationAsPlanned}$r$);
${replaceEach([classToFunction])}
  end if;`)}`;

/** Both forms let in the same rows. The functions stay, as far as earlier migrations make them too. */
export const down = /* sql */ `
${rewritePolicies(replaceEach(toSettings))}
drop function access_own_clients();
`;
