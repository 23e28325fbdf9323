import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear, formatMoment } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { SessionLink } from '../../ui/object-links.tsx';
import { Tag } from '../../ui/tag.tsx';
import { isDecided, sayDecision } from './decision-words.ts';
import type { Decision } from './use-decisions.ts';
import type { Finding } from './worklist-rows.tsx';
import { toneOf } from './worklist-rows.tsx';

interface RuleViewProps {
  readonly finding: Finding;
  readonly decision: Decision | undefined;
  /** Null for those who do not decide. */
  readonly onDecide: ((deciding: 'return' | 'waive') => void) | null;
  readonly onUndo: () => void;
}

/** The rule that a record fails: what is missing, how to mend it, where the demand comes from, and what was decided. */
export function RuleView({ finding, decision, onDecide, onUndo }: RuleViewProps): ReactNode {
  return (
    <aside className="audit-rule" aria-label="The rule">
      <h3>
        {finding.title} <Tag tone={toneOf(finding.severity)}>{finding.severity}</Tag>
      </h3>
      <p>{finding.explanation}</p>
      <dl>
        <dt>Basis</dt>
        <dd>{finding.basis}</dd>
        <dt>Rule</dt>
        <dd>
          <code>{finding.ruleId}</code>
        </dd>
        {finding.staff != null && (
          <>
            <dt>To mend by</dt>
            <dd>{finding.staff.name}</dd>
          </>
        )}
        {finding.session != null && (
          <>
            <dt>Where</dt>
            <dd>
              <SessionLink id={finding.session.id}>
                session of {formatDayAndYear(finding.session.date)}
              </SessionLink>
            </dd>
          </>
        )}
      </dl>
      {decision !== undefined && <DecisionShown decision={decision} />}
      {onDecide !== null && (
        <div className="audit-acts">
          <Button look="chief" shortcut="B" onClick={() => onDecide('return')}>
            Return to author
          </Button>
          <Button shortcut="W" onClick={() => onDecide('waive')}>
            Waive
          </Button>
          {isDecided(decision) && (
            <Button shortcut="U" onClick={onUndo}>
              Undo
            </Button>
          )}
        </div>
      )}
    </aside>
  );
}

/** What was decided, by whom and when, and what the author answered. */
export function DecisionShown({ decision }: { readonly decision: Decision }): ReactNode {
  const { timeZone } = usePractice().viewer.organization;
  const stands = sayDecision(decision) ?? (decision.state === 'expired' ? 'waiver expired' : 'undone');
  return (
    <div className="audit-decision">
      <p>
        <strong>{stands.charAt(0).toUpperCase() + stands.slice(1)}</strong>{' '}
        <span className="quiet">
          {decision.madeBy ?? 'somebody'}, {formatMoment(decision.madeAt, timeZone)}
        </span>
      </p>
      <p>{decision.comment}</p>
      {decision.answer != null && decision.answeredAt != null && (
        <p>
          <span className="quiet">Author, {formatMoment(decision.answeredAt, timeZone)}:</span>{' '}
          {decision.answer === '' ? 'Mended.' : decision.answer}
        </p>
      )}
      {decision.undoneAt != null && (
        <p className="quiet">
          Taken back by {decision.undoneBy ?? 'somebody'}, {formatMoment(decision.undoneAt, timeZone)}.
        </p>
      )}
    </div>
  );
}
