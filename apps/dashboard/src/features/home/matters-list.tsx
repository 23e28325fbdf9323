import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { readsClinicalText, usePractice } from '../../platform/practice.ts';
import { readScope } from '../../platform/scope.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import type { Answer } from '../../platform/use-answer.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RowsLink } from '../../ui/object-links.tsx';
import { StandingAnswer } from '../../ui/standing-answer.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Button } from '../../ui/button.tsx';
import type { HomeAnswers } from './home-facts.ts';
import { listMatters } from './needs-attention.ts';
import type { Facts, Matter } from './needs-attention.ts';

interface MattersListProps {
  readonly answers: HomeAnswers;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What needs attention, made of the same answers as the numbers above. */
export function MattersList({ answers, from, to }: MattersListProps): ReactNode {
  const { viewer } = usePractice();
  const all = Object.values<Answer<unknown> | null>({ ...answers }).filter((answer) => answer !== null);
  // What a role does not include is missing on purpose.
  const failed = all.flatMap((answer) =>
    answer.state === 'failed' && answer.failure.kind !== 'forbidden' ? [answer] : [],
  );
  const isLoading = all.some(({ state }) => state === 'loading');
  return (
    <section className="card" aria-labelledby="needs-attention">
      <h2 id="needs-attention">Needs attention</h2>
      {failed.length > 0 && (
        <div role="alert" className="notice">
          <span>A part of the records could not be loaded; this list may be incomplete.</span>
          <Button onClick={() => failed.forEach(({ retry }) => retry())}>Try again</Button>
        </div>
      )}
      {isLoading && <Skeleton lines={5} height={36} />}
      {!isLoading && (
        <StandingAnswer
          refreshing={all.some((answer) => answer.state === 'ready' && answer.refreshing)}
          outdated={all.some((answer) => answer.state === 'ready' && answer.outdated === true)}
          draw={() => (
            <Matters
              matters={listMatters(factsOf(answers, readsClinicalText(viewer)))}
              isWhole={failed.length === 0}
              from={from}
              to={to}
            />
          )}
        />
      )}
    </section>
  );
}

interface MattersProps extends Omit<MattersListProps, 'answers'> {
  readonly matters: readonly Matter[];
  readonly isWhole: boolean;
}

function Matters({ matters, isWhole, from, to }: MattersProps): ReactNode {
  if (matters.length === 0) return isWhole && <p className="notice">Nothing needs attention.</p>;
  return (
    <ul className="matters">
      {matters.map((matter) => (
        <MatterRow key={matter.key} matter={matter} from={from} to={to} />
      ))}
    </ul>
  );
}

/** Whoever does not read circumstances is not told that they are missing. */
function factsOf({ attendance, people, concerns, goals, team }: HomeAnswers, readsText: boolean): Facts {
  return {
    ...(attendance.state === 'ready' ? { attendance: attendance.data.now } : {}),
    ...(readsText && people.state === 'ready' ? { people: people.data.membershipTimeline.groups } : {}),
    ...(concerns.state === 'ready' ? { concerns: concerns.data.attendanceConcerns } : {}),
    ...(goals?.state === 'ready' ? { goals: goals.data.goalProgress.goals } : {}),
    ...(team.state === 'ready' ? { team: team.data.cofacilitation } : {}),
  };
}

interface MatterRowProps {
  readonly matter: Matter;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

function MatterRow({ matter, from, to }: MatterRowProps): ReactNode {
  return (
    <li>
      <MatterLink matter={matter} from={from} to={to} />
      <Tag tone={matter.tone}>{matter.tag}</Tag>
      <span className="quiet">{matter.where}</span>
    </li>
  );
}

function MatterLink({ matter: { opens, what, groupId }, from, to }: MatterRowProps): ReactNode {
  if (typeof opens === 'object') return <RowsLink request={{ ...opens, from, to }}>{what}</RowsLink>;
  if (opens === 'trend') {
    return (
      <Link
        to="/attendance"
        search={(before) => ({
          ...readScope({ ...before }),
          from,
          to,
          view: 'trend' as const,
          ...(groupId === undefined ? {} : { group: [groupId] }),
        })}
      >
        {what}
      </Link>
    );
  }
  return (
    <Link to="/cofac" search={(before) => ({ ...readScope({ ...before }), from, to, view: opens })}>
      {what}
    </Link>
  );
}
