/**
 * Row-level security, in forms that also hold on a distributed PostgreSQL: a policy compares columns with settings of the transaction,
 * and asks no other table. Without the settings no row is seen. What does not depend on the row is asked once (access-functions.ts).
 */
const organizationMatches = "organization_id = nullif(current_setting('app.organization', true), '')::uuid";

/**
 * The same, as long as the plan was made for whoever asks now. In one comparison, since the planner asks what stands beside a column that
 * the statement compares too, as every statement does with its organization, once and not for each row.
 */
const organizationAsPlanned = `organization_id = case when nullif(current_setting('app.access', true), '') = access_stamp()
  then nullif(current_setting('app.organization', true), '')::uuid end`;

/**
 * The row's identifier is among those of a list. `nullif` changes nothing about that. It lets the planner expect every other row,
 * whatever the list, and choose the plan that it would choose without the policy: most statements ask only for what is listed anyway,
 * which would be reckoned twice; and reckoning with each of hundreds of identifiers takes longer than many a statement.
 */
const listed = (column: string, list: 'groups' | 'emergency_clients'): string =>
  `nullif(${column} = any (access_${list}()), false)`;
const listedClient = (column: string, list: 'clients' | 'primary_clients' = 'clients'): string =>
  `nullif(${column}::text = any (access_${list}()), false)`;

/** Who, beyond the organization, sees the rows of a table. */
const rowScopes = {
  /** Everybody of the organization. */
  organization: 'true',
  /** Who sees all groups, or is of that group's team. */
  group: `(access_all_groups() or ${listed('group_id', 'groups')})`,
  /** The same, and whoever keeps that client's primary record. */
  seat: `(access_all_groups() or ${listed('group_id', 'groups')} or ${listedClient('client_id', 'primary_clients')})`,
  /** Who sees all clients, or has that client in a group or in their care. */
  client: `(access_all_clients() or ${listedClient('client_id')})`,
  clientItself: `(access_all_clients() or ${listedClient('id')})`,
} as const;

/** The classes of data that a row may belong to; `app.classes` lists those that the person may see. */
export type DataClass = 'body' | 'billing' | 'account' | 'quality';

const ofClass = (dataClass: DataClass | 'audit'): string =>
  `'${dataClass}' = any (string_to_array(current_setting('app.classes', true), ','))`;
const ofClassAsPlanned = (dataClass: DataClass | 'audit'): string => `access_class('${dataClass}')`;

export interface RowProtection {
  readonly scope?: keyof typeof rowScopes;
  readonly dataClass?: DataClass;
}

/** SQL for: the scope and the class let the person see the row. What asks for no list needs no plan of its own either. */
export function rowCondition({ scope = 'organization', dataClass }: RowProtection): string {
  const conditions =
    scope === 'organization'
      ? [organizationMatches, ...(dataClass === undefined ? [] : [ofClass(dataClass)])]
      : [
          organizationAsPlanned,
          rowScopes[scope],
          ...(dataClass === undefined ? [] : [ofClassAsPlanned(dataClass)]),
        ];
  return conditions.join('\n  and ');
}

/** SQL that hides every row of a table from everybody but those whom the scope and the class let in. */
export function protectRows(table: string, protection: RowProtection = {}): string {
  const condition = rowCondition(protection);
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
export function protectSignedRows(table: string, protection: RowProtection = {}): string {
  const condition = rowCondition(protection);
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
    `case when access_in_emergency() then ${listed(column, 'emergency_clients')} else false end`,
    organizationAsPlanned,
    ...(dataClass === undefined ? [] : [ofClassAsPlanned(dataClass)]),
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
  `${organizationMatches} and ${ofClass(dataClass)}`;

/** Both, asked once for each plan: for tables of which many rows are read at once. */
export const isOwnAsPlanned = (column: string): string =>
  `${organizationAsPlanned} and ${column} = nullif(current_setting('app.person', true), '')::uuid`;
export const isOfClassAsPlanned = (dataClass: DataClass | 'audit'): string =>
  `${organizationAsPlanned} and ${ofClassAsPlanned(dataClass)}`;
