import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount, formatNumberOf, formatPercent, formatShare, sumOf } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { attendedStates } from '../../platform/seat-words.ts';
import { daysBefore } from '../../platform/scope.ts';
import { pointsBetween, shareOf } from '../../platform/seat-share.ts';
import type { Answer } from '../../platform/use-answer.ts';
import { RowsLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { HowNumbersAreCounted } from './counted-numbers.tsx';
import { censusOf, goalsMoved } from './home-facts.ts';
import type { HomeAnswers } from './home-facts.ts';

interface KeyNumbersProps {
  readonly answers: HomeAnswers;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Key numbers, each with what it is a part of, each opening what is behind it. */
export function KeyNumbers({
  answers: { attendance, people, concerns, goals, completeness },
  from,
  to,
}: KeyNumbersProps): ReactNode {
  return (
    <div>
      <section className="kpis" aria-label="Key numbers">
        <KeyNumber title="Attendance" answer={attendance}>
          {({ now, before }) => {
            const [share, earlier] = [shareOf(now.total), shareOf(before.total)];
            return {
              value: (
                <RowsLink
                  request={{ of: 'seats', from, to, states: [...attendedStates] }}
                  label={`${formatPercent(share.attended, share.expected)} of expected seats attended`}
                >
                  {formatPercent(share.attended, share.expected)}
                </RowsLink>
              ),
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
              value: (
                <RowsLink request={{ of: 'members', from, to }} label={`${census.members} members in groups`}>
                  {formatCount(census.members)}
                </RowsLink>
              ),
              detail: (
                <>
                  <RowsLink request={{ of: 'entries', from, to }}>{`${census.entered} entered`}</RowsLink>,{' '}
                  <RowsLink request={{ of: 'exits', from, to }}>{`${census.left} left`}</RowsLink> (
                  <RowsLink
                    request={{ of: 'exits', from, to, part: 'completed' }}
                  >{`${census.completed} completed`}</RowsLink>
                  )
                </>
              ),
            };
          }}
        </KeyNumber>
        <KeyNumber title="Sessions held" answer={attendance}>
          {({ now, before }) => {
            const held = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
            return {
              value: (
                <RowsLink
                  request={{ of: 'sessions', from, to }}
                  label={`${held(now.total.sessionsHeld)} sessions held`}
                >
                  {formatCount(held(now.total.sessionsHeld))}
                </RowsLink>
              ),
              detail: (
                <>
                  {`in ${formatNumberOf(now.groups.length, 'group')}`}
                  {', '}
                  <RowsLink
                    request={{ of: 'sessions', ...daysBefore({ from, to }) }}
                  >{`${formatCount(held(before.total.sessionsHeld))} in the time before`}</RowsLink>
                </>
              ),
            };
          }}
        </KeyNumber>
        <KeyNumber title="Chronic absence" answer={concerns}>
          {({ attendanceConcerns }) => {
            const chronic = attendanceConcerns.filter(({ level }) => level === 'CHRONIC');
            const followed = chronic.filter(({ followUpsDue }) => followUpsDue > 0).length;
            const behind = { of: 'concerns', from, to } as const;
            return {
              value: (
                <RowsLink
                  request={{ ...behind, part: 'chronic' }}
                  label={`${chronic.length} chronically absent`}
                >
                  {formatCount(chronic.length)}
                </RowsLink>
              ),
              detail: (
                <>
                  <RowsLink
                    request={{ ...behind, part: 'followed' }}
                  >{`${followed} with follow-up`}</RowsLink>
                  ,{' '}
                  <RowsLink
                    request={{ ...behind, part: 'watch' }}
                  >{`${attendanceConcerns.length - chronic.length} more to watch`}</RowsLink>
                </>
              ),
            };
          }}
        </KeyNumber>
        {goals !== null && (
          <KeyNumber title="Goals moving up" answer={goals}>
            {({ goalProgress }) => {
              const moved = goalsMoved(goalProgress.goals);
              const behind = { of: 'goals', from, to } as const;
              return {
                value: (
                  <RowsLink request={{ ...behind, part: 'improved' }} label={`${moved.up} goals moved up`}>
                    {formatCount(moved.up)}
                  </RowsLink>
                ),
                whole: (
                  <RowsLink
                    request={{ ...behind, part: 'compared' }}
                    label={`of ${moved.ratedTwice} goals rated twice or more`}
                  >
                    {` / ${formatCount(moved.ratedTwice)}`}
                  </RowsLink>
                ),
                detail: (
                  <>
                    <RowsLink request={{ ...behind, part: 'declined' }}>{`${moved.down} down`}</RowsLink> ·{' '}
                    <RowsLink
                      request={{ ...behind, part: 'stale' }}
                    >{`${moved.stale} not rated in 4 sessions`}</RowsLink>
                  </>
                ),
              };
            }}
          </KeyNumber>
        )}
        <KeyNumber title="Records complete" answer={completeness}>
          {({ completeness: { required, complete, clinicians } }) => {
            const overdue = clinicians.reduce((sum, one) => sum + one.overdue, 0);
            return {
              value: (
                <Link to="/audit" search={{ view: 'completeness', from, to }}>
                  {formatCount(sumOf(complete))}
                </Link>
              ),
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
      <HowNumbersAreCounted hasGoals={goals !== null} />
    </div>
  );
}

interface KeyNumberProps<Data> {
  readonly title: string;
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => {
    readonly value: ReactNode;
    readonly whole?: ReactNode;
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
