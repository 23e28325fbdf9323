import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import type { FindingDecisionFieldsFragment } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatMoment, formatWeekday } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { MemberLink } from '../../ui/object-links.tsx';
import { FailedNotice } from '../../ui/query-view.tsx';
import { ruleBookQuery } from './audit.graphql.ts';
import { sayCount } from './decision-words.ts';
import { answerReturnedMutation, returnedToMeQuery, sessionDecisionsQuery } from './decisions.graphql.ts';
import './audit.css';

type Returned = FindingDecisionFieldsFragment;
/** More than these are folded away: Home has other things to say, too. */
const shownAtOnce = 5;
const unlisted = 'What quality assurance returned could not be listed.';

/** What quality assurance returned to the clinician who looks: part of what they owe. Nothing where nothing is returned. */
export function ReturnedToMe(): ReactNode {
  const answer = useAnswer(returnedToMeQuery, {});
  const rows = answer.state === 'ready' ? answer.data.returnedToMe : [];
  if (answer.state === 'failed')
    return <FailedNotice what={unlisted} failure={answer.failure} retry={answer.retry} />;
  return <ReturnedList rows={rows} note="Mend the record, then say so: quality assurance looks again." />;
}

/** The same, of one session, beside its records. */
export function ReturnedOfSession({ sessionId }: { readonly sessionId: string }): ReactNode {
  const answer = useAnswer(sessionDecisionsQuery, { sessionId });
  const rows = answer.state === 'ready' ? answer.data.sessionDecisions : [];
  if (answer.state === 'failed')
    return <FailedNotice what={unlisted} failure={answer.failure} retry={answer.retry} />;
  return (
    <ReturnedList
      rows={rows.filter(({ state, isFound }) => isFound && (state === 'returned' || state === 'answered'))}
      note="Quality assurance returned these about this session."
    />
  );
}

function ReturnedList({
  rows,
  note,
}: {
  readonly rows: readonly Returned[];
  readonly note: string;
}): ReactNode {
  const rules = useAnswer(ruleBookQuery, {}, { when: rows.length > 0 });
  const titles = new Map(
    rules.state === 'ready' ? rules.data.ruleBook.map(({ id, title }) => [id, title]) : [],
  );
  const open = rows.filter(({ state }) => state === 'returned').length;
  if (rows.length === 0) return null;
  return (
    <section className="card" aria-label="Returned by quality assurance">
      <h2>Returned by quality assurance</h2>
      <p>
        <strong>{open === 0 ? 'All answered.' : `${sayCount(open)} to mend.`}</strong>{' '}
        <span className="quiet">{note}</span>
      </p>
      <Rows rows={rows.slice(0, shownAtOnce)} titles={titles} />
      {rows.length > shownAtOnce && (
        <details className="more">
          <summary>{rows.length - shownAtOnce} more</summary>
          <Rows rows={rows.slice(shownAtOnce)} titles={titles} />
        </details>
      )}
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly Returned[];
  readonly titles: ReadonlyMap<string, string>;
}

const Rows = ({ rows, titles }: RowsProps): ReactNode => (
  <ul className="audit-decided">
    {rows.map((row) => (
      <ReturnedRow key={row.id} row={row} title={titles.get(row.ruleId) ?? row.ruleId} />
    ))}
  </ul>
);

function ReturnedRow({ row, title }: { readonly row: Returned; readonly title: string }): ReactNode {
  const { viewer } = usePractice();
  const [, answerIt] = useMutation(answerReturnedMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAnswered, setAnswered] = useState(row.state === 'answered');
  const isMine = viewer.staff != null && viewer.staff.id === row.staff?.id;
  const mended = async (): Promise<void> => {
    const { data } = await answerIt({ decisionId: row.id, comment: '' });
    const outcome = data?.answerReturned;
    if (outcome?.__typename === 'Done') setAnswered(true);
    else setProblem(outcome?.message ?? 'The server could not do this. Try again.');
  };
  return (
    <li>
      <div>
        <h3>
          {row.session == null ? (
            title
          ) : (
            <Link to="/document/$sessionId" params={{ sessionId: row.session.id }}>
              {title}
            </Link>
          )}
        </h3>
        <p className="quiet">
          {row.group.name}
          {row.session != null && `, ${formatWeekday(row.session.date)}`}
          {row.client != null && (
            <>
              {' · '}
              <MemberLink id={row.client.id}>{row.client.label}</MemberLink>
            </>
          )}
        </p>
      </div>
      <div className="audit-decision">
        <p>{row.comment}</p>
        <p className="quiet">
          {row.madeBy ?? 'Quality assurance'}, {formatMoment(row.madeAt, viewer.organization.timeZone)}
        </p>
        {problem !== null && (
          <p role="alert" className="problem">
            {problem}
          </p>
        )}
      </div>
      {isAnswered ? (
        <span className="quiet">answered</span>
      ) : (
        isMine && (
          <Button onClick={() => void mended()} aria-label={`Mended: ${title}`}>
            Mended
          </Button>
        )
      )}
    </li>
  );
}
