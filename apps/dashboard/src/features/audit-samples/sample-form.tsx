import { standardChecklist } from '@concord/domain/audit-samples';
import { addDays } from '@concord/domain/shared';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useClient } from 'urql';
import type {
  PreviewSampleQuery,
  SampleFieldsFragment,
  SampleInput,
  SampleReviewersQuery,
} from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SampleFields } from './sample-fields.tsx';
import { readSampleForm } from './read-sample-form.ts';
import {
  auditSampleQuery,
  changeSampleMutation,
  defineSampleMutation,
  previewSampleQuery,
  sampleReviewersQuery,
  shownAnew,
} from './samples.graphql.ts';
import './samples.css';

type Preview = PreviewSampleQuery['previewSample'];

const unreachable = 'The server could not do this. Nothing was kept: try again in a moment.';

interface SampleFormProps {
  /** The draft that is changed; null for a new one. */
  readonly draft: SampleFieldsFragment | null;
  readonly onKept: (sampleId: string) => void;
  readonly onCancel?: () => void;
}

/** Defines a sample, or changes its draft: what it is drawn from, how many, from which seed, who reviews what. */
export function SampleForm({ draft, onKept, onCancel }: SampleFormProps): ReactNode {
  const practice = usePractice();
  const client = useClient();
  const reviewers = useAnswer(sampleReviewersQuery, {});
  // Once it is open the form stays, whatever becomes of asking again: what is chosen stands in it.
  const [known, setKnown] = useState<SampleReviewersQuery['sampleReviewers'] | null>(null);
  if (reviewers.state === 'ready' && reviewers.data.sampleReviewers !== known)
    setKnown(reviewers.data.sampleReviewers);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const quarterAgo = addDays(practice.today, -91);
  const [seed] = useState(() => crypto.randomUUID().slice(0, 8));
  const look = async (definition: SampleInput): Promise<void> => {
    const { data } = await client.query(previewSampleQuery, { definition }).toPromise();
    setPreview(data?.previewSample ?? null);
    setProblem(data === undefined ? unreachable : null);
  };
  const keep = async (definition: SampleInput): Promise<void> => {
    const outcome =
      draft === null
        ? (await client.mutation(defineSampleMutation, { definition }).toPromise()).data?.defineSample
        : (
            await client
              .mutation(
                changeSampleMutation,
                { sampleId: draft.id, version: draft.version, definition },
                shownAnew,
              )
              .toPromise()
          ).data?.changeSample;
    if (outcome?.__typename === 'Done') {
      // The sample is shown as it is now: whoever starts it must not start what it was before.
      await client
        .query(auditSampleQuery, { sampleId: outcome.id }, { requestPolicy: 'network-only' })
        .toPromise();
      onKept(outcome.id);
    } else setProblem(outcome?.message ?? unreachable);
  };
  // Reviewers are chosen in the form: until they are known, it would begin without them.
  if (known === null && reviewers.state === 'loading') return <Skeleton lines={8} height={34} />;
  return (
    <form
      className="card sample-form"
      aria-label="Definition of the sample"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(readSampleForm(new FormData(event.currentTarget)));
      }}
    >
      <SampleFields
        groups={practice.groups.map(({ group }) => group)}
        sites={practice.sites}
        staff={practice.staff}
        reviewers={known ?? []}
        viewerId={practice.viewer.id}
        draft={draft}
        from={draft?.from ?? (practice.anchor.first > quarterAgo ? practice.anchor.first : quarterAgo)}
        to={draft?.to ?? practice.today}
        lastDay={draft?.lastDay ?? addDays(practice.today, 28)}
        seed={draft?.seed ?? seed}
        checklist={draft?.checklist ?? standardChecklist}
      />
      {problem !== null && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <div className="sample-acts">
        <Button
          onClick={(event) => {
            const { form } = event.currentTarget;
            if (form !== null) void look(readSampleForm(new FormData(form)));
          }}
        >
          How many would that be?
        </Button>
        <Button look="chief" type="submit">
          {draft === null ? 'Keep as a draft' : 'Keep the changes'}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>Leave it as it is</Button>}
        <p role="status">{preview !== null && <PreviewSaid preview={preview} />}</p>
      </div>
    </form>
  );
}

function PreviewSaid({ preview }: { readonly preview: Preview }): ReactNode {
  const { population, size, strata } = preview;
  return (
    <>
      <strong>
        {size} of {population} notes.
      </strong>{' '}
      {strata.length > 1 &&
        strata.map(({ name, drawn, population: of }) => `${name}: ${drawn} of ${of}`).join('; ')}
    </>
  );
}
