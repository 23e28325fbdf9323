import './workspace.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OwedByMeQuery } from '../../gql/graphql.ts';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import { formatMoment, formatWeekday } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { owedQuery } from './workspace.graphql.ts';

type Owed = OwedByMeQuery['owedByMe'][number];

/** What one piece of owed work is called: "Document 3 seats", "Sign 8 notes". */
function sayOwed({ kind, count }: Pick<Owed, 'kind' | 'count'>): string {
  const some = (one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);
  switch (kind) {
    case 'document':
      return `Document ${some('seat', 'seats')}`;
    case 'sign':
      return `Sign ${some('note', 'notes')}`;
    case 'sign_group_note':
      return 'Sign the group note';
    case 'cosign':
      return `Cosign ${some('note', 'notes')}`;
    default:
      return 'Follow up an absence';
  }
}

/** Everything that the clinician still owes, the most urgent first. */
export function OwedList(): ReactNode {
  const practice = usePractice();
  const answer = useAnswer(owedQuery, {});
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={5} height={34} />}
      failed="What you owe could not be listed."
      empty={{
        when: ({ owedByMe }) => owedByMe.length === 0,
        say: 'Nothing owed: every session of yours is documented and signed.',
      }}
      ready={({ owedByMe }) => (
        <section className="card" aria-label="Owed by me">
          <h2>Owed by me</h2>
          <p>
            <strong>{owedByMe.filter((one) => one.overdue).length}</strong> of {owedByMe.length}{' '}
            {owedByMe.filter((one) => one.overdue).length === 1 ? 'is' : 'are'} overdue. Notes are due 72
            hours after the session.
          </p>
          <ul className="ws-owed">
            {owedByMe.map((one) => (
              <li key={`${one.kind}-${one.session.id}-${one.client?.id ?? ''}`}>
                <Link to="/document/$sessionId" params={{ sessionId: one.session.id }}>
                  {sayOwed(one)}
                </Link>
                <span>
                  {one.groupName}, {formatWeekday(one.session.date)}
                  {one.client != null && ` · ${one.client.label}`}
                </span>
                {one.overdue ? (
                  <Tag tone="stop">overdue</Tag>
                ) : (
                  <span className="quiet">due {formatMoment(one.dueAt, zoneOf(practice, one.groupId))}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    />
  );
}
