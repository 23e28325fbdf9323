import { useState } from 'react';
import type { ReactNode } from 'react';
import type { MemberQuery } from '../../gql/graphql.ts';
import { readsClinicalText, usePractice } from '../../platform/practice.ts';
import { isGone, useAnswer } from '../../platform/use-answer.ts';
import { Facts } from '../../ui/facts.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { GoalCards } from './goal-cards.tsx';
import { memberHistoryQuery, memberQuery } from './member.graphql.ts';
import { MembershipCard } from './membership-card.tsx';

interface MemberViewProps {
  readonly id: string;
  /** What stands between the head and the history, put together by the page. */
  readonly children: ReactNode;
}

/** One member's record: who keeps it, every stay in a group, every goal. Their name stands in the page, never in its title. */
export function MemberView({ id, children }: MemberViewProps): ReactNode {
  const member = useAnswer(memberQuery, { id });
  const mayRead = readsClinicalText(usePractice().viewer);
  const history = useAnswer(memberHistoryQuery, { id }, { when: mayRead });
  const [wasShown, setWasShown] = useState(false);
  if (!wasShown && member.state === 'ready') setWasShown(true);
  // Where there is no such member, there is nothing else; a silent server takes nothing away that stands there.
  const isRestShown = member.state !== 'failed' || (wasShown && !isGone(member));
  return (
    <div className="stack">
      <QueryView
        answer={member}
        loading={<Skeleton lines={3} height={26} />}
        failed="This member’s record could not be shown."
        empty={{ when: () => false, say: null }}
        ready={({ member: detail }) => <MemberHead member={detail} />}
      />
      {isRestShown && children}
      {!mayRead && (
        <p className="notice">
          Your role does not include the history of a member: it holds what clinicians write.
        </p>
      )}
      {mayRead && isRestShown && (
        <QueryView
          answer={history}
          loading={<Skeleton lines={8} height={26} />}
          failed="This member’s history could not be loaded."
          empty={{
            when: ({ memberHistory }) => memberHistory.memberships.length === 0,
            say: 'No membership of a group is on record that you may see.',
          }}
          ready={({ memberHistory: { memberships, goals } }) => (
            <div className="stack">
              {memberships
                .toSorted((a, b) => (a.enteredOn < b.enteredOn ? 1 : -1))
                .map((membership) => (
                  <MembershipCard
                    key={`${membership.group.id} ${membership.enteredOn}`}
                    membership={membership}
                  />
                ))}
              <GoalCards goals={goals} />
            </div>
          )}
        />
      )}
    </div>
  );
}

function MemberHead({ member }: { readonly member: MemberQuery['member'] }): ReactNode {
  const { client, payer } = member;
  return (
    <>
      <PageHead title={client.label} tab="Member">
        <span className="quiet">{client.externalId}</span>
      </PageHead>
      <section className="card" aria-label="About the member">
        <Facts facts={[{ name: 'Payer', value: payer ?? 'none recorded' }]} />
      </section>
    </>
  );
}
