import type { RecordClass } from '../access/index.ts';
import type { Instant } from '../shared/index.ts';

/** What became of an act: done, or refused by the rules of the practice or of access. */
export type AuditOutcome = 'done' | 'refused';

/**
 * Somebody did, or tried to do, something with protected records: who, when, what, on whose record, from where (ASTM E2147).
 * Never what a record says: fields are named, values are not.
 */
export interface AuditEvent {
  readonly at: Instant;
  /** Null for somebody whom the practice does not know. */
  readonly userId: string | null;
  readonly requestId: string;
  /** How they came in: a browser's session, a program's token, or a command of the operator. */
  readonly via: 'cookie' | 'token' | 'command' | 'none';
  /** The network address that the request came from; empty for commands. */
  readonly address: string;
  /** The operation, under the name that it has everywhere. */
  readonly action: string;
  readonly recordClass: RecordClass | null;
  readonly outcome: AuditOutcome;
  /** A code for why it was refused; null when it was done. */
  readonly reason: string | null;
  readonly groupId: string | null;
  /** Everybody whose record was concerned, also when the act was on a group. */
  readonly clientIds: readonly string[];
  /** Identifiers of records and names of fields, as a JSON object. */
  readonly subject: Readonly<Record<string, AuditValue>>;
}

export type AuditValue = string | number | boolean | null | readonly string[];

/**
 * The chain that an event belongs to: a client's chart, else a group's, else that of the person who acted, else the practice's
 * own. One chain for everything would make everybody wait for everybody.
 */
export function streamOf(event: Pick<AuditEvent, 'clientIds' | 'groupId' | 'userId'>): string {
  const [client] = event.clientIds;
  if (client !== undefined && event.clientIds.length === 1) return `client:${client}`;
  if (event.groupId !== null) return `group:${event.groupId}`;
  return event.userId === null ? 'practice' : `user:${event.userId}`;
}
