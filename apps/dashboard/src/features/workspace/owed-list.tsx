import './workspace.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OwedByMeQuery } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import type { Practice } from '../../platform/practice.ts';
import { formatMoment, formatWeekday } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { owedQuery } from './owed.graphql.ts';

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

/** A line of the list. */
export interface OwedLine {
  readonly key: string;
  /** Milliseconds since 1970; null where it has no certain day. */
  readonly dueAt: number | null;
  readonly overdue: boolean;
  /** What is to be done, and where that is. */
  readonly what: ReactNode;
  readonly about: string;
  readonly due: string;
}

interface OwedListProps {
  /** What is owed elsewhere than at a session’s records; null while that is asked for. */
  readonly also: readonly OwedLine[] | null;
  /** Says nothing at all where nothing is owed. */
  readonly isQuiet?: boolean;
}

/** Everything that the clinician still owes, the most urgent first. */
export function OwedList({ also, isQuiet = false }: OwedListProps): ReactNode {
  const practice = usePractice();
  const answer = useAnswer(owedQuery, {});
  const waiting = <Skeleton lines={5} height={34} />;
  if (isQuiet && (also === null || answer.state === 'loading')) return null;
  if (also === null) return waiting;
  const isNothing = ({ owedByMe }: OwedByMeQuery): boolean => owedByMe.length === 0 && also.length === 0;
  if (isQuiet && answer.state === 'ready' && isNothing(answer.data)) return null;
  return (
    <QueryView
      answer={answer}
      loading={waiting}
      failed="What you owe could not be listed."
      empty={{
        when: isNothing,
        say: 'Nothing owed: every session of yours is documented and signed.',
      }}
      ready={({ owedByMe }) => {
        const owed = owedByMe.filter(({ kind }) => kind !== 'awaits_lead');
        const awaited = owedByMe.filter(({ kind }) => kind === 'awaits_lead');
        return (
          <div className="stack">
            <OwedLines lines={[...owed.map((one) => lineOf(one, practice)), ...also].toSorted(byUrgency)} />
            {awaited.length > 0 && <AwaitedOfLead awaited={awaited} practice={practice} />}
          </div>
        );
      }}
    />
  );
}

/** What is due first stands first; what has no day, last. */
const byUrgency = (one: OwedLine, other: OwedLine): number =>
  (one.dueAt ?? Number.MAX_SAFE_INTEGER) - (other.dueAt ?? Number.MAX_SAFE_INTEGER);

const lineOf = (one: Owed, practice: Practice): OwedLine => ({
  key: `${one.kind}-${one.session.id}-${one.client?.id ?? ''}`,
  dueAt: Date.parse(one.dueAt),
  overdue: one.overdue,
  what: (
    <Link to="/document/$sessionId" params={{ sessionId: one.session.id }}>
      {sayOwed(one)}
    </Link>
  ),
  about: `${one.groupName}, ${formatWeekday(one.session.date)}${one.client == null ? '' : ` · ${one.client.label}`}`,
  due: `due ${formatMoment(one.dueAt, zoneOf(practice, one.groupId))}`,
});

interface ListProps {
  readonly practice: Practice;
}

function OwedLines({ lines }: { readonly lines: readonly OwedLine[] }): ReactNode {
  const overdue = lines.filter((one) => one.overdue).length;
  return (
    <section className="card" aria-label="Owed by me">
      <h2>Owed by me</h2>
      {lines.length === 0 ? (
        <p>Nothing: what you led is documented, and what you wrote is signed.</p>
      ) : (
        <p>
          <strong>{overdue}</strong> of {lines.length} {overdue === 1 ? 'is' : 'are'} overdue. Notes are due
          72 hours after the session, requests to amend when the practice has to act.
        </p>
      )}
      <ul className="ws-owed">
        {lines.map(({ key, what, about, overdue: isOverdue, due }) => (
          <li key={key}>
            {what}
            <span>{about}</span>
            {isOverdue ? <Tag tone="stop">overdue</Tag> : <span className="quiet">{due}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sessions that somebody co-facilitated and whose lead has not documented every seat: theirs to open, and the lead's to write. */
function AwaitedOfLead({ awaited, practice }: ListProps & { readonly awaited: readonly Owed[] }): ReactNode {
  return (
    <section className="card" aria-label="Awaited of the lead">
      <h2>Awaited of the lead</h2>
      <p className="quiet">
        You co-facilitated these, and not every seat is documented. Whoever led is asked to; you may document
        there, too.
      </p>
      <ul className="ws-owed">
        {awaited.map((one) => (
          <li key={one.session.id}>
            <Link to="/document/$sessionId" params={{ sessionId: one.session.id }}>
              {formatNumberOf(one.count, 'seat')} not documented
            </Link>
            <span>
              {one.groupName}, {formatWeekday(one.session.date)}
            </span>
            {one.overdue ? (
              <Tag tone="watch">past its time</Tag>
            ) : (
              <span className="quiet">due {formatMoment(one.dueAt, zoneOf(practice, one.groupId))}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
