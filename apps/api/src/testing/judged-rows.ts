import type { Transaction } from '../platform/database/unit-of-work.ts';

/**
 * Everything that is kept of what the rules find in a practice, a line each, in order: without the identifiers of the rows, and without
 * whether an ending was a mending, which depends on why somebody judged.
 */
export async function readJudgedRows(
  { query }: Transaction,
  organizationId: string,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [table, left] of [
    ['finding', ['id', 'ended_by_update']],
    ['finding_history', ['is_fix']],
    ['required_record', []],
    ['session_completeness', []],
  ] as const) {
    const rows = await query<{ line: string }>(
      `select (to_jsonb(t) - $2::text[])::text as line from ${table} t where organization_id = $1`,
      [organizationId, left],
    );
    lines.push(...rows.map(({ line }) => `${table} ${line}`));
  }
  return lines.sort();
}
