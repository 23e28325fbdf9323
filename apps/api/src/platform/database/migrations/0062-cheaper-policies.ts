import { replaceEach, rewritePolicies } from '../rewrite-policies.ts';

export const name = 'CheaperPolicies1764000000062';

const settingAsArray = String.raw`\((\w+) = ANY \(\(COALESCE\(NULLIF\(current_setting\('([a-z_.]+)'::text, true\), ''::text\), '\{\}'::text\)\)::uuid\[\]\)\)`;
const settingAsText = String.raw`(position((\1)::text in current_setting('\2'::text, true)) > 0)`;
const isOn = String.raw`(?<!NULLIF\()\(current_setting\('app\.all_(groups|clients)'::text, true\) = 'on'::text\)`;
const isOnForThePlanner = String.raw`NULLIF((current_setting('app.all_\1'::text, true) = 'on'::text), false)`;

const renameEmergencyPolicies = (from: string, to: string): string => `
do $$
declare policy record;
begin
  for policy in select tablename, policyname from pg_policies
    where schemaname = 'public' and policyname = tablename || '${from}'
  loop
    execute format('alter policy %I on %I rename to %I', policy.policyname, policy.tablename, policy.tablename || '${to}');
  end loop;
end $$;`;

/**
 * The policies say what they said, in forms that cost less for each row and of which the planner expects about as many rows as there
 * are (see row-security.ts). A database that was set up with these forms is left as it is.
 */
export const up = /* sql */ `
${rewritePolicies(
  replaceEach([
    [settingAsArray, settingAsText],
    [isOn, isOnForThePlanner],
  ]),
)}
${renameEmergencyPolicies('_read_in_emergency', '_emergency_read')}
`;

/** Both forms let in the same rows: only the names are set back. */
export const down = renameEmergencyPolicies('_emergency_read', '_read_in_emergency');
