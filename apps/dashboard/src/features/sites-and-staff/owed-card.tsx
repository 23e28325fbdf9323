import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import { formatMoment, formatWeekday } from '../../platform/time.ts';
import { SessionLink } from '../../ui/object-links.tsx';
import { Tag } from '../../ui/tag.tsx';
import { sayOwed, sayWayOut } from './departure-words.ts';
import type { Duties } from './departure-words.ts';

/** Documents and follow-ups that somebody owes who leaves, with what can still be done about each kind. */
export function OwedCard({ duties }: { readonly duties: Duties }): ReactNode {
  const { owed, staff } = duties;
  const practice = usePractice();
  return (
    <section className="card stack" aria-labelledby="owed">
      <div className="card-head">
        <h2 id="owed">Still owed</h2>
        <Link to="/audit" search={{ staff: staff.id }}>
          Findings to mend by {staff.name}
        </Link>
      </div>
      {owed.length === 0 ? (
        <p className="notice">Nothing: every session is documented and signed, every absence followed up.</p>
      ) : (
        <>
          <p className="quiet">
            {formatNumberOf(owed.length, 'piece')} of work. Best finished before the last day: nobody signs in
            another’s name. What is left stays in the audit’s worklist under {staff.name}.
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
          </ul>
          <h3>If the last day comes first</h3>
          <ul className="owed-list">
            {[...new Set(owed.map(({ kind }) => kind))].map((kind) => (
              <li key={kind}>{sayWayOut(kind)}</li>
            ))}
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
