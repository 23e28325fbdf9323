/**
 * An audit event as columns, in the order in which they are sealed. The sealed bytes are the JSON array of [sequence, stream,
 * columns…] as PostgreSQL writes it: unlike text run together, nothing can move from one field to the next unseen.
 */
export const eventColumns = [
  {
    name: 'at',
    type: 'timestamptz',
    sealed: (value: string) => `(extract(epoch from ${value}) * 1000000)::bigint`,
  },
  { name: 'user_id', type: 'uuid', sealed: (value: string) => `${value}::text` },
  { name: 'request_id', type: 'uuid', sealed: (value: string) => `${value}::text` },
  { name: 'via', type: 'text', sealed: (value: string) => value },
  { name: 'address', type: 'text', sealed: (value: string) => value },
  { name: 'action', type: 'text', sealed: (value: string) => value },
  { name: 'record_class', type: 'text', sealed: (value: string) => value },
  { name: 'outcome', type: 'text', sealed: (value: string) => value },
  { name: 'reason', type: 'text', sealed: (value: string) => value },
  { name: 'group_id', type: 'uuid', sealed: (value: string) => `${value}::text` },
  { name: 'client_ids', type: 'uuid[]', sealed: (value: string) => `${value}::text[]` },
  { name: 'subject', type: 'text', sealed: (value: string) => value },
] as const;

/** SQL for what an event's hash covers beyond the hash before it. `valueOf` gives the SQL of a column. */
export function sealedBytes(
  organization: string,
  stream: string,
  sequence: string,
  valueOf: (column: (typeof eventColumns)[number], index: number) => string,
): string {
  const columns = eventColumns.map((column, index) => column.sealed(valueOf(column, index)));
  const parts = [`${organization}::text`, stream, `(${sequence})::bigint`, ...columns];
  return `convert_to(json_build_array(${parts.join(', ')})::text, 'UTF8')`;
}

/** What the first event of a stream has before it. */
export const beginning = "'\\x0000000000000000000000000000000000000000000000000000000000000000'::bytea";
