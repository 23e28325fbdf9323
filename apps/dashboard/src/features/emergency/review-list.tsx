import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useMutation } from 'urql';
import type { ReviewedAccessFragment } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatMoment } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { emergencyAccessesQuery, reviewEmergencyAccessMutation } from './emergency.graphql.ts';
import { occasionWords, reviewStateOf } from './say-emergency.ts';
import '../../ui/case-list.css';

interface ReviewListProps {
  /** Whether the viewer reviews; others see their own. */
  readonly reviews: boolean;
  /** What was done while one ran. */
  readonly behind: (id: string) => ReactNode;
}

/** Every emergency access that the viewer may see, those without a review first. */
export function ReviewList({ reviews, behind }: ReviewListProps): ReactNode {
  const answer = useAnswer(emergencyAccessesQuery, {});
  return (
    <section className="card stack" aria-label={reviews ? 'Reviews' : 'Your emergency accesses'}>
      <h2>{reviews ? 'Reviews' : 'Your emergency accesses'}</h2>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={5} height={30} />}
        failed="The emergency accesses could not be listed."
        empty={{
          when: ({ emergencyAccesses }) => emergencyAccesses.length === 0,
          say: 'No record was opened in an emergency.',
        }}
        ready={({ emergencyAccesses }) => (
          <ol className="case-list">
            {emergencyAccesses.map((access) => (
              <li key={access.id}>
                <Access access={access} reviews={reviews} behind={behind} />
              </li>
            ))}
          </ol>
        )}
      />
    </section>
  );
}

interface AccessProps extends ReviewListProps {
  readonly access: ReviewedAccessFragment;
}

function Access({ access, reviews, behind }: AccessProps): ReactNode {
  const { viewer } = usePractice();
  const { timeZone } = viewer.organization;
  const [isOpen, setOpen] = useState(false);
  const [now] = useState(() => Date.now());
  const state = reviewStateOf(access, now);
  const moment = (at: string): string => formatMoment(at, timeZone);
  return (
    <article className="stack">
      <p className="case-head">
        <span>
          <strong>{access.person}</strong> read the record of{' '}
          <strong>{access.client.label || 'a member'}</strong>
        </span>
        {state === 'running' && <Tag tone="stop">running</Tag>}
        {state === 'waiting' && <Tag tone="watch">review by {moment(access.reviewDueAt)}</Tag>}
        {state === 'overdue' && <Tag tone="stop">review overdue since {moment(access.reviewDueAt)}</Tag>}
        {state === 'reviewed' && <Tag>reviewed</Tag>}
      </p>
      <p>
        {occasionWords[access.occasion]}: {access.explanation}
      </p>
      <p className="quiet">
        {moment(access.openedAt)} to {moment(access.endsAt)}
        {reviews && ` · ${formatNumberOf(access.events, 'act', 'acts')} recorded meanwhile`}
      </p>
      {access.reviewedAt != null && (
        <p>
          {access.reviewedBy ?? 'A director'} reviewed it on {moment(access.reviewedAt)}: {access.remark}
        </p>
      )}
      {reviews && (
        <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>What was done meanwhile</summary>
          {isOpen && behind(access.id)}
        </details>
      )}
      {reviews && (state === 'waiting' || state === 'overdue') && access.userId !== viewer.id && (
        <ReviewForm id={access.id} />
      )}
    </article>
  );
}

function ReviewForm({ id }: { readonly id: string }): ReactNode {
  const [{ fetching }, review] = useMutation(reviewEmergencyAccessMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const remark = new FormData(event.currentTarget).get('remark');
    const { data } = await review({ id, remark: typeof remark === 'string' ? remark : '' });
    const outcome = data?.reviewEmergencyAccess;
    if (outcome?.__typename === 'EmergencyAccess') return;
    setProblem(outcome?.message ?? 'The server could not do this. Nothing was kept: try again in a moment.');
  };
  return (
    <form className="case-close" onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label htmlFor={`remark-${id}`}>Remark of the review</label>
        <input id={`remark-${id}`} name="remark" required minLength={3} maxLength={1000} autoComplete="off" />
      </div>
      <Button type="submit" disabled={fetching}>
        Close the review
      </Button>
      <p role="alert" className="problem">
        {problem}
      </p>
    </form>
  );
}
