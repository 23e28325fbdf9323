import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import type { SampledRecordQuery } from '../../gql/graphql.ts';
import { formatDayAndYear, formatWeekday } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RecordLines } from './record-lines.tsx';
import { reviewRecordMutation, sampledRecordQuery, shownAnew } from './samples.graphql.ts';
import './samples.css';

type Sampled = SampledRecordQuery['sampledRecord'];

interface ReviewViewProps {
  readonly sampleId: string;
  readonly noteId: string;
  readonly onReviewed: () => void;
}

/** A note of a running sample, open to its reviewer, with the checklist beside it. */
export function ReviewView({ sampleId, noteId, onReviewed }: ReviewViewProps): ReactNode {
  const answer = useAnswer(sampledRecordQuery, { sampleId, noteId });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={26} />}
      failed="The record could not be opened."
      empty={{ when: () => false, say: '' }}
      ready={({ sampledRecord }) => (
        <div className="stack">
          <p className="notice sample-why" role="note">
            <span>
              Open to you because this sample names you, until {formatDayAndYear(sampledRecord.lastDay)}. Each
              look is recorded.{' '}
              <Link to="/audit/samples/$sampleId" params={{ sampleId }}>
                Back to the sample
              </Link>
            </span>
          </p>
          <div className="sample-review">
            <section className="card" aria-label="The note">
              <h2>
                {sampledRecord.record.client.label}, {sampledRecord.record.group.name}
              </h2>
              <p className="quiet">
                {formatWeekday(sampledRecord.record.session.date)} · note {sampledRecord.record.externalId}
              </p>
              <RecordLines lines={sampledRecord.lines} addenda={sampledRecord.addenda} />
            </section>
            {sampledRecord.record.mine == null ? (
              <Reviews sampled={sampledRecord} />
            ) : (
              <ReviewForm sampleId={sampleId} sampled={sampledRecord} onReviewed={onReviewed} />
            )}
          </div>
        </div>
      )}
    />
  );
}

const choices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not_applicable', label: 'Does not apply' },
] as const;

function ReviewForm({
  sampleId,
  sampled,
  onReviewed,
}: {
  readonly sampleId: string;
  readonly sampled: Sampled;
  readonly onReviewed: () => void;
}): ReactNode {
  const [, review] = useMutation(reviewRecordMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const finish = async (form: FormData): Promise<void> => {
    const given = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const answers = sampled.checklist.map((_, index) => given(`answer-${index}`));
    const { data } = await review(
      {
        sampleId,
        noteId: sampled.record.noteId,
        answers,
        comment: given('comment'),
      },
      shownAnew,
    );
    const outcome = data?.reviewRecord;
    if (outcome?.__typename === 'Done') onReviewed();
    else setProblem(outcome?.message ?? 'The server could not do this. Try again.');
  };
  return (
    <form
      className="card sample-checklist"
      aria-label="Checklist"
      onSubmit={(event) => {
        event.preventDefault();
        void finish(new FormData(event.currentTarget));
      }}
    >
      <h2>{sampled.record.mine === 'settling' ? 'The reviewers differ: settle it' : 'Checklist'}</h2>
      {sampled.record.mine === 'settling' && <ReviewsSaid sampled={sampled} />}
      {sampled.checklist.map((question, index) => (
        <fieldset key={question}>
          <legend>{question}</legend>
          {choices.map(({ value, label }) => (
            <label key={value}>
              <input type="radio" name={`answer-${index}`} value={value} required /> {label}
            </label>
          ))}
        </fieldset>
      ))}
      <label className="sample-field">
        <span>Comment; needed where an answer is “No”</span>
        <textarea name="comment" rows={3} maxLength={2000} />
      </label>
      {problem !== null && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <Button look="chief" type="submit">
        Finish the review
      </Button>
      <p className="quiet">A finished review stays as it is.</p>
    </form>
  );
}

const Reviews = ({ sampled }: { readonly sampled: Sampled }): ReactNode => (
  <section className="card" aria-label="Reviews">
    <h2>Reviews</h2>
    <ReviewsSaid sampled={sampled} />
  </section>
);

function ReviewsSaid({ sampled }: { readonly sampled: Sampled }): ReactNode {
  return (
    <ul className="sample-reviews">
      {sampled.reviews.map(({ part, reviewer, answers, comment }) => (
        <li key={part}>
          <strong>{reviewer}</strong>:{' '}
          {answers.includes('no')
            ? `“No” to ${sampled.checklist.filter((_, index) => answers[index] === 'no').join(' ')}`
            : 'no error'}
          {comment !== '' && <p>{comment}</p>}
        </li>
      ))}
    </ul>
  );
}
