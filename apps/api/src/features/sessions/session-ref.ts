import type { SessionRef } from './session.types.ts';

/** What the columns of `sessionColumns` bring. */
export interface SessionRow {
  readonly session_id: string;
  readonly session_external_id: string;
  readonly session_starts_at: Date;
  readonly session_date: string;
}

/** The columns of a session joined as `session`. */
export const sessionColumns = `session.id as session_id, session.external_id as session_external_id,
  session.starts_at as session_starts_at, session.date as session_date`;

export const toSessionRef = (row: SessionRow): SessionRef => ({
  id: row.session_id,
  externalId: row.session_external_id,
  startsAt: row.session_starts_at,
  date: row.session_date,
});
