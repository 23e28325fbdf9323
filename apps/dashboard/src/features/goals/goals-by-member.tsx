import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { Spark } from '../../charts/spark.tsx';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { highestRating, lowestRating, sayRatings } from '../../platform/rating-words.ts';
import { MemberLink } from '../../ui/object-links.tsx';
import { Tag } from '../../ui/tag.tsx';
import { pickGoals, sortGoals } from './goal-facts.ts';
import type { Goal, GoalReport, GoalShow, GoalSort } from './goal-facts.ts';
import { GoalPanel } from './goal-panel.tsx';
import { GoalReportView } from './goal-report.tsx';
import { sayGoalList } from './goal-sentences.ts';
import { tableOfGoals } from './goal-tables.ts';

interface GoalsByMemberProps {
  readonly scope: ReportScope;
  readonly show: GoalShow;
  readonly sort: GoalSort;
  /** Whether every goal is drawn, or the first of them. */
  readonly showsAll: boolean;
  /** The goal whose ratings stand open. */
  readonly openGoalId: string | undefined;
  readonly onCloseGoal: () => void;
}

/** Every goal with its ratings, all on one scale. */
export const GoalsByMember = (props: GoalsByMemberProps): ReactNode => (
  <GoalReportView
    scope={props.scope}
    bucket="MONTH"
    ready={(report) => <Cards report={report} {...props} />}
  />
);

interface CardsProps extends GoalsByMemberProps {
  readonly report: GoalReport;
}
const drawnAtFirst = 48;

function Cards(props: CardsProps): ReactNode {
  const { report, scope, show, sort, showsAll, openGoalId, onCloseGoal } = props;
  const goals = useMemo(() => sortGoals(pickGoals(report.goals, show), sort), [report, show, sort]);
  const drawn = showsAll ? goals : goals.slice(0, drawnAtFirst);
  const open = report.goals.find(({ goalId }) => goalId === openGoalId);
  return (
    <>
      <ChartFrame
        title="Every goal, by member"
        says={sayGoalList(report.goals)}
        table={tableOfGoals(goals)}
        counted={['goalProgress']}
        fileName={`goals-by-member-${scope.from}-${scope.to}`}
        legend={
          <>
            <span>every line on the scale regressed, none, minimal, moderate, significant, achieved</span>
            <span>one point a rating, in the order of the sessions; the last is marked</span>
          </>
        }
      >
        <p className="rows-count">
          {formatNumberOf(goals.length, 'goal')} of {report.goals.length}
          {drawn.length < goals.length && (
            <>
              {`, the first ${drawn.length} drawn · `}
              <Link to="." search={(before) => ({ ...before, every: 'goal' })} resetScroll={false}>
                draw all
              </Link>
            </>
          )}
        </p>
        <ul className="sparks">
          {drawn.map((goal) => (
            <GoalCard key={goal.goalId} goal={goal} />
          ))}
        </ul>
      </ChartFrame>
      {open !== undefined && <GoalPanel goal={open} onClose={onCloseGoal} />}
    </>
  );
}

function GoalCard({ goal }: { readonly goal: Goal }): ReactNode {
  const { goalId, client, text, values, stale } = goal;
  const said = sayRatings(values);
  return (
    <li className="card spark-card goal-card">
      <h3>
        <MemberLink id={client.id}>{client.label}</MemberLink>
      </h3>
      <p className="goal-text">{text}</p>
      {values.length === 0 ? (
        <p className="goal-blank">no rating in this range</p>
      ) : (
        <Spark
          values={values}
          low={lowestRating}
          high={highestRating}
          label={said}
          tone={said.startsWith('▼') ? 'stop' : 'plain'}
        />
      )}
      <p>
        {values.length > 0 && (
          <>
            {said} ·{' '}
            <Link to="." search={(before) => ({ ...before, goal: goalId })} resetScroll={false}>
              {formatNumberOf(values.length, 'rating')}
            </Link>{' '}
          </>
        )}
        {stale && <Tag tone="watch">stale</Tag>}
      </p>
    </li>
  );
}
