import type { ReactNode } from 'react';
import type { Answer, Failure } from '../platform/use-answer.ts';
import { Button } from './button.tsx';
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

/** Shows an answer in each of its states. All four must be given, so that a page can't be blank after a failure. */
export function QueryView<Data>({ answer, loading, failed, empty, ready }: QueryViewProps<Data>): ReactNode {
  if (answer.state === 'loading') {
    return (
      <div role="status" aria-label="Loading">
        {loading}
      </div>
    );
  }
  if (answer.state === 'failed') {
    return <FailedNotice what={failed} failure={answer.failure} retry={answer.retry} />;
  }
  const { data, refreshing, outdated = false } = answer;
  return (
    <StandingAnswer
      refreshing={refreshing}
      outdated={outdated}
      draw={() => (empty.when(data) ? <div className="notice">{empty.say}</div> : ready(data))}
    />
  );
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
