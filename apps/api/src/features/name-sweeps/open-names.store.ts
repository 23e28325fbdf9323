import { guardRuleIds } from '@concord/domain/completeness';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { groupColumns, toGroupRef, type GroupRow } from '../groups/index.ts';
import { loadStaffById } from '../staff/index.ts';
import type { OpenNames, OpenNamesReport } from './name-sweep.types.ts';

type Counts = Pick<OpenNames, 'notes' | 'blocks' | 'warns' | 'returned' | 'corrected'>;

const counts = /* sql */ `count(distinct o.note_id)::integer as notes, count(*) filter (where o.severity_rank = 0)::integer as blocks,
  count(*) filter (where o.severity_rank > 0)::integer as warns, count(*) filter (where o.is_returned)::integer as returned,
  count(*) filter (where o.is_corrected)::integer as corrected`;

/** $1 organization, $2 now, $3 today, $4 rules: what stands open in signed notes. */
const open = /* sql */ `
open as materialized (
  select f.group_id, n.author_id, f.note_id, f.severity_rank,
    exists (select 1 from finding_decisions d where ${standingDecision('returned')}) as is_returned,
    exists (select 1 from addendum a where a.organization_id = $1 and a.note_id = f.note_id and a.entry = 'correction'
      and a.written_at >= f.valid_from) as is_corrected
  from finding f
  join progress_note n on n.organization_id = $1 and n.id = f.note_id and n.status = 'signed'
  where f.organization_id = $1 and f.rule = any ($4::text[]) and f.vanished_at is null and f.severity_rank is not null
    and f.valid_from <= $2 and f.valid_until > $2
    and not exists (select 1 from finding_decisions d where ${standingDecision('waived')} and d.expires_on >= $3)
)`;

function standingDecision(kind: 'returned' | 'waived'): string {
  return `d.organization_id = $1 and d.rule = f.rule and d.subject = f.subject and d.undone_at is null and d.kind = '${kind}'`;
}

/** What the check finds in signed notes at this moment, by group and by author, most first. */
export function loadOpenNames(context: RequestContext, today: string): Promise<OpenNamesReport> {
  // An auditor reads no addenda, but is told whether a correction stands beside a note: a count, and not a word of it.
  return lookingWider(context.transaction, context.actor.access, () => countOpenNames(context, today));
}

async function countOpenNames(context: RequestContext, today: string): Promise<OpenNamesReport> {
  const { actor, transaction, now } = context;
  const parameters = [actor.organizationId, new Date(now), today, guardRuleIds];
  const groups = await transaction.query<GroupRow & Counts>(
    `with ${open} select ${groupColumns}, ${counts} from open o
     join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = o.group_id
     group by therapy_group.organization_id, therapy_group.id order by blocks desc, warns desc, therapy_group.id`,
    parameters,
  );
  const authors = await transaction.query<Counts & { readonly author_id: string }>(
    `with ${open} select o.author_id, ${counts} from open o group by o.author_id order by blocks desc, warns desc, o.author_id`,
    parameters,
  );
  const staff = await loadStaffById(context);
  return {
    notes: groups.reduce((sum, { notes }) => sum + notes, 0),
    groups: groups.map((row) => ({ ...countsOf(row), group: toGroupRef(row), staff: null })),
    clinicians: authors.map((row) => ({
      ...countsOf(row),
      group: null,
      staff: staff.get(row.author_id) ?? null,
    })),
  };
}

const countsOf = ({ notes, blocks, warns, returned, corrected }: Counts): Counts => ({
  notes,
  blocks,
  warns,
  returned,
  corrected,
});
