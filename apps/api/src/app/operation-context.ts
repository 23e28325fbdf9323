import type { RecordClass } from '@concord/domain/access';
import type { AuditEvent } from '@concord/domain/audit-log';
import type { Instant } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import { keepFindings, touchedBy } from '../features/findings/index.ts';
import { recordEvent } from '../platform/audit/audit.store.ts';
import { findConcerned } from '../platform/audit/concerned.store.ts';
import { clientsIn, describeOperation, type OperationSubject } from '../platform/audit/describe-operation.ts';
import { isRecordId } from '../platform/database/ids.ts';
import {
  inUnitOfWork,
  lookingWider,
  withOneClient,
  type Transaction,
} from '../platform/database/unit-of-work.ts';
import { Refusal } from '../platform/graphql/refusal.ts';
import type { RunningOperation } from '../platform/graphql/served-context.ts';
import type { Actor, OperationContext, RequestContext } from '../platform/request-context.ts';
import { notFound, RequestFailure, unauthenticated } from '../platform/request-failure.ts';
import type { Turns } from '../platform/turns.ts';

/** What a request says of itself. */
export interface RequestFacts {
  readonly actor: Actor | null;
  readonly requestId: string;
  readonly now: Instant;
  readonly via: AuditEvent['via'];
  readonly address: string;
}

/** What became of an operation, for the audit trail. */
interface Outcome {
  readonly reason: string | null;
  readonly answer: unknown;
}

/** The database let nobody write: who opened a record in an emergency may read it, and meets this where they try more. */
const isKeptOut = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && failure.code === '42501';

/** Oneself, and what stands in every schedule (groups, sites, colleagues), may be read without leaving a trace. */
const isProtected = ({ rule }: RunningOperation): boolean =>
  rule.for === 'policy' && !(rule.recordClass === 'practice' && rule.action === 'read');

const needsLooking = ({ groupId, sessionId, noteIds, membershipId, goalId }: OperationSubject): boolean =>
  noteIds.length > 0 || membershipId !== null || goalId !== null || (sessionId !== null && groupId === null);

/** Adds an operation to the audit trail: the last statement of its transaction. */
async function audit(
  transaction: Transaction,
  facts: RequestFacts & { readonly actor: Actor },
  operation: RunningOperation,
  { reason, answer }: Outcome,
): Promise<void> {
  const { actor, requestId, now: at, via, address } = facts;
  const described = describeOperation(operation.name, operation.parameters);
  const shown = clientsIn(answer);
  if (described.clientId !== null) shown.add(described.clientId);
  for (const id of described.clientIds) shown.add(id);
  let { groupId } = described;
  if (needsLooking(described)) {
    const concerned = await findConcerned(transaction, actor.organizationId, described);
    groupId ??= concerned.groupId;
    for (const id of concerned.clientIds) shown.add(id);
  }
  await recordEvent(transaction, actor.organizationId, {
    at,
    userId: actor.userId,
    requestId,
    via,
    address,
    action: operation.name,
    recordClass: operation.rule.for === 'policy' ? operation.rule.recordClass : null,
    outcome: reason === null ? 'done' : 'refused',
    reason,
    groupId,
    clientIds: [...shown].sort(),
    // Whatever is done while an emergency access runs says so, whether it needed it or not.
    subject: actor.emergency
      ? { ...described.subject, emergencyAccess: actor.emergency.id }
      : described.subject,
  });
}

/** Classes of records that no rule of completeness looks at. */
const beside: ReadonlySet<RecordClass> = new Set<RecordClass>([
  'account',
  'amendment-request',
  'audit-sample',
  'audit-work',
  'disclosure',
  'emergency-access',
  'emergency-right',
  'sampled-note',
  'sign-in-alert',
]);

/** Brings the findings of quality assurance up to date with what an operation wrote. */
async function keepUp(
  { actor, now, transaction }: RequestContext,
  { name, rule, isMutation, parameters }: RunningOperation,
): Promise<void> {
  if (!isMutation || rule.for !== 'policy' || beside.has(rule.recordClass)) return;
  const touched = touchedBy(name, parameters);
  if (touched.length === 0) return;
  await lookingWider(transaction, actor.access, () =>
    keepFindings(transaction, actor.organizationId, now, touched),
  );
}

/** Who asks, as far as the question goes: one that names a client's record by its own parameter is about that record alone. */
function askingFor(actor: Actor, { name, parameters, isMutation }: RunningOperation): Actor {
  const clientId = name === 'member' ? parameters['id'] : parameters['clientId'];
  return isMutation || typeof clientId !== 'string' || !isRecordId(clientId)
    ? actor
    : { ...actor, access: withOneClient(actor.access, clientId) };
}

/** Enters a refusal in a transaction of its own: that of the operation is rolled back. */
export async function noteRefusal(
  dataSource: DataSource,
  facts: RequestFacts,
  operation: RunningOperation,
  reason: string,
): Promise<void> {
  const { actor } = facts;
  if (actor === null) return;
  await inUnitOfWork(dataSource, actor.access, (transaction) =>
    audit(transaction, { ...facts, actor }, operation, { reason, answer: null }),
  );
}

/** What an operation knows: who asks, and how to get a transaction in their name, with its event in the audit trail. */
export function makeOperationContext(
  dataSource: DataSource,
  turns: Turns,
  facts: RequestFacts,
  operation: RunningOperation,
): OperationContext {
  const { actor, requestId, now } = facts;
  return {
    actor,
    requestId,
    now,
    asActor: async (work) => {
      if (actor === null) throw unauthenticated();
      const asking = askingFor(actor, operation);
      try {
        return await turns.take(() =>
          inUnitOfWork(dataSource, asking.access, async (transaction) => {
            const context = { actor: asking, requestId, now, transaction };
            const answer = await work(context);
            if (!(answer instanceof Refusal)) await keepUp(context, operation);
            if (isProtected(operation)) {
              const reason = answer instanceof Refusal ? answer.code : null;
              await audit(transaction, { ...facts, actor }, operation, { reason, answer });
            }
            return answer;
          }),
        );
      } catch (failure) {
        const outgoing = actor.emergency && isKeptOut(failure) ? notFound() : failure;
        if (outgoing instanceof RequestFailure)
          await noteRefusal(dataSource, facts, operation, outgoing.code);
        throw outgoing;
      }
    },
  };
}
