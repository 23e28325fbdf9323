import { Link } from '@tanstack/react-router';
import { addDays } from '@concord/domain/shared';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { DepartureForm } from './departure-form.tsx';
import { sayStay } from './departure-words.ts';
import type { Duties } from './departure-words.ts';
import { OwedCard } from './owed-card.tsx';
import { dutiesQuery } from './sites-and-staff.graphql.ts';
import { TakeBack } from './take-back.tsx';
import './departure.css';

/** Everything that hangs on a member of staff, and the form that sets their last day. */
export function DepartureView({ staffId }: { readonly staffId: string }): ReactNode {
  const { today } = usePractice();
  const [from, setFrom] = useState(addDays(today, 1));
  const answer = useAnswer(dutiesQuery, { staffId, from });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={30} />}
      failed="What hangs on this person could not be listed."
      empty={{ when: () => false, say: null }}
      ready={({ dutiesOfStaff: duties }) => (
        <div className="stack departure">
          <section className="card" aria-labelledby="leaver">
            <div className="card-head">
              <h2 id="leaver">
                {duties.staff.name}, {duties.staff.credential}
              </h2>
              {duties.lastDay != null && <TakeBack duties={duties} />}
            </div>
            <Standing duties={duties} />
          </section>
          <DepartureForm duties={duties} from={from} onFrom={setFrom} />
          <OwedCard duties={duties} />
          <p>
            <Link to="/sites-and-staff">All sites and staff</Link>
          </p>
        </div>
      )}
    />
  );
}

function Standing({ duties }: { readonly duties: Duties }): ReactNode {
  const { today } = usePractice();
  const { lastDay, reason } = duties;
  if (lastDay == null)
    return (
      <p className="quiet departure-facts">
        Works here, with no last day set. The account works to the end of the last day on the practice’s
        clock; from then on nobody signs in with it, and what is open in it ends. Records, signatures and
        notes stay under this name.
      </p>
    );
  return (
    <p className="departure-facts">
      Works here: {sayStay(lastDay, today)}.{reason != null && ` Reason: ${reason}`}
    </p>
  );
}
