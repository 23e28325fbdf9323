import '../../ui/form/form.css';
import type { ReactNode } from 'react';
import { formatSessionHours, formatWeekday, nowInMilliseconds } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Facts } from '../../ui/facts.tsx';
import { GroupLink } from '../../ui/object-links.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { isToBeRecorded } from './kept-session.ts';
import type { KeptSession } from './kept-session.ts';
import { SessionActions } from './session-actions.tsx';
import { sessionOnRecordQuery } from './session-management.graphql.ts';

interface SessionToKeepProps {
  readonly id: string;
  /** The page of a session that took place or was cancelled, given what may be done with it. */
  readonly children: (actions: ReactNode) => ReactNode;
}

/** A session and what may be done with it: one that is only planned has no seats yet, and a page of its own. */
export function SessionToKeep({ id, children }: SessionToKeepProps): ReactNode {
  const answer = useAnswer(sessionOnRecordQuery, { id });
  const now = nowInMilliseconds();
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={10} height={30} />}
      failed="This session could not be shown."
      empty={{ when: () => false, say: null }}
      ready={({ sessionOnRecord: kept }) => {
        const actions = <SessionActions kept={kept} now={now} withKeys />;
        return kept.status === 'planned' ? (
          <PlannedSession kept={kept} isDue={isToBeRecorded(kept, now)} actions={actions} />
        ) : (
          children(actions)
        );
      }}
    />
  );
}

interface PlannedSessionProps {
  readonly kept: KeptSession;
  /** It has begun by now, and nobody has said what became of it. */
  readonly isDue: boolean;
  readonly actions: ReactNode;
}

function PlannedSession({ kept, isDue, actions }: PlannedSessionProps): ReactNode {
  const { session, site, group, endsAt, assigned } = kept;
  return (
    <>
      <PageHead title={group.name} tab={`Session of ${formatWeekday(session.date)}`}>
        <span className="quiet">
          {formatWeekday(session.date)}, {formatSessionHours(session.startsAt, endsAt, site.timeZone)}
        </span>
        <Tag tone={isDue ? 'watch' : 'plain'}>{isDue ? 'not recorded yet' : 'planned'}</Tag>
        <span className="filters">{actions}</span>
      </PageHead>
      <section className="card" aria-label="About the session">
        <Facts
          facts={[
            { name: 'Group', value: <GroupLink id={group.id}>{group.name}</GroupLink> },
            { name: 'Site', value: site.name },
            {
              name: 'Assigned that day',
              value:
                assigned.length === 0
                  ? 'nobody'
                  : assigned
                      .map(({ staff, role }) => `${staff.name}, ${staff.credential} (${role})`)
                      .join('; '),
            },
          ]}
        />
        <p className="quiet former">
          {isDue
            ? 'Record it as held, with its real times and who was in the room: then each member has a seat, and notes can be written. Or cancel it, with the reason.'
            : 'It has no seats yet: they are those of the members on its day. It counts in no report until it is held.'}
        </p>
      </section>
    </>
  );
}
