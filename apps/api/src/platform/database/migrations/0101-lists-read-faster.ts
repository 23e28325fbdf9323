import { createAccessFunctions } from '../access-functions.ts';
import { replaceEach, rewritePolicies, type Rewriting } from '../rewrite-policies.ts';

export const name = 'ListsReadFaster1764000000101';

const organization = String.raw`\(organization_id =\s+?CASE\s.*?\sEND\)`;
const listed = (list: string): string => String.raw`NULLIF\(\((\w+) = ANY \(access_${list}\(\)\)\), false\)`;

/** [the list, what is asked before it] of those that are empty for nearly everybody. */
const seldom = [
  ['emergency_clients', 'in_emergency'],
  ['sampled_notes', 'in_sample'],
] as const;

const toFasterForms: Rewriting = [
  [listed('own_clients'), String.raw`nullif(\1::text = any (access_primary_clients()), false)`],
  ...seldom.map(
    ([list, any]) =>
      [
        String.raw`^\((${organization}) AND ${listed(list)}`,
        String.raw`(case when access_${any}() then nullif(\2 = any (access_${list}()), false) else false end and \1`,
      ] as const,
  ),
];

const toEarlierForms: Rewriting = [
  [
    String.raw`NULLIF\(\(\((\w+)\)::text = ANY \(access_primary_clients\(\)\)\), false\)`,
    String.raw`nullif(\1 = any (access_own_clients()), false)`,
  ],
  ...seldom.map(
    ([list, any]) =>
      [
        String.raw`^\(\s*?CASE\s+WHEN access_${any}\(\) THEN ${listed(list)}\s+ELSE false\s+END AND (${organization})`,
        String.raw`(\2 and nullif(\1 = any (access_${list}()), false)`,
      ] as const,
  ),
];

/** The lists as the release before writes them: in braces. */
const readLists = (answers: readonly (readonly [string, string, string])[]): string =>
  answers
    .map(
      ([called, type, answer]) => `
create or replace function ${called}() returns ${type} language plpgsql immutable parallel safe
as $$ begin return ${answer}; end $$;`,
    )
    .join('\n');
const inBraces = (list: string): readonly [string, string, string] => [
  `access_${list}`,
  'uuid[]',
  `coalesce(nullif(pg_catalog.current_setting('app.${list}', true), ''), '{}')::uuid[]`,
];

/**
 * The policies say what they said. Lists come without braces, since taking those off took longer than taking the list apart; whom
 * somebody is the primary clinician of is compared as text, too; and what asks about emergencies and samples is left out of the plan
 * of everybody who has none.
 */
export const up = /* sql */ `
${createAccessFunctions}
${rewritePolicies(replaceEach(toFasterForms))}
drop function if exists access_own_clients();
`;

/** Both forms let in the same rows. The new functions stay: earlier migrations make them too. */
export const down = /* sql */ `
${readLists([
  ...['groups', 'own_clients', 'emergency_clients', 'sampled_notes'].map(inBraces),
  [
    'access_clients',
    'text[]',
    `pg_catalog.string_to_array(pg_catalog.btrim(pg_catalog.current_setting('app.clients', true), '{}'), ',')`,
  ],
])}
${rewritePolicies(replaceEach(toEarlierForms))}
`;
