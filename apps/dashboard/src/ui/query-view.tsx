import { useState } from 'react';
import type { ReactNode } from 'react';
import { isGone, type Answer, type Failure } from '../platform/use-answer.ts';
import { Button } from './button.tsx';
import { LayerHost } from './form/layer-host.tsx';
import { StandingAnswer } from './standing-answer.tsx';

interface QueryViewProps<Data> {
  readonly answer: Answer<Data>;
  /** The shape of what will stand here. */
  readonly loading: ReactNode;
  /** What could not be shown: "The attendance of the groups could not be loaded." */
  readonly failed: string;
  /** What to say instead of nothing, and when. */
  readonly empty: { readonly when: (data: Data) => boolean; readonly say: ReactNode };
  readonly ready: (data: Data) => ReactNode;
}

/**
 * Shows an answer in each of its states. All four must be given, so that a page can't be blank after a failure. What was answered to the
 * same question stays when asking it again fails, and says so; a form that was opened in it stays in any case.
 */
export function QueryView<Data>(props: QueryViewProps<Data>): ReactNode {
  const { answer, empty, ready } = props;
  const last = useLastAnswer(answer);
  const standing = answer.state === 'ready' ? answer : standIn(answer, last);
  return (
    <LayerHost isOver={isGone(answer)}>
      {standing === null ? (
        <NoAnswer {...props} />
      ) : (
        <>
          {answer.state === 'failed' && (
            <FailedNotice
              what="What stands here was shown before, and could not be asked for again."
              failure={answer.failure}
              retry={answer.retry}
            />
          )}
          <StandingAnswer
            refreshing={standing.refreshing}
            outdated={standing.outdated ?? false}
            draw={() =>
              empty.when(standing.data) ? <div className="notice">{empty.say}</div> : ready(standing.data)
            }
          />
        </>
      )}
    </LayerHost>
  );
}

function NoAnswer<Data>({ answer, loading, failed }: QueryViewProps<Data>): ReactNode {
  if (answer.state === 'failed')
    return <FailedNotice what={failed} failure={answer.failure} retry={answer.retry} />;
  return (
    <div role="status" aria-label="Loading">
      {loading}
    </div>
  );
}

interface LastAnswer<Data> {
  readonly question: number;
  readonly data: Data;
}

/** The last answer that came, and to which question. */
function useLastAnswer<Data>(answer: Answer<Data>): LastAnswer<Data> | null {
  const [last, setLast] = useState<LastAnswer<Data> | null>(null);
  if (answer.state !== 'ready' || answer.outdated === true || answer.question === undefined) return last;
  const { question, data } = answer;
  if (last?.question === question && last.data === data) return last;
  const next = { question, data };
  setLast(next);
  return next;
}

/** What stands in for an answer that did not come: the last one to the very same question. */
function standIn<Data>(
  answer: Exclude<Answer<Data>, { state: 'ready' }>,
  last: LastAnswer<Data> | null,
): Extract<Answer<Data>, { state: 'ready' }> | null {
  if (last === null || last.question !== answer.question) return null;
  if (isGone(answer)) return null;
  return { state: 'ready', data: last.data, refreshing: answer.state === 'loading' };
}

const reasons: Readonly<Record<Failure['kind'], string>> = {
  offline: 'The server can’t be reached. Check the connection, then try again.',
  late: 'No answer came in time: the connection may have been lost, or the server has much to do. What is on record is not affected.',
  'signed-out': 'The session has ended. Sign in again to go on here.',
  'not-found': 'It does not exist, or it is not among the records that you may see.',
  forbidden: 'Your role does not include this.',
  server: 'The server could not answer. What is on record is not affected.',
};

interface FailedNoticeProps {
  readonly what: string;
  readonly failure: Failure;
  readonly retry: () => void;
}

export function FailedNotice({ what, failure, retry }: FailedNoticeProps): ReactNode {
  // Nothing broke: it is said quietly, and asking again would not help.
  if (failure.kind === 'forbidden') return <p className="notice">{reasons.forbidden}</p>;
  return (
    <div role="alert" className="notice">
      <strong>{what}</strong>
      <span>
        {reasons[failure.kind]}
        {failure.requestId !== null && <span className="quiet"> Request {failure.requestId}.</span>}
      </span>
      {failure.kind !== 'not-found' && <Button onClick={retry}>Try again</Button>}
    </div>
  );
}
