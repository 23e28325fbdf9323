import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { everyAnswer, useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SessionList } from './session-list.tsx';
import {
  endMySessionMutation,
  endSessionMutation,
  mySessionsQuery,
  sessionsOfPersonQuery,
} from './sessions.graphql.ts';
import './people.css';

/** A person's open sessions, for who looks after accounts. */
export function PersonSessions({ userId }: { readonly userId: string }): ReactNode {
  const answer = useAnswer(sessionsOfPersonQuery, { userId });
  const [, endSession] = useMutation(endSessionMutation);
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={2} height={24} />}
      failed="The sessions could not be listed."
      empty={{
        when: ({ sessionsOfPerson }) => sessionsOfPerson.length === 0,
        say: 'None is in use: what is counted has idled out.',
      }}
      ready={({ sessionsOfPerson }) => (
        <SessionList
          sessions={sessionsOfPerson}
          onEnd={async (openSession) => (await endSession({ openSession }, everyAnswer)).data !== undefined}
        />
      )}
    />
  );
}

/** Where oneself is signed in. */
export function OwnSessions(): ReactNode {
  const answer = useAnswer(mySessionsQuery, {});
  const [, endSession] = useMutation(endMySessionMutation);
  return (
    <section className="card stack" aria-label="Where you are signed in">
      <h2>Where you are signed in</h2>
      <p className="quiet">
        End what you do not recognize, or left open elsewhere; it is over at its next request. If one of them
        was not you, tell an administrator at once.
      </p>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={2} height={24} />}
        failed="Your sessions could not be listed."
        empty={{ when: ({ mySessions }) => mySessions.length === 0, say: 'Signed in nowhere.' }}
        ready={({ mySessions }) => (
          <SessionList
            sessions={mySessions}
            onEnd={async (openSession) => (await endSession({ openSession }, everyAnswer)).data !== undefined}
          />
        )}
      />
    </section>
  );
}
