import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatNumberOf } from '../../platform/format.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { FailedNotice } from '../../ui/query-view.tsx';
import { Tag } from '../../ui/tag.tsx';
import { amendmentsDueQuery } from './amendment-requests.graphql.ts';
import './amendment-requests.css';

/** What the person who looks owes about members’ requests: a correction, or why the note stands. Nothing where nothing is asked. */
export function AskedOfMe(): ReactNode {
  const answer = useAnswer(amendmentsDueQuery, { onlyMine: true });
  if (answer.state === 'failed')
    return (
      <FailedNotice
        what="What you are asked about members’ requests could not be listed."
        failure={answer.failure}
        retry={answer.retry}
      />
    );
  const rows = answer.state === 'ready' ? answer.data.amendmentsDue : [];
  if (rows.length === 0) return null;
  return (
    <section className="card" aria-label="Owed by me: requests to amend">
      <h2>Corrections asked of me</h2>
      <p>
        <strong>{formatNumberOf(rows.length, 'request', 'requests')}</strong>{' '}
        <span className="quiet">
          of members to amend their record. Write the correction, or answer why it stands.
        </span>
      </p>
      <ul className="requests-asked">
        {rows.map(({ id, client, session, groupName, actBy, overdue }) => (
          <li key={id}>
            <Link to="/members/$memberId" params={{ memberId: client.id }} hash="requests">
              {client.label}
            </Link>
            <span className="quiet">
              {session === null
                ? 'another part of the record'
                : `note of ${formatDayAndYear(session.date)}, ${groupName ?? ''}`}
            </span>
            {actBy !== null && (
              <Tag tone={overdue ? 'stop' : 'watch'}>
                {overdue ? 'due since' : 'the practice acts by'} {formatDayAndYear(actBy)}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
