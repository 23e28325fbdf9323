import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import type { EmergencyRightsQuery } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatMoment } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { emergencyRightsQuery, setEmergencyRightMutation } from './emergency.graphql.ts';

type Right = EmergencyRightsQuery['emergencyRights'][number];

/** Which clinicians may open a record in an emergency; given and taken back here. */
export function RightsList(): ReactNode {
  const answer = useAnswer(emergencyRightsQuery, {});
  const [{ fetching }, set] = useMutation(setEmergencyRightMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const { viewer } = usePractice();
  const change = async ({ userId, holds }: Right): Promise<void> => {
    const { data } = await set({ userId, holds: !holds });
    const outcome = data?.setEmergencyRight;
    setProblem(
      outcome?.__typename === 'EmergencyRight'
        ? null
        : (outcome?.message ?? 'The server could not do this. Nothing was changed: try again in a moment.'),
    );
  };
  const columns: readonly Column<Right>[] = [
    { label: 'Clinician', show: ({ name }) => name },
    {
      label: 'May open records in an emergency',
      show: ({ holds, givenAt }) =>
        holds && givenAt != null ? (
          `since ${formatMoment(givenAt, viewer.organization.timeZone)}`
        ) : (
          <span className="quiet">no</span>
        ),
    },
    {
      label: 'Change',
      show: (right) =>
        right.userId === viewer.id ? (
          <span className="quiet">This is you: somebody else gives it.</span>
        ) : (
          <Button
            disabled={fetching}
            aria-label={`${right.holds ? 'Take back from' : 'Give to'} ${right.name}`}
            onClick={() => void change(right)}
          >
            {right.holds ? 'Take back' : 'Give'}
          </Button>
        ),
    },
  ];
  return (
    <section className="card stack" aria-label="Who may">
      <h2>Who may open records in an emergency</h2>
      <p className="quiet">
        Give it beforehand to the clinicians who are on call. Each use lasts an hour at most and is reviewed.
        Taken back, it ends what is running at once.
      </p>
      <p role="alert" className="problem">
        {problem}
      </p>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={5} height={30} />}
        failed="The clinicians could not be listed."
        empty={{
          when: ({ emergencyRights }) => emergencyRights.length === 0,
          say: 'No clinician has an account.',
        }}
        ready={({ emergencyRights }) => (
          <DataTable
            caption="Clinicians"
            columns={columns}
            rows={emergencyRights}
            keyOf={({ userId }) => userId}
          />
        )}
      />
    </section>
  );
}
