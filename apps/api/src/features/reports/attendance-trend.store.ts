import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import type { GroupRef } from '../groups/index.ts';
import type { AttendanceSeries, AttendanceTrend } from './attendance-trend.types.ts';
import { keepTallies } from './kept-tallies.store.ts';
import {
  listBuckets,
  loadGroupsInScope,
  type BucketSpan,
  type BucketUnit,
  type Scope,
} from './scope/index.ts';

/** The figures of one group, bucket by bucket, as parallel lists. */
interface GroupTallies extends AttendanceSeries {
  readonly groupId: string;
  readonly buckets: readonly string[];
}

const columns = {
  sessionsHeld: 'sessions_held',
  expected: 'expected',
  attended: 'attended',
  excused: 'excused',
  lateCancelled: 'late_cancelled',
  noShow: 'no_show',
  unrecorded: 'unrecorded',
  guests: 'guests',
} as const satisfies Record<keyof AttendanceSeries, string>;
const seriesNames = Object.keys(columns) as (keyof AttendanceSeries)[];
const counted = Object.values(columns).slice(1);

/** Columns rather than rows: a list a group and figure is what charts take, and a tenth of the work to send. */
const asColumns = (source: string): string => /* sql */ `
select group_id as "groupId", json_agg(bucket) as buckets,
  ${seriesNames.map((name) => `json_agg(${columns[name]}) as "${name}"`).join(', ')}
from (${source}) as tally group by group_id`;

const fromSessions = (room: string, dates: string): string => /* sql */ `
  select t.group_id, date_trunc($2, t.date::timestamp)::date as bucket, count(*)::integer as sessions_held,
    ${counted.map((column) => `sum(t.${column})::integer as ${column}`).join(', ')}
  from session_tally t ${room}
  where t.organization_id = $1 and t.group_id = any ($3::uuid[]) and ${dates}
  group by 1, 2`;

/** $4–$5: buckets that lie whole in the range. $6–$7, $8–$9: days of buckets that the range cuts, from the sessions' tallies. */
const wholeBucketsSql = asColumns(/* sql */ `
  select group_id, bucket, ${Object.values(columns).join(', ')} from attendance_tally
  where organization_id = $1 and unit = $2 and group_id = any ($3::uuid[]) and bucket between $4 and $5
  union all
  ${fromSessions('', '(t.date between $6 and $7 or t.date between $8 and $9)')}`);

const inTheRoomSql = asColumns(
  fromSessions(
    'join session_facilitator f on f.organization_id = $1 and f.session_id = t.session_id and f.staff_id = $6',
    't.date between $4 and $5',
  ),
);

type DayRange = readonly [CivilDate, CivilDate] | readonly [null, null];
const noDays: DayRange = [null, null];

/** Which buckets the range holds whole, and which days of its first and last bucket it holds when it cuts them. */
function cutBuckets(
  buckets: readonly BucketSpan[],
  from: CivilDate,
  to: CivilDate,
): readonly [whole: DayRange, atTheStart: DayRange, atTheEnd: DayRange] {
  const whole = buckets.filter((bucket) => from <= bucket.first && bucket.last <= to);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return [noDays, [from, to], noDays];
  const [start, end] = [buckets[0], buckets.at(-1)];
  return [
    [first.first, last.first],
    start === undefined || start === first ? noDays : [from, start.last],
    end === undefined || end === last ? noDays : [end.first, to],
  ];
}

const kept = keepTallies<GroupTallies>();

function loadTallies(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
  buckets: readonly BucketSpan[],
  groupIds: readonly string[],
): Promise<readonly GroupTallies[]> {
  const { actor, transaction } = context;
  const { from, to, facilitatorId } = scope;
  if (facilitatorId !== null) {
    const parameters = [actor.organizationId, unit, groupIds, from, to, facilitatorId];
    return transaction.query<GroupTallies>(inTheRoomSql, parameters);
  }
  const days = cutBuckets(buckets, from, to).flat();
  return kept(context, `${unit} ${from} ${to}`, groupIds, (changed) =>
    transaction.query<GroupTallies>(wholeBucketsSql, [actor.organizationId, unit, changed, ...days]),
  );
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

const emptySeries = (length: number): AttendanceSeries => ({
  sessionsHeld: zeros(length),
  expected: zeros(length),
  attended: zeros(length),
  excused: zeros(length),
  lateCancelled: zeros(length),
  noShow: zeros(length),
  unrecorded: zeros(length),
  guests: zeros(length),
});

/** Puts a group's figures into their buckets, and adds them to the total. Plain loops: of five years they are 80,000. */
function spreadOverBuckets(
  tallies: GroupTallies,
  positions: ReadonlyMap<string, number>,
  total: AttendanceSeries,
): AttendanceSeries {
  const series = emptySeries(positions.size);
  const places = tallies.buckets.map((bucket) => positions.get(bucket) ?? -1);
  for (const name of seriesNames) {
    const [from, own, sum] = [tallies[name], series[name], total[name]];
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] ?? -1;
      const figure = from[index] ?? 0;
      own[place] = figure;
      sum[place] = (sum[place] ?? 0) + figure;
    }
  }
  return series;
}

function arrange(
  buckets: readonly BucketSpan[],
  groups: readonly GroupRef[],
  tallies: readonly GroupTallies[],
): AttendanceTrend {
  const positions = new Map<string, number>(buckets.map((bucket, index) => [bucket.first, index]));
  const byGroup = new Map(tallies.map((tally) => [tally.groupId, tally]));
  const total = emptySeries(buckets.length);
  return {
    buckets: buckets.map((bucket) => bucket.first),
    total,
    groups: groups.flatMap((group) => {
      const own = byGroup.get(group.id);
      return own === undefined ? [] : [{ group, series: spreadOverBuckets(own, positions, total) }];
    }),
  };
}

/** Who came over time, of each group and of all of them together (reports.md, Attendance). */
export async function loadAttendanceTrend(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
): Promise<AttendanceTrend> {
  const groups = await loadGroupsInScope(context, scope);
  const buckets = listBuckets(scope.from, scope.to, unit);
  const groupIds = groups.map((group) => group.id);
  return arrange(buckets, groups, await loadTallies(context, scope, unit, buckets, groupIds));
}
