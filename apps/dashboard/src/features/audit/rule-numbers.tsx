import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportScope, RuleFiguresQuery } from '../../gql/graphql.ts';
import { formatCount } from '../../platform/format.ts';
import { readScope } from '../../platform/scope.ts';
import { RowsLink } from '../../ui/object-links.tsx';

export type Figure = RuleFiguresQuery['ruleFigures']['rules'][number];
/** The days that a number is about. */
export type Days = Pick<ReportScope, 'from' | 'to'>;

/** " (3%)" of “4 of 120”: never a share without its numbers. */
export const sayShare = (failed: number, checked: number): string => {
  if (checked === 0) return '';
  const percent = Math.round((failed / checked) * 100);
  return failed > 0 && percent === 0 ? ' (under 1%)' : ` (${percent}%)`;
};

interface FailedLinkProps {
  readonly ruleId: string;
  readonly count: number;
  readonly groupId?: string;
  readonly staffId?: string;
  readonly days?: Days;
  readonly label: string;
}

/** A number of failing records, which opens their findings in the worklist, waived ones among them. */
export function FailedLink({ ruleId, count, groupId, staffId, days, label }: FailedLinkProps): ReactNode {
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
        ...(days === undefined ? {} : { from: days.from, to: days.to }),
      })}
    >
      {formatCount(count)}
    </Link>
  );
}

interface CheckedLinkProps {
  readonly figure: Figure;
  readonly count: number;
  readonly days: Days;
  readonly group?: { readonly id: string; readonly name: string };
}

/** A number of records that the rule is asked of, which opens their list. */
export function CheckedLink({ figure, count, days: { from, to }, group }: CheckedLinkProps): ReactNode {
  if (count === 0) return <>0</>;
  const where = group === undefined ? '' : ` in ${group.name}`;
  return (
    <RowsLink
      request={{
        of: 'asked',
        from,
        to,
        ruleId: figure.ruleId,
        ...(group === undefined ? {} : { groupId: group.id }),
      }}
      label={`${formatCount(count)} ${figure.asked}${where}: open the list`}
    >
      {formatCount(count)}
    </RowsLink>
  );
}
