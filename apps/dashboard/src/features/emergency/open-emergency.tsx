import type { ReactNode } from 'react';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { emergencyQuery } from './emergency.graphql.ts';
import { OpenForm } from './open-form.tsx';
import './emergency.css';

/** For who was given the right: the form; for any other clinician: what it would take. */
export function OpenEmergency({ onOpened }: { readonly onOpened: (memberId: string) => void }): ReactNode {
  const answer = useAnswer(emergencyQuery, {});
  return (
    <section className="card stack" aria-label="Open a record">
      <h2>Open a record in an emergency</h2>
      <p className="quiet">
        For a member who is not yours, when somebody may come to harm. You read one record, for 60 minutes at
        most. You change nothing in it. Every look is recorded, and the director is told at once and reviews
        it.
      </p>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={5} height={30} />}
        failed="Whether you may could not be found out."
        empty={{
          when: ({ emergency }) => !emergency.mayOpen,
          say: 'You were not given the right to this. A director or an administrator gives it beforehand.',
        }}
        ready={({ emergency }) =>
          emergency.running === null || emergency.running === undefined ? (
            <OpenForm asksForCode={emergency.asksForCode} onOpened={onOpened} />
          ) : (
            <p>An emergency access of yours is running. End it above before you open another record.</p>
          )
        }
      />
    </section>
  );
}
