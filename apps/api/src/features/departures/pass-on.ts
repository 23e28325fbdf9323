import { passOnRecord, type PassedOnRecord } from '@concord/domain/clients';
import { passOnGroup, type PassedOnGroup } from '@concord/domain/groups';
import { accepted, refused, type CivilDate, type Result } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadPeriods, lockClient } from '../care/index.ts';
import { lockGroup } from '../groups/index.ts';
import type { Colleague } from './departure.store.ts';
import { loadTeam } from './pass-on.store.ts';

/** What goes to one colleague, or ends (nobody). */
export interface HandOver {
  readonly toStaffId: string | null;
  readonly groupIds: readonly string[];
  readonly clientIds: readonly string[];
}

/** What is to be written when everything that hangs on a person is passed on. */
interface PassedOn {
  readonly groups: readonly { readonly groupId: string; readonly change: PassedOnGroup }[];
  readonly records: readonly { readonly clientId: string; readonly change: PassedOnRecord }[];
}

type Colleagues = ReadonlyMap<string, Colleague>;

/** Decides what becomes of every group and record, all locked, before anything of it is written. */
export async function passOn(
  context: RequestContext,
  leaver: StaffId,
  from: CivilDate,
  handOvers: readonly HandOver[],
  colleagues: Colleagues,
): Promise<Result<PassedOn>> {
  const groups: PassedOn['groups'][number][] = [];
  for (const [groupId, to] of inOrder(handOvers, ({ groupIds }) => groupIds, colleagues)) {
    await lockGroup(context, groupId, from);
    const passed = passOnGroup(await loadTeam(context, groupId), leaver, to?.id ?? null, from);
    if (!passed.ok) return passed;
    const { given, begun } = passed.value;
    const leads = [...given, ...begun].some(({ role }) => role === 'lead' || role === 'co');
    if (leads && to?.roles.includes('clinician') !== true)
      return refused('not-a-clinician', 'A group is led by clinicians of the practice.', 'handOvers');
    groups.push({ groupId, change: passed.value });
  }
  const records: PassedOn['records'][number][] = [];
  for (const [clientId, to] of inOrder(handOvers, ({ clientIds }) => clientIds, colleagues)) {
    await lockClient(context, clientId);
    const passed = passOnRecord(await loadPeriods(context, clientId), leaver, to?.id ?? null, from);
    if (!passed.ok) return passed;
    records.push({ clientId, change: passed.value });
  }
  return accepted({ groups, records });
}

/** What goes to whom, in one order for everybody who changes several, so that no two wait for each other. */
const inOrder = (
  handOvers: readonly HandOver[],
  idsOf: (handOver: HandOver) => readonly string[],
  colleagues: Colleagues,
): readonly (readonly [string, Colleague | null])[] =>
  handOvers
    .flatMap((handOver) =>
      idsOf(handOver).map((id) => [id, colleagues.get(handOver.toStaffId ?? '') ?? null] as const),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
