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

const identifiers = (name: string): AccessFunction => ({
  name: `access_${name}`,
  parameters: '',
  returns: 'uuid[]',
  answer: `coalesce(nullif(${setting(name)}, ''), '{}')::uuid[]`,
});

const accessFunctions: readonly AccessFunction[] = [
  { name: 'access_stamp', parameters: '', returns: 'text', answer: `nullif(${setting('access')}, '')` },
  isOn('all_groups'),
  isOn('all_clients'),
  identifiers('groups'),
  identifiers('own_clients'),
  identifiers('emergency_clients'),
  identifiers('sampled_notes'),
  // Hundreds of them: taking a text apart takes a third of the time of reading each part as an identifier.
  {
    name: 'access_clients',
    parameters: '',
    returns: 'text[]',
    answer: `pg_catalog.string_to_array(pg_catalog.btrim(${setting('clients')}, '{}'), ',')`,
  },
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
