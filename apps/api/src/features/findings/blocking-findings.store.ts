import { guardRuleIds } from '@concord/domain/completeness';
import type { RequestContext } from '../../platform/request-context.ts';
import { rulesDecidedAbout } from './rules-decided-about.ts';

/** A finding that holds the record of a seat. */
export interface BlockingFinding {
  readonly sessionId: string;
  readonly clientId: string;
  readonly ruleId: string;
  readonly explanation: string;
  /** Whether quality assurance waives it today. */
  readonly isWaived: boolean;
}

/**
 * What holds the records of seats at held sessions at this moment, but for names in notes: those are looked for when a note is
 * signed, where they may be kept with a reason. To be asked once everything is judged (`ensureJudged`). `groups` are the clinic's own identifiers.
 */
export function loadBlockingFindings(
  context: RequestContext,
  asked: {
    readonly from: string;
    readonly to: string;
    readonly groups: ReadonlySet<string>;
    /** Today, where the practice is: a waiver holds to the end of its last day. */
    readonly today: string;
  },
): Promise<BlockingFinding[]> {
  return context.transaction.query<BlockingFinding>(
    `select f.session_id as "sessionId", f.client_id as "clientId", f.rule as "ruleId", f.explanation,
       exists (select 1 from finding_decisions d where d.organization_id = $1 and d.rule = any (${rulesDecidedAbout('f.rule')}) and d.subject = f.subject
         and d.kind = 'waived' and d.undone_at is null and d.expires_on >= $7) as "isWaived"
     from finding f
     join therapy_group g on g.organization_id = $1 and g.id = f.group_id and g.external_id = any ($4::text[])
     join session s on s.organization_id = $1 and s.id = f.session_id and s.status = 'held' and s.ends_at <= $5
     where f.organization_id = $1 and f.vanished_at is null and f.severity_rank = 0 and f.client_id is not null
       and f.date between $2 and $3 and f.valid_from <= $5 and f.valid_until > $5 and f.rule <> all ($6::text[])`,
    [
      context.actor.organizationId,
      asked.from,
      asked.to,
      [...asked.groups],
      new Date(context.now),
      guardRuleIds,
      asked.today,
    ],
  );
}
