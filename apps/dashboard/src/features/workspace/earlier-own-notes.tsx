import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import { formatMoment } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { earlierProcessNotesQuery } from './own-notes.graphql.ts';

interface EarlierOwnNotesProps {
  readonly sessionId: string;
  readonly clientId: string | null;
}

/** What the note said before: nothing that was saved is lost, or destroyed. */
export function EarlierOwnNotes({ sessionId, clientId }: EarlierOwnNotesProps): ReactNode {
  const { viewer } = usePractice();
  const answer = useAnswer(earlierProcessNotesQuery, { sessionId, clientId });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={2} height={24} />}
      failed="The earlier versions could not be listed."
      empty={{
        when: ({ earlierProcessNotes }) => earlierProcessNotes.length === 0,
        say: 'Nothing was saved here yet.',
      }}
      ready={({ earlierProcessNotes }) => (
        <>
          <p className="quiet">
            The last words of each hour in which you wrote. They stay, and only you can read them.
          </p>
          <ol className="own-notes-versions">
            {earlierProcessNotes.map(({ version, text, writtenAt }) => (
              <li key={version}>
                <time dateTime={writtenAt} className="quiet">
                  {formatMoment(writtenAt, viewer.organization.timeZone)}
                </time>
                <p>{text === '' ? <em>(emptied)</em> : text}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    />
  );
}
