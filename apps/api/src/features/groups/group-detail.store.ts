import { mayEver } from '@concord/domain/access';
import type { RequestContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import { loadStaffById } from '../staff/index.ts';
import type { CurriculumModule, GroupDetail, WeeklyMeeting } from './group-detail.types.ts';
import { describeAssignments, loadAssignments, loadGroupSummaries } from './group-summary.store.ts';
import { maySeeGroup } from './visible-groups.ts';

interface OwnRow {
  readonly service_code: string | null;
  readonly part2: boolean | null;
  readonly version: number;
  readonly meetings: WeeklyMeeting[];
}

interface MemberRow extends ClientRow {
  readonly id: string;
  readonly entered_on: string;
  readonly left_on: string | null;
  readonly exit: string | null;
  readonly exit_circumstances: string | null;
}

const membersSql = /* sql */ `
select membership.id, membership.entered_on, membership.left_on, membership.exit,
  membership.exit_circumstances, ${clientColumns}
from membership join client on client.organization_id = $1 and client.id = membership.client_id
where membership.organization_id = $1 and membership.group_id = $2
order by membership.entered_on desc, client.external_id collate "C"`;

/** One group whole. Throws `NOT_FOUND` for a group that is not there or not theirs to see. */
export async function loadGroupDetail(context: RequestContext, groupId: string): Promise<GroupDetail> {
  const { actor, transaction } = context;
  if (!maySeeGroup(actor, groupId)) throw notFound();
  const parameters = [actor.organizationId, groupId];
  const [summary] = await loadGroupSummaries(context, [groupId]);
  const [own] = await transaction.query<OwnRow>(
    'select service_code, part2, version, meetings from therapy_group where organization_id = $1 and id = $2',
    parameters,
  );
  if (summary === undefined || own === undefined) throw notFound();
  const curriculum = await transaction.query<CurriculumModule>(
    'select module, title from curriculum_module where organization_id = $1 and group_id = $2 order by module',
    parameters,
  );
  const members = await transaction.query<MemberRow>(membersSql, parameters);
  const mayReadNotes = mayEver(actor, 'read', 'note-body');
  return {
    summary,
    serviceCode: own.service_code,
    part2: own.part2,
    version: own.version,
    meetings: own.meetings,
    mayChange: mayEver(actor, 'write', 'practice'),
    // The groups that somebody with this right sees are those that they have it for.
    mayKeepRoster: mayEver(actor, 'write', 'roster'),
    curriculum,
    facilitators: describeAssignments(
      await loadAssignments(context, [groupId]),
      await loadStaffById(context),
    ),
    members: members.map((row) => ({
      membershipId: row.id,
      client: toClientRef(actor, row),
      enteredOn: row.entered_on,
      leftOn: row.left_on,
      exit: row.exit,
      exitCircumstances: mayReadNotes ? row.exit_circumstances : null,
    })),
  };
}
