import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount, formatNumberOf, formatPercent, formatShare, sumOf } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { pointsBetween, shareOf } from '../../platform/seat-share.ts';
import type { Answer } from '../../platform/use-answer.ts';
import { RowsLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { censusOf, goalsMoved } from './home-facts.ts';
import type { HomeAnswers } from './home-facts.ts';

interface KeyNumbersProps {
  readonly answers: HomeAnswers;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Six numbers, each with what it is a part of, each opening what is behind it. */
export function KeyNumbers({
  answers: { attendance, people, concerns, goals, completeness },
  from,
  to,
}: KeyNumbersProps): ReactNode {
  return (
    <section className="kpis" aria-label="Key numbers">
      <KeyNumber title="Attendance" answer={attendance}>
        {({ now, before }) => {
          const [share, earlier] = [shareOf(now.total), shareOf(before.total)];
          return {
            value: formatPercent(share.attended, share.expected),
            detail: (
              <>
                <RowsLink request={{ of: 'sessions', from, to }}>
                  {formatShare(share.attended, share.expected)} seats
                </RowsLink>{' '}
                <Points points={earlier.expected === 0 ? null : pointsBetween(earlier, share)} />
              </>
            ),
          };
        }}
      </KeyNumber>
      <KeyNumber title="In groups" answer={people}>
        {({ membershipTimeline }) => {
          const census = censusOf(membershipTimeline.groups, to);
          return {
            value: formatCount(census.members),
            detail: (
              <Link to="/flow" search={{ from, to }}>
                {`${census.entered} entered, ${census.left} left (${census.completed} completed)`}
              </Link>
            ),
          };
        }}
      </KeyNumber>
      <KeyNumber title="Sessions held" answer={attendance}>
        {({ now, before }) => {
          const held = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
          return {
            value: formatCount(held(now.total.sessionsHeld)),
            detail: (
              <>
                <RowsLink
                  request={{ of: 'sessions', from, to }}
                >{`in ${formatNumberOf(now.groups.length, 'group')}`}</RowsLink>
                {`, ${formatCount(held(before.total.sessionsHeld))} in the time before`}
              </>
            ),
          };
        }}
      </KeyNumber>
      <KeyNumber title="Chronic absence" answer={concerns}>
        {({ attendanceConcerns }) => {
          const chronic = attendanceConcerns.filter(({ level }) => level === 'CHRONIC');
          const followed = chronic.filter(({ followUpsDue }) => followUpsDue > 0).length;
          return {
            value: formatCount(chronic.length),
            detail: (
              <Link to="/attendance" search={{ view: 'absence', from, to }}>
                {`${followed} with follow-up, ${attendanceConcerns.length - chronic.length} more to watch`}
              </Link>
            ),
          };
        }}
      </KeyNumber>
      <KeyNumber title="Goals moving up" answer={goals}>
        {({ goalProgress }) => {
          const moved = goalsMoved(goalProgress.goals);
          return {
            value: formatCount(moved.up),
            whole: ` / ${formatCount(moved.ratedTwice)}`,
            detail: (
              <Link
                to="/goals"
                search={{ from, to }}
              >{`${moved.down} down · ${moved.stale} not rated in 4 sessions`}</Link>
            ),
          };
        }}
      </KeyNumber>
      <KeyNumber title="Records complete" answer={completeness}>
        {({ completeness: { required, complete, clinicians } }) => {
          const overdue = clinicians.reduce((sum, one) => sum + one.overdue, 0);
          return {
            value: formatCount(sumOf(complete)),
            whole: ` / ${formatCount(sumOf(required))}`,
            detail: (
              <Link to="/audit" search={{ view: 'completeness', from, to }}>
                {`${formatNumberOf(overdue, 'note')} overdue`}
              </Link>
            ),
          };
        }}
      </KeyNumber>
    </section>
  );
}

interface KeyNumberProps<Data> {
  readonly title: string;
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => {
    readonly value: string;
    readonly whole?: string;
    readonly detail: ReactNode;
  };
}

function KeyNumber<Data>({ title, answer, children }: KeyNumberProps<Data>): ReactNode {
  return (
    <div className="kpi">
      <h2>{title}</h2>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={2} height={22} />}
        failed={`“${title}” could not be loaded.`}
        empty={{ when: () => false, say: null }}
        ready={(data) => {
          const { value, whole, detail } = children(data);
          return (
            <>
              <p className="kpi-value">
                {value}
                {whole !== undefined && <span className="kpi-whole">{whole}</span>}
              </p>
              <p className="kpi-detail">{detail}</p>
            </>
          );
        }}
      />
    </div>
  );
}

function Points({ points }: { readonly points: number | null }): ReactNode {
  if (points === null) return null;
  if (points === 0) return <span>● as before</span>;
  const size = `${Math.abs(points)} ${Math.abs(points) === 1 ? 'pt' : 'pts'}`;
  return points < 0 ? <span className="fell">▼ {size}</span> : <span className="rose">▲ {size}</span>;
}
