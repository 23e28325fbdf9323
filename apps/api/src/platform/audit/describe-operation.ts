import type { AuditValue } from '@concord/domain/audit-log';

/** What an operation was called with, as far as the audit trail keeps it. */
export interface OperationSubject {
  readonly groupId: string | null;
  readonly clientId: string | null;
  readonly sessionId: string | null;
  readonly noteIds: readonly string[];
  readonly membershipId: string | null;
  readonly goalId: string | null;
  /** Clients whose records were handed to others. */
  readonly clientIds: readonly string[];
  readonly subject: Readonly<Record<string, AuditValue>>;
}

const uuidPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
/** Names of fields and the like: our own words, never a person's. */
const wordPattern = /^[A-Za-z][A-Za-z_-]{0,39}$/;
const wordParameters = new Set([
  'field',
  'entry',
  'bucket',
  'status',
  'enrolment',
  'role',
  'roles',
  'occasion',
]);

/** What people prove themselves by is never kept, whatever it looks like: a password may have the form of an identifier. */
const proofs = new Set(['password', 'newPassword', 'code']);

const isUuid = (value: unknown): value is string => typeof value === 'string' && uuidPattern.test(value);

function keep(name: string, value: unknown): AuditValue | undefined {
  if (isUuid(value) || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') {
    const known = datePattern.test(value) || (wordParameters.has(name) && wordPattern.test(value));
    return known ? value : undefined;
  }
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const isWord = (item: unknown): item is string => typeof item === 'string' && wordPattern.test(item);
  return value.every(isUuid) || (wordParameters.has(name) && value.every(isWord)) ? value : undefined;
}

interface HandedOver {
  readonly to: string;
  readonly groupIds: readonly string[];
  readonly clientIds: readonly string[];
}

/** What was handed over when somebody left; what went to nobody has ended. */
const readHandOvers = (handOvers: unknown): readonly HandedOver[] =>
  (Array.isArray(handOvers) ? (handOvers as unknown[]) : []).flatMap((handOver) => {
    if (typeof handOver !== 'object' || handOver === null) return [];
    const { toStaffId, groupIds, clientIds } = handOver as Record<string, unknown>;
    const idsOf = (list: unknown): string[] => (Array.isArray(list) ? list.filter(isUuid) : []);
    return [
      { to: isUuid(toStaffId) ? toStaffId : 'ended', groupIds: idsOf(groupIds), clientIds: idsOf(clientIds) },
    ];
  });

/** What may be kept of an operation's parameters: identifiers, days, names of fields. Texts, passwords and names are left out. */
export function describeOperation(
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
): OperationSubject {
  const { scope, person, handOvers, ...others } = parameters;
  const handedOver = readHandOvers(handOvers);
  const flat = {
    ...others,
    ...(typeof scope === 'object' ? scope : {}),
    // Which rights somebody new was given.
    ...(typeof person === 'object' ? person : {}),
  } as Record<string, unknown>;
  const subject: Record<string, AuditValue> = {};
  for (const [name, value] of Object.entries(flat)) {
    const kept = proofs.has(name) ? undefined : keep(name, value);
    if (kept !== undefined) subject[name] = kept;
  }
  // What went to whom, by whose it is now.
  for (const { to, groupIds, clientIds } of handedOver) subject[to] = [...groupIds, ...clientIds];
  const { id, noteId, noteIds, groupIds, membershipId, goalId } = flat;
  const idOf = (parameter: string, itself: string): string | null =>
    [flat[parameter], operation === itself ? id : null].find(isUuid) ?? null;
  const [onlyGroup] = Array.isArray(groupIds) && groupIds.length === 1 ? (groupIds as unknown[]) : [];
  return {
    groupId: idOf('groupId', 'group') ?? (isUuid(onlyGroup) ? onlyGroup : null),
    clientId: idOf('clientId', 'member'),
    sessionId: idOf('sessionId', 'session'),
    noteIds: [noteId, ...(Array.isArray(noteIds) ? (noteIds as unknown[]) : [])].filter(isUuid),
    membershipId: isUuid(membershipId) ? membershipId : null,
    goalId: isUuid(goalId) ? goalId : null,
    clientIds: handedOver.flatMap(({ clientIds }) => clientIds),
    subject,
  };
}

/** The clients whose records an answer shows: wherever it names one as `client`. */
export function clientsIn(answer: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(answer)) {
    // Series are lists of numbers: one look tells.
    if (typeof answer[0] !== 'object') return found;
    for (const item of answer) clientsIn(item, found);
  } else if (typeof answer === 'object' && answer !== null && !(answer instanceof Date)) {
    for (const [name, value] of Object.entries(answer) as [string, unknown][]) {
      if (typeof value !== 'object' || value === null) continue;
      if (name === 'client' && 'id' in value && isUuid(value.id)) found.add(value.id);
      clientsIn(value, found);
    }
  }
  return found;
}
