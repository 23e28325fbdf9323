import { operationsByLabel, recordClassesByLabel } from '@concord/domain/audit-log';
import type { RequestContext } from '../../platform/request-context.ts';

/** Which events, in which order, and which stretch of them. */
export interface AccessLogQuestion {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly clientId: string | null;
  readonly userId: string | null;
  readonly emergencyId: string | null;
  readonly refusedOnly: boolean;
  readonly order: 'at' | 'person' | 'action' | 'outcome' | 'record_class';
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface AccessLogRow {
  readonly id: string;
  readonly at: Date;
  readonly userId: string | null;
  readonly person: string | null;
  readonly via: string;
  readonly address: string;
  readonly action: string;
  readonly recordClass: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly groupId: string | null;
  readonly clientIds: string[];
  readonly subject: string;
}

const condition = `e.organization_id = $1
  and ($2::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at <= $3)
  and ($4::uuid is null or e.client_ids @> array[$4::uuid]) and ($5::uuid is null or e.user_id = $5)
  and (not $6::boolean or e.outcome = 'refused')
  and ($7::uuid is null or e.subject like '%' || $7::text || '%')`;

/** How a column is sorted. */
interface Order {
  readonly by: readonly string[];
  /** The codes in the order of what people read for them, where that is not the order of the codes; the last parameter. */
  readonly codes?: readonly string[];
}

/** In the statement that gives the rows it counts what they are of: an event that comes meanwhile is in neither. */
const count = `select count(*) as total from audit_event e where ${condition}`;

// What has no words stands behind what has, by its code.
const byWords = (column: string, codes: readonly string[]): Order => ({
  by: [
    `case when ${column} is not null then coalesce(array_position($12::text[], ${column}), 1000000) end`,
    column,
  ],
  codes,
});

const orders: Readonly<Record<AccessLogQuestion['order'], Order>> = {
  at: { by: ['e.at'] },
  person: { by: ['n.name'] },
  action: byWords('e.action', operationsByLabel),
  outcome: { by: ['e.outcome'] },
  record_class: byWords('e.record_class', recordClassesByLabel),
};

/** The events that the question asks for; there is no limit to how far one can page. */
export async function loadAccessLog(
  { actor, transaction }: RequestContext,
  question: AccessLogQuestion,
): Promise<{ readonly total: number; readonly rows: AccessLogRow[] }> {
  const { from, to, clientId, userId, refusedOnly, emergencyId, limit, offset } = question;
  const parameters = [actor.organizationId, from, to, clientId, userId, refusedOnly, emergencyId];
  const { by, codes } = orders[question.order];
  const direction = question.descending ? 'desc nulls last' : 'asc nulls first';
  const rows = await transaction.query<AccessLogRow & { readonly total: number }>(
    `select (${count}) as total, e.stream || ' ' || e.seq as id, e.at, e.user_id as "userId", coalesce(n.name, case when e.user_id = $10 then $11 end) as person, e.via, e.address, e.action,
       e.record_class as "recordClass", e.outcome, e.reason, e.group_id as "groupId",
       e.client_ids::text[] as "clientIds", e.subject
     from audit_event e left join account_names() n on n.id = e.user_id
     where ${condition}
     -- Stream and sequence break every tie, so that pages neither lose nor repeat an event.
     order by ${by.map((column) => `${column} ${direction}`).join(', ')}, e.at, e.stream, e.seq
     limit $8 offset $9`,
    [...parameters, limit, offset, actor.userId, actor.name, ...(codes === undefined ? [] : [codes])],
  );
  const [first] = rows;
  if (first !== undefined) return { total: first.total, rows };
  // Behind the last one nothing says how many there are.
  const [counted] = await transaction.query<{ total: number }>(count, parameters);
  return { total: counted?.total ?? 0, rows };
}
