import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Spark } from '../../charts/spark.tsx';
import type { ReportScope, RuleFiguresQuery } from '../../gql/graphql.ts';
import { formatCount } from '../../platform/format.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { readScope } from '../../platform/scope.ts';
import { endOfBucket, formatBucket } from '../../platform/time.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { GroupLink, RowsLink } from '../../ui/object-links.tsx';

export type Figure = RuleFiguresQuery['ruleFigures']['rules'][number];

interface RuleFigureProps {
  readonly figure: Figure;
  readonly buckets: readonly CivilDate[];
  readonly scope: ReportScope;
}

const mostShown = 6;

/** "4 of 120 (3%)": how many fail, of how many, and never a share without its numbers. */
const sayShare = (failed: number, checked: number): string => {
  if (checked === 0) return '';
  const percent = Math.round((failed / checked) * 100);
  return failed > 0 && percent === 0 ? ' (under 1%)' : ` (${percent}%)`;
};

/** How the records in scope stand up to one rule: failures over checks, by month, by group and by who has to mend them. */
export function RuleFigureView({ figure, buckets, scope }: RuleFigureProps): ReactNode {
  const { ruleId, asked, failed, findings, checked, groups, clinicians } = figure;
  return (
    <div className="audit-figure">
      <p>
        <strong className="number">
          <Findings ruleId={ruleId} count={failed} label={`${failed} records fail: open the findings`} /> of{' '}
          <Checked figure={figure} scope={scope} />
        </strong>
        {sayShare(failed, checked)}{' '}
        <span className="quiet">
          {asked}
          {findings > failed ? `; ${formatCount(findings)} findings` : ''}
        </span>
      </p>
      <Months figure={figure} buckets={buckets} />
      {failed > 0 && (
        <details>
          <summary>
            {groups.length === 1 ? '1 group' : `${groups.length} groups`}
            {clinicians.length === 0
              ? ''
              : clinicians.length === 1
                ? ', 1 person to mend'
                : `, ${clinicians.length} people to mend`}
          </summary>
          <ul className="audit-where">
            {groups.slice(0, mostShown).map(({ group, failed: here, checked: of }) => (
              <li key={group.id}>
                <GroupLink id={group.id}>{group.name}</GroupLink>
                <span className="number">
                  <Findings
                    ruleId={ruleId}
                    count={here}
                    groupId={group.id}
                    label={`${here} in ${group.name}`}
                  />
                  {of === 0 ? '' : ` of ${formatCount(of)}${sayShare(here, of)}`}
                </span>
              </li>
            ))}
            <More count={groups.length - mostShown} of="groups" />
          </ul>
          {clinicians.length > 0 && (
            <ul className="audit-where">
              {clinicians.slice(0, mostShown).map(({ staff, failed: theirs }) => (
                <li key={staff.id}>
                  <span>{staff.name}</span>
                  <span className="number">
                    <Findings
                      ruleId={ruleId}
                      count={theirs}
                      staffId={staff.id}
                      label={`${theirs} to mend by ${staff.name}`}
                    />
                  </span>
                </li>
              ))}
              <More count={clinicians.length - mostShown} of="people" />
            </ul>
          )}
        </details>
      )}
    </div>
  );
}

const More = ({ count, of }: { readonly count: number; readonly of: string }): ReactNode =>
  count > 0 ? (
    <li className="quiet">
      and {count} more {of}
    </li>
  ) : null;

interface FindingsProps {
  readonly ruleId: string;
  readonly count: number;
  readonly groupId?: string;
  readonly staffId?: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly label: string;
}

/** A number of failing records, which opens their findings in the worklist, waived ones among them. */
function Findings({ ruleId, count, groupId, staffId, from, to, label }: FindingsProps): ReactNode {
  if (count === 0) return <>0</>;
  return (
    <Link
      to="/audit"
      aria-label={label}
      search={(before) => ({
        ...readScope({ ...before }),
        view: 'worklist' as const,
        rule: ruleId,
        waived: 'shown' as const,
        ...(groupId === undefined ? {} : { group: [groupId] }),
        ...(staffId === undefined ? {} : { staff: staffId }),
        ...(from === undefined || to === undefined ? {} : { from, to }),
      })}
    >
      {formatCount(count)}
    </Link>
  );
}

const attended = ['PRESENT', 'LATE', 'LEFT_EARLY'] as const;
const missed = ['EXCUSED', 'LATE_CANCEL', 'NO_SHOW'] as const;

/** The rows that a rule is asked of, where a list of exactly these exists; a rule about some groups only has none. */
function rowsBehind({ asked }: Figure, { from, to }: ReportScope): RowsRequest | null {
  const range = { from: from, to: to };
  if (asked === 'held sessions') return { of: 'sessions', ...range };
  if (asked === 'attended seats') return { of: 'seats', states: [...attended], ...range };
  if (asked === 'missed seats') return { of: 'seats', states: [...missed], ...range };
  return null;
}

function Checked({ figure, scope }: { readonly figure: Figure; readonly scope: ReportScope }): ReactNode {
  const count = formatCount(figure.checked);
  const request = rowsBehind(figure, scope);
  return request === null || figure.checked === 0 ? (
    <>{count}</>
  ) : (
    <RowsLink request={request} label={`${count} ${figure.asked}`}>
      {count}
    </RowsLink>
  );
}

/** The share that fails by month, as a line and as numbers that open the month's findings. */
function Months({ figure, buckets }: Omit<RuleFigureProps, 'scope'>): ReactNode {
  const { ruleId, failedByBucket, checkedByBucket } = figure;
  const months = buckets.map((first, index) => ({
    first,
    failed: failedByBucket[index] ?? 0,
    checked: checkedByBucket[index] ?? 0,
  }));
  if (months.length < 2 || !months.some(({ failed }) => failed > 0)) return null;
  const shares = months.map(({ failed, checked }) => (checked === 0 ? null : failed / checked));
  const highest = Math.max(...shares.map((share) => share ?? 0), 0.01);
  return (
    <div className="audit-months">
      <Spark
        values={shares}
        low={0}
        high={highest}
        width={132}
        height={34}
        label={`Share that fails, by month of the session: ${months
          .map(({ first, failed, checked }) => `${formatBucket('MONTH', first)} ${failed} of ${checked}`)
          .join(', ')}`}
      />
      <ol>
        {months.slice(-mostShown).map(({ first, failed, checked }) => (
          <li key={first}>
            <span className="quiet">{formatBucket('MONTH', first)}</span>{' '}
            <span className="number">
              <Findings
                ruleId={ruleId}
                count={failed}
                from={first}
                to={endOfBucket('MONTH', first)}
                label={`${failed} of ${formatBucket('MONTH', first)}`}
              />{' '}
              of {formatCount(checked)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
