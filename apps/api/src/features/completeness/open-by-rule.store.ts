import type { RequestContext } from '../../platform/request-context.ts';
import type { Scope } from '../reports/index.ts';

/** How many findings of a rule are open, and how many of them are waived today or with their authors. */
export interface OpenOfRule {
  readonly ruleId: string;
  readonly open: number;
  readonly waived: number;
  readonly returned: number;
}

/** The open findings of groups at this moment, by rule; to be asked once everything is judged (`ensureJudged`). */
export const loadOpenByRule = (
  { actor, transaction, now }: RequestContext,
  scope: Pick<Scope, 'from' | 'to'>,
  groupIds: readonly string[],
  today: string,
): Promise<OpenOfRule[]> =>
  transaction.query<OpenOfRule>(
    `select f.rule as "ruleId", count(*)::integer as open, count(*) filter (where d.kind = 'waived')::integer as waived,
       count(*) filter (where d.kind = 'returned')::integer as returned
     from finding f
     left join (
       select distinct on (rule, subject) rule, subject, kind from (
         select rule, subject, kind, made_at, expires_on from finding_decisions
         where organization_id = $1 and undone_at is null
         union all
         -- What was decided about an unsigned note holds as it becomes overdue (rules-decided-about.ts).
         select 'note-overdue', subject, kind, made_at, expires_on from finding_decisions
         where organization_id = $1 and undone_at is null and rule = 'note-unsigned') as made
       where expires_on is null or expires_on >= $6
       order by rule, subject, made_at desc) d on d.rule = f.rule and d.subject = f.subject
     where f.organization_id = $1 and f.vanished_at is null and f.group_id = any ($2::uuid[]) and f.severity_rank is not null
       and (f.date is null or f.date between $3 and $4) and f.valid_from <= $5 and f.valid_until > $5
     group by f.rule`,
    [actor.organizationId, groupIds, scope.from, scope.to, new Date(now), today],
  );
