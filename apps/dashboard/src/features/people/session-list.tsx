import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ShownSessionFragment } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatMoment } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { sayHowSignedIn } from './say-person.ts';

interface SessionListProps {
  readonly sessions: readonly ShownSessionFragment[];
  /** Ends one; false when the server could not. */
  readonly onEnd: (id: string) => Promise<boolean>;
}

/** Where somebody is signed in: since when, last seen, how they came in; each can be ended by itself. */
export function SessionList({ sessions, onEnd }: SessionListProps): ReactNode {
  const { timeZone } = usePractice().viewer.organization;
  const [ending, setEnding] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const end = async (id: string): Promise<void> => {
    setEnding(id);
    const isEnded = await onEnd(id);
    setEnding(null);
    setProblem(
      isEnded ? null : 'The session could not be ended. It may be over already: try again in a moment.',
    );
  };
  return (
    <>
      <ul className="open-sessions">
        {sessions.map((session) => {
          const begun = formatMoment(session.begunAt, timeZone);
          return (
            <li key={session.id}>
              <div>
                <p>
                  Since {begun} {session.isThisOne && <Tag>this one</Tag>}
                </p>
                <p className="quiet">
                  Last seen {formatMoment(session.lastActiveAt, timeZone)} · {sayHowSignedIn(session)} · over
                  at the latest {formatMoment(session.expiresAt, timeZone)}
                </p>
              </div>
              {!session.isThisOne && (
                <Button
                  disabled={ending !== null}
                  aria-label={`End the session since ${begun}`}
                  onClick={() => void end(session.id)}
                >
                  {ending === session.id ? 'Ending…' : 'End'}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p role="alert" className="problem">
        {problem}
      </p>
    </>
  );
}
