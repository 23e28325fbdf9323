import { addDays } from '@concord/domain/shared';
import type { ReactNode } from 'react';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatSessionHours, formatWeekday, nowInMilliseconds } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AddForm } from './add-form.tsx';
import { isToBeRecorded } from './kept-session.ts';
import type { KeptSession } from './kept-session.ts';
import { PlanForm } from './plan-form.tsx';
import type { PlannedGroup } from './plan-form.tsx';
import { SessionActions } from './session-actions.tsx';
import { sessionsOfGroupQuery } from './session-management.graphql.ts';

const [weeksBack, weeksAhead, shown] = [8, 26, 6];

/** The sessions of a group that still need somebody: begun and not recorded, then those to come. */
export function SessionsOfGroup({ group }: { readonly group: PlannedGroup }): ReactNode {
  const { today } = usePractice();
  const now = nowInMilliseconds();
  const answer = useAnswer(sessionsOfGroupQuery, {
    groupId: group.summary.group.id,
    from: addDays(today, -7 * weeksBack),
    to: addDays(today, 7 * weeksAhead),
  });
  return (
    <section className="card" aria-labelledby="sessions-to-keep">
      <div className="card-head">
        <h2 id="sessions-to-keep">Sessions to come</h2>
        <PlanActions group={group} />
      </div>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={3} height={30} />}
        failed="The sessions of this group could not be listed."
        empty={{
          when: ({ sessionsOfGroup }) => sessionsOfGroup.every(({ status }) => status !== 'planned'),
          say: 'None is planned, and none waits to be recorded.',
        }}
        ready={({ sessionsOfGroup }) => (
          <PlannedList sessions={sessionsOfGroup.filter(({ status }) => status === 'planned')} now={now} />
        )}
      />
    </section>
  );
}

function PlannedList({
  sessions,
  now,
}: {
  readonly sessions: readonly KeptSession[];
  readonly now: number;
}): ReactNode {
  const due = sessions.filter((kept) => isToBeRecorded(kept, now));
  const toCome = sessions.filter((kept) => !isToBeRecorded(kept, now));
  const rest = toCome.slice(shown);
  return (
    <>
      {due.length > 0 && (
        <p>
          <strong>{formatNumberOf(due.length, 'session')}</strong> began and {due.length === 1 ? 'is' : 'are'}{' '}
          not recorded yet: held, or cancelled with a reason.
        </p>
      )}
      <Rows sessions={[...due, ...toCome.slice(0, shown)]} now={now} />
      {rest.length > 0 && (
        <details className="more former">
          <summary>{formatNumberOf(rest.length, 'later session')}</summary>
          <Rows sessions={rest} now={now} />
        </details>
      )}
    </>
  );
}

const Rows = ({
  sessions,
  now,
}: {
  readonly sessions: readonly KeptSession[];
  readonly now: number;
}): ReactNode => (
  <ul className="kept-list">
    {sessions.map((kept) => (
      <li key={kept.session.id}>
        <span className="grow">
          <SessionLink id={kept.session.id}>{formatWeekday(kept.session.date)}</SessionLink>
          {', '}
          {formatSessionHours(kept.session.startsAt, kept.endsAt, kept.site.timeZone)}
        </span>
        {isToBeRecorded(kept, now) && <Tag tone="watch">not recorded yet</Tag>}
        <span className="kept-actions">
          <SessionActions kept={kept} now={now} />
        </span>
      </li>
    ))}
  </ul>
);

/** Planning, for those who keep the group. */
function PlanActions({ group }: { readonly group: PlannedGroup }): ReactNode {
  if (!group.mayKeepRoster) return null;
  return (
    <span className="filters">
      <LayerButton label="Plan sessions" keys="s">
        {(close) => <PlanForm group={group} onClose={close} />}
      </LayerButton>
      <LayerButton label="Add a session" look="quiet">
        {(close) => <AddForm group={group} onClose={close} />}
      </LayerButton>
    </span>
  );
}
