/**
 * Row-level security, in the forms that also hold on a distributed PostgreSQL: a policy compares columns with settings of
 * the transaction, and asks no other table. Without the settings no row is seen.
 */
const organizationMatches = "organization_id = nullif(current_setting('app.organization', true), '')::uuid";

/**
 * The row's identifier stands in the setting, a list of identifiers. It is looked for as text: the setting would be read into an array
 * for every row anew, which takes longer than the row.
 */
const listed = (column: string, setting: string): string =>
  `position(${column}::text in current_setting('${setting}', true)) > 0`;

/**
 * The setting is on. A bare comparison of two values that are no column's is taken to hold for one row in two hundred, and what is
 * joined then is joined in the wrong way; of `nullif` the planner expects that it holds for every other row.
 */
const on = (setting: string): string => `nullif(current_setting('${setting}', true) = 'on', false)`;

/** Who, beyond the organization, sees the rows of a table. */
export const rowScopes = {
  /** Everybody of the organization. */
  organization: 'true',
  /** Who sees all groups, or is of that group's team. */
  group: `(${on('app.all_groups')} or ${listed('group_id', 'app.groups')})`,
  /** The same, and whoever keeps that client's primary record. */
  seat: `(${on('app.all_groups')} or ${listed('group_id', 'app.groups')} or ${listed('client_id', 'app.own_clients')})`,
  /** Who sees all clients, or has that client in a group or in their care. */
  client: `(${on('app.all_clients')} or ${listed('client_id', 'app.clients')})`,
  clientItself: `(${on('app.all_clients')} or ${listed('id', 'app.clients')})`,
} as const;

/** The classes of data that a row may belong to; `app.classes` lists those that the person may see. */
export type DataClass = 'body' | 'billing' | 'account' | 'quality';

const ofClass = (dataClass: DataClass): string =>
  `'${dataClass}' = any (string_to_array(current_setting('app.classes', true), ','))`;

export interface RowProtection {
  readonly scope?: keyof typeof rowScopes;
  readonly dataClass?: DataClass;
}

/** SQL that hides every row of a table from everybody but those whom the scope and the class let in. */
export function protectRows(
  table: string,
  { scope = 'organization', dataClass }: RowProtection = {},
): string {
  const conditions = [
    organizationMatches,
    rowScopes[scope],
    ...(dataClass === undefined ? [] : [ofClass(dataClass)]),
  ];
  const condition = conditions.filter((part) => part !== 'true').join('\n  and ');
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_of_the_organization on ${table} to concord_api
  using (${condition})
  with check (${condition});`;
}

/**
 * The same for records that a signature freezes: their `signed` column is set when they are signed, and from then on the
 * API's login can neither change nor remove them. Only the importer's role, which the API's login is no member of, still may.
 */
export function protectSignedRows(
  table: string,
  { scope = 'organization', dataClass }: RowProtection = {},
): string {
  const conditions = [
    organizationMatches,
    rowScopes[scope],
    ...(dataClass === undefined ? [] : [ofClass(dataClass)]),
  ];
  const condition = conditions.filter((part) => part !== 'true').join('\n  and ');
  return `
drop policy if exists ${table}_of_the_organization on ${table};
create policy ${table}_read on ${table} for select to concord_api using (${condition});
create policy ${table}_write on ${table} for insert to concord_api with check (${condition});
create policy ${table}_change_unsigned on ${table} for update to concord_api
  using (${condition}
  and not signed)
  with check (${condition});
create policy ${table}_change_by_import on ${table} for update to concord_importer
  using (${condition})
  with check (${condition});`;
}

/**
 * Shows, beside what a person sees anyway, the rows of the one client whose record they opened in an emergency: to read, never to
 * change. PostgreSQL asks the policies of a table in the reverse order of their names: by its name this one is asked last, since
 * it is seldom the one that shows a row.
 */
export function showInEmergency(
  table: string,
  {
    column = 'client_id',
    dataClass,
  }: { readonly column?: 'client_id' | 'id'; readonly dataClass?: DataClass } = {},
): string {
  const conditions = [
    organizationMatches,
    listed(column, 'app.emergency_clients'),
    ...(dataClass === undefined ? [] : [ofClass(dataClass)]),
  ];
  return `
create policy ${table}_emergency_read on ${table} for select to concord_api
  using (${conditions.join('\n  and ')});`;
}

/** SQL for: the row is of the person's own organization, and names them in a column. */
export const isOwn = (column: string): string =>
  `${organizationMatches} and ${column} = nullif(current_setting('app.person', true), '')::uuid`;

/** SQL for: the row is of the person's own organization, and they may see a class of data. */
export const isOfClass = (dataClass: DataClass | 'audit'): string =>
  `${organizationMatches} and '${dataClass}' = any (string_to_array(current_setting('app.classes', true), ','))`;
