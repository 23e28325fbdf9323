import type { ReactNode } from 'react';
import type { Bucket, ReportScope } from '../../gql/graphql.ts';
import { Spark } from '../../charts/spark.tsx';
import { formatPercent, formatShare, rateOf } from '../../platform/format.ts';
import { GroupLink, RowsLink } from '../../ui/object-links.tsx';
import { bucketUnits } from '../../platform/bucket-words.ts';
import { changeOf, shareOf } from '../../platform/seat-share.ts';
import type { Change } from '../../platform/seat-share.ts';
import { sortGroups } from './heat-rows.ts';
import type { GroupSeries, HeatSort, Trend } from './heat-rows.ts';

interface GroupSparksProps {
  readonly trend: Trend;
  readonly scope: ReportScope;
  readonly bucket: Bucket;
  readonly sort: HeatSort;
}
const notable = 10;

/** Each group's own line, all on the same scale from 0 to 100%. */
export function GroupSparks({ trend, scope, bucket, sort }: GroupSparksProps): ReactNode {
  return (
    <section aria-label="Each group by itself">
      <ul className="sparks">
        {sortGroups(trend.groups, sort).map((each) => (
          <GroupSpark key={each.group.id} of={each} scope={scope} unit={bucketUnits[bucket]} />
        ))}
      </ul>
    </section>
  );
}

interface GroupSparkProps {
  readonly of: GroupSeries;
  readonly scope: ReportScope;
  readonly unit: string;
}

function GroupSpark({ of: { group, series }, scope, unit }: GroupSparkProps): ReactNode {
  const { attended, expected } = shareOf(series);
  const change = changeOf(series);
  const values = series.expected.map((seats, index) => rateOf(series.attended[index] ?? 0, seats));
  const fell = change !== null && change.points <= -notable;
  return (
    <li className="card spark-card">
      <h3>
        <GroupLink id={group.id}>{group.name}</GroupLink>
      </h3>
      <Spark
        values={values}
        low={0}
        high={1}
        tone={fell ? 'stop' : 'plain'}
        label={`${group.name}: ${formatPercent(attended, expected)} attended over ${values.length} ${unit}`}
      />
      <p>
        <b>{formatPercent(attended, expected)}</b>{' '}
        <RowsLink
          request={{ of: 'sessions', from: scope.from, to: scope.to, groupId: group.id }}
          className="quiet"
          label={`${group.name}: ${formatShare(attended, expected)} seats; show the sessions`}
        >
          {formatShare(attended, expected)} seats
        </RowsLink>
      </p>
      <p className="quiet">{sayChange(change, unit)}</p>
    </li>
  );
}

/** "▼ 12 points in the last 4 weeks with sessions", or why nothing can be said. */
function sayChange(change: Change | null, unit: string): string {
  if (change === null) return 'too few sessions to compare';
  if (change.points === 0) return `● as before in its last four ${unit}`;
  const mark = change.points < 0 ? '▼' : '▲';
  const size = Math.abs(change.points);
  return `${mark} ${size} ${size === 1 ? 'point' : 'points'} in its last four ${unit}`;
}
