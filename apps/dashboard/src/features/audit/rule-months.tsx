import type { ReactNode } from 'react';
import { Spark } from '../../charts/spark.tsx';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatCount } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { endOfBucket, formatBucket } from '../../platform/time.ts';
import { CheckedLink, FailedLink } from './rule-numbers.tsx';
import type { Days, Figure } from './rule-numbers.tsx';

interface RuleMonthsProps {
  readonly figure: Figure;
  readonly buckets: readonly CivilDate[];
  readonly scope: ReportScope;
}

const mostShown = 6;

/** The days of a month that lie in the scope: these are counted. */
function daysOf(first: CivilDate, scope: ReportScope): Days {
  const last = endOfBucket('MONTH', first);
  return { from: first < scope.from ? scope.from : first, to: last > scope.to ? scope.to : last };
}

/** The share that fails by month, as a line and as numbers that open the month's findings and records. */
export function RuleMonths({ figure, buckets, scope }: RuleMonthsProps): ReactNode {
  const { ruleId, failedByBucket, checkedByBucket } = figure;
  const months = buckets.map((first, index) => ({
    first,
    failed: failedByBucket[index] ?? 0,
    checked: checkedByBucket[index] ?? 0,
  }));
  if (months.length < 2 || !months.some(({ failed }) => failed > 0)) return null;
  const shares = months.map(({ failed, checked }) => (checked === 0 ? null : failed / checked));
  const highest = Math.max(...shares.map((share) => share ?? 0), 0.01);
  const said = months.map(
    ({ first, failed, checked }) => `${formatBucket('MONTH', first)} ${failed} of ${checked}`,
  );
  return (
    <div className="audit-months">
      <Spark
        values={shares}
        low={0}
        high={highest}
        width={132}
        height={34}
        label={`Share that fails, by month of the session: ${said.join(', ')}`}
      />
      <ol>
        {months.slice(-mostShown).map(({ first, failed, checked }) => (
          <li key={first}>
            <span className="quiet">{formatBucket('MONTH', first)}</span>{' '}
            <span className="number">
              <FailedLink
                ruleId={ruleId}
                count={failed}
                days={daysOf(first, scope)}
                label={`${formatCount(failed)} of ${formatBucket('MONTH', first)}`}
              />{' '}
              of <CheckedLink figure={figure} count={checked} days={daysOf(first, scope)} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
