import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import { formatDayAndYear, formatMoment, formatWeekday } from '../../platform/time.ts';
import { SessionLink } from '../../ui/object-links.tsx';
import { Tag } from '../../ui/tag.tsx';
import { sayOwed, sayWayOut } from './departure-words.ts';
import type { Duties } from './departure-words.ts';

interface AskedLineProps {
  readonly asked: Duties['asked'][number];
}

/** What somebody owes who leaves, documents, follow-ups and answers, with what can still be done about each kind. */
export function OwedCard({ duties }: { readonly duties: Duties }): ReactNode {
  const { owed, asked, staff } = duties;
  const practice = usePractice();
  return (
    <section className="card stack" aria-labelledby="owed">
      <div className="card-head">
        <h2 id="owed">Still owed</h2>
        <Link to="/audit" search={{ staff: staff.id }}>
          Findings to mend by {staff.name}
        </Link>
      </div>
      {owed.length + asked.length === 0 ? (
        <p className="notice">
          Nothing: every session is documented and signed, every absence followed up, every question about a
          request to amend answered.
        </p>
      ) : (
        <>
          <p className="quiet">
            {formatNumberOf(owed.length + asked.length, 'piece')} of work. Best finished before the last day:
            nobody signs in another’s name. Records that are left unfinished stay in the audit’s worklist
            under {staff.name}.
          </p>
          <ul className="owed-list">
            {owed.map((one) => (
              <li key={`${one.kind}-${one.session.id}-${one.client?.id ?? ''}`}>
                <span className="owed-line">
                  <SessionLink id={one.session.id}>
                    {one.groupName}, {formatWeekday(one.session.date)}
                  </SessionLink>
                  <span>
                    {sayOwed(one)}
                    {one.client != null && ` · ${one.client.label}`}
                  </span>
                  {one.overdue ? (
                    <Tag tone="stop">overdue</Tag>
                  ) : (
                    <span className="quiet">
                      due {formatMoment(one.dueAt, zoneOf(practice, one.groupId))}
                    </span>
                  )}
                </span>
              </li>
            ))}
            {asked.map((one) => (
              <li key={one.id}>
                <AskedLine asked={one} />
              </li>
            ))}
          </ul>
          <h3>If the last day comes first</h3>
          <ul className="owed-list">
            {[...new Set(owed.map(({ kind }) => kind))].map((kind) => (
              <li key={kind}>{sayWayOut(kind)}</li>
            ))}
            {asked.length > 0 && <li>{sayWayOut('asked')}</li>}
            <li>
              To a note that is signed already, a colleague who was in the room adds a late entry under their
              own name.
            </li>
          </ul>
        </>
      )}
    </section>
  );
}

/** A question about a request to amend, and the day by which the practice acts on the request. */
const AskedLine = ({
  asked: { client, session, groupName, actBy, overdue, isNotice },
}: AskedLineProps): ReactNode => (
  <span className="owed-line">
    <Link to="/members/$memberId" params={{ memberId: client.id }} hash="requests">
      {client.label}
    </Link>
    <span>
      {isNotice ? 'a notice of an amendment to look at' : 'a request to amend to answer'} ·{' '}
      {session === null
        ? 'another part of the record'
        : `note of ${formatDayAndYear(session.date)}, ${groupName ?? ''}`}
    </span>
    {overdue && <Tag tone="stop">overdue</Tag>}
    {!overdue && actBy !== null && (
      <span className="quiet">the practice acts by {formatDayAndYear(actBy)}</span>
    )}
  </span>
);
