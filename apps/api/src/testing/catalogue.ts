import type pg from 'pg';

/** What makes the shape of a database, one query for each kind of thing: each row is one thing, in words. */
const questions: Readonly<Record<string, string>> = {
  columns: `select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '')
      || ' ' || coalesce(generation_expression, '')
    from information_schema.columns where table_schema = 'public'`,
  constraints: `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'`,
  indexes: `select indexdef from pg_indexes where schemaname = 'public'`,
  policies: `select concat_ws(' ', tablename, policyname, roles, cmd, qual, with_check) from pg_policies where schemaname = 'public'`,
  protection: `select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  functions: `select pg_get_functiondef(p.oid) from pg_proc p
    where pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  triggers: `select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = tgrelid
    where relnamespace = 'public'::regnamespace and not tgisinternal`,
  grants: `select concat_ws(' ', relname, relacl) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v')`,
  'grants of columns': `select concat_ws(' ', attrelid::regclass, attname, attacl) from pg_attribute
    where attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace) and attacl is not null`,
};

/** A policy's conditions in one order: which of them stands first says nothing about what it lets through. */
const inOneOrder = (words: string): string =>
  words
    .replaceAll(/[()]/g, '')
    .split(/\s+AND\s+/)
    .sort()
    .join(' AND ');

/** The shape of a database: tables, what must never be, who may do what; sorted, so that two of them can be compared. */
export async function readCatalogue(client: pg.Client): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const [kind, text] of Object.entries(questions)) {
    const { rows } = await client.query<[string]>({ text, rowMode: 'array' });
    found[kind] = rows.map(([words]) => (kind === 'policies' ? inOneOrder(words) : words)).sort();
  }
  return found;
}
