import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import type { FindingDecisionFieldsFragment } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ruleBookQuery } from './audit.graphql.ts';
import { sayCount } from './decision-words.ts';
import { findingDecisionsQuery, undoFindingDecisionsMutation } from './decisions.graphql.ts';
import { DecisionShown } from './rule-view.tsx';
import './audit.css';

type Row = FindingDecisionFieldsFragment;

const groups: readonly {
  readonly title: string;
  readonly note: string;
  readonly holds: (row: Row) => boolean;
}[] = [
  {
    title: 'Answered by the author',
    note: 'They say it is mended, and the rule still finds it: look again, and return or waive it.',
    holds: ({ state, isFound }) => state === 'answered' && isFound,
  },
  {
    title: 'Returned',
    note: 'It waits on the Home of whoever has to mend it.',
    holds: ({ state, isFound }) => state === 'returned' && isFound,
  },
  {
    title: 'Waived',
    note: 'Not in the worklist until the day is over.',
    holds: ({ state }) => state === 'waived',
  },
  {
    title: 'Waivers that have expired',
    note: 'Back in the worklist.',
    holds: ({ state }) => state === 'expired',
  },
  {
    title: 'Returned and mended',
    note: 'The rule no longer finds it: nobody has to do anything more.',
    holds: ({ state, isFound }) => (state === 'returned' || state === 'answered') && !isFound,
  },
];

/** What stands decided, by where it stands; each can be taken back. */
export function DecisionsList(): ReactNode {
  const answer = useAnswer(findingDecisionsQuery, {});
  const rules = useAnswer(ruleBookQuery, {});
  const titles = new Map(
    rules.state === 'ready' ? rules.data.ruleBook.map(({ id, title }) => [id, title]) : [],
  );
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={8} height={40} />}
      failed="The decisions could not be listed."
      empty={{
        when: ({ findingDecisions }) => findingDecisions.length === 0,
        say: 'Nothing is returned or waived. Decide in the worklist: B returns a finding, W waives it.',
      }}
      ready={({ findingDecisions }) => (
        <div className="stack">
          {groups.map(({ title, holds, note }) => {
            const rows = findingDecisions.filter(holds);
            return rows.length === 0 ? null : (
              <section key={title} className="card" aria-label={title}>
                <h2>{title}</h2>
                <p>
                  <strong>{sayCount(rows.length)}.</strong> <span className="quiet">{note}</span>
                </p>
                <ul className="audit-decided">
                  {rows.map((decision) => (
                    <DecidedRow key={decision.id} decision={decision} title={titles.get(decision.ruleId)} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
    />
  );
}

function DecidedRow({
  decision,
  title,
}: {
  readonly decision: Row;
  readonly title: string | undefined;
}): ReactNode {
  const { viewer } = usePractice();
  const mayDecide = viewer.roles.some((role) => role === 'AUDITOR' || role === 'DIRECTOR');
  const [, undo] = useMutation(undoFindingDecisionsMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const takeBack = async (): Promise<void> => {
    const { data } = await undo({ decisionIds: [decision.id] });
    const outcome = data?.undoFindingDecisions;
    setProblem(
      outcome?.__typename === 'FindingDecisions'
        ? null
        : (outcome?.message ?? 'The server could not do this. Try again.'),
    );
  };
  return (
    <li>
      <div>
        <h3>{title ?? decision.ruleId}</h3>
        <p className="quiet">
          {[
            decision.client?.label,
            decision.group.name,
            decision.session == null ? null : formatDayAndYear(decision.session.date),
            decision.staff == null ? null : `to mend by ${decision.staff.name}`,
          ]
            .filter((part) => part != null)
            .join(' · ')}
        </p>
      </div>
      <DecisionShown decision={decision} />
      {mayDecide && (
        <Button onClick={() => void takeBack()} aria-label={`Undo: ${title ?? decision.ruleId}`}>
          Undo
        </Button>
      )}
      {problem !== null && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </li>
  );
}
