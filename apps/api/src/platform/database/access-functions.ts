/**
 * The settings of a transaction as the planner reads them. Each function answers from the settings alone and is declared immutable, so that
 * its answer stands in the plan as a constant: what a person sees anyway is not asked for each row, and a list of identifiers is hashed
 * once instead of being read for each row.
 *
 * A plan that is kept would keep those answers too. Every policy that calls one of them therefore asks, when the plan runs, whether it was
 * made for the access that the transaction has now (`app.access`, see unit-of-work.ts): a plan made for anybody else shows no row.
 */
interface AccessFunction {
  readonly name: string;
  readonly parameters: string;
  readonly returns: string;
  readonly answer: string;
}

const setting = (name: string): string => `pg_catalog.current_setting('app.${name}', true)`;

const isOn = (name: string): AccessFunction => ({
  name: `access_${name}`,
  parameters: '',
  returns: 'boolean',
  answer: `coalesce(${setting(name)} = 'on', false)`,
});

/** The identifiers of a list, which stand in its setting with commas between them. */
const identifiers = (name: string): AccessFunction => ({
  name: `access_${name}`,
  parameters: '',
  returns: 'uuid[]',
  answer: `pg_catalog.string_to_array(${setting(name)}, ',')::uuid[]`,
});

/** The same of long lists: taking a text apart takes a fraction of the time of reading each part as an identifier. */
const identifiersAsText = (name: string, list: string): AccessFunction => ({
  name: `access_${name}`,
  parameters: '',
  returns: 'text[]',
  answer: `pg_catalog.string_to_array(${setting(list)}, ',')`,
});

/** Whether a list, which is empty for nearly everybody, names anything: with an empty one the planner leaves out what asks for it. */
const isNamed = (name: string, list: string): AccessFunction => ({
  name: `access_${name}`,
  parameters: '',
  returns: 'boolean',
  answer: `coalesce(${setting(list)} <> '', false)`,
});

const accessFunctions: readonly AccessFunction[] = [
  { name: 'access_stamp', parameters: '', returns: 'text', answer: `nullif(${setting('access')}, '')` },
  isOn('all_groups'),
  isOn('all_clients'),
  identifiers('groups'),
  isNamed('in_emergency', 'emergency_clients'),
  identifiers('emergency_clients'),
  isNamed('in_sample', 'sampled_notes'),
  identifiers('sampled_notes'),
  identifiersAsText('clients', 'clients'),
  identifiersAsText('primary_clients', 'own_clients'),
  {
    name: 'access_class',
    parameters: 'data_class text',
    returns: 'boolean',
    answer: `coalesce(data_class = any (pg_catalog.string_to_array(${setting('classes')}, ',')), false)`,
  },
];

/** Makes the functions, or makes them anew; in PL/pgSQL, which every PostgreSQL has and which keeps its reading of the body. */
export const createAccessFunctions = accessFunctions
  .map(
    ({ name, parameters, returns, answer }) => `
create or replace function ${name}(${parameters}) returns ${returns} language plpgsql immutable parallel safe
as $$ begin return ${answer}; end $$;`,
  )
  .join('\n');

export const dropAccessFunctions = accessFunctions
  .map(({ name }) => `drop function if exists ${name};`)
  .join('\n');
