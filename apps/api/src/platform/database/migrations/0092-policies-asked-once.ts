import { createAccessFunctions } from '../access-functions.ts';

export const name = 'PoliciesAskedOnce1764000000092';

const organization = `(organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid)`;
const organizationAsPlanned = `(organization_id = case when nullif(current_setting('app.access', true), '') = access_stamp()
  then nullif(current_setting('app.organization', true), '')::uuid end)`;

/** [the form that is looked for, as PostgreSQL writes it; what it becomes] of the conditions about the person. */
const toFunctions: readonly (readonly [string, string])[] = [
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

const toSettings: readonly (readonly [string, string])[] = [
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

const replaceEach = (pairs: readonly (readonly [string, string])[]): string =>
  pairs
    .map(
      ([form, becomes]) => `  condition := regexp_replace(condition, $r$${form}$r$, $r$${becomes}$r$, 'g');`,
    )
    .join('\n');

const rewritePolicies = (steps: string): string => `
create function pg_temp.rewritten(condition text) returns text language plpgsql as $f$
begin
${steps}
  return condition;
end $f$;
do $$
declare policy record; using_now text; check_now text;
begin
  for policy in select tablename, policyname, qual, with_check from pg_policies where schemaname = 'public' loop
    using_now := pg_temp.rewritten(policy.qual);
    check_now := pg_temp.rewritten(policy.with_check);
    if using_now is distinct from policy.qual or check_now is distinct from policy.with_check then
      execute format('alter policy %I on %I', policy.policyname, policy.tablename)
        || coalesce(' using (' || using_now || ')', '') || coalesce(' with check (' || check_now || ')', '');
    end if;
  end loop;
end $$;
drop function pg_temp.rewritten(text);
`;

/**
 * The policies say what they said. What they ask about the person alone is asked once when a statement is planned, and no more for
 * each row (see row-security.ts). A database that was set up with these forms is left as it is.
 */
export const up = /* sql */ `
${createAccessFunctions}
${rewritePolicies(`${replaceEach(toFunctions)}
  if condition ~ '\\maccess_' then
    condition := replace(condition, $r$${organization}$r$, $r$${organizationAsPlanned}$r$);
${replaceEach([classToFunction])}
  end if;`)}`;

/** Both forms let in the same rows. The functions stay: earlier migrations make them too. */
export const down = rewritePolicies(replaceEach(toSettings));
