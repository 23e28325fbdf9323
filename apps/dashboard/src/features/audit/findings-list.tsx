import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { AuditFindingsQuery, FindingFilter, ReportScope } from '../../gql/graphql.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { GroupLink, MemberLink, SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { auditFindingsQuery } from './audit.graphql.ts';
import { sayFindings } from './say-audit.ts';
import './audit.css';

type Finding = AuditFindingsQuery['auditFindings']['rows'][number];

interface FindingsListProps {
  readonly scope: ReportScope;
  readonly filter: FindingFilter;
  readonly title: string;
  readonly note: string;
}

const shown = 200;
const tones = { block: 'stop', warn: 'watch', info: 'plain' } as const;
const toneOf = (severity: string): 'stop' | 'watch' | 'plain' =>
  severity === 'block' || severity === 'warn' || severity === 'info' ? tones[severity] : 'plain';

/** Findings as a worklist: arrows or J and K move, Enter opens the session, what is missing and why stands beside. */
export function FindingsList({ scope, filter, title, note }: FindingsListProps): ReactNode {
  const answer = useAnswer(auditFindingsQuery, { scope, filter, limit: shown, offset: 0 });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={10} height={34} />}
      failed="The findings could not be listed."
      empty={{ when: ({ auditFindings }) => auditFindings.total === 0, say: sayFindings(0, 0) }}
      ready={({ auditFindings }) => (
        <section className="card audit" aria-label={title}>
          <h2>{title}</h2>
          <p>
            <strong>{sayFindings(auditFindings.total, auditFindings.rows.length)}</strong>{' '}
            <span className="quiet">{note}</span>
          </p>
          <Split rows={auditFindings.rows} />
        </section>
      )}
    />
  );
}

function Split({ rows }: { readonly rows: readonly Finding[] }): ReactNode {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const chosen = rows[Math.min(at, rows.length - 1)];
  const go = (to: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setAt(next);
    const options = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    options[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      j: at + 1,
      ArrowUp: at - 1,
      k: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const to = moves[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (to !== undefined) go(to);
    else if (event.key === 'Enter') document.querySelector<HTMLElement>('.audit-detail a')?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="audit-split">
      <div
        ref={list}
        role="listbox"
        aria-label="Findings"
        aria-activedescendant={chosen === undefined ? undefined : `finding-${at}`}
        tabIndex={0}
        className="audit-rows"
        onKeyDown={onKeyDown}
      >
        {rows.map((row, index) => (
          <div
            key={row.id}
            id={`finding-${index}`}
            role="option"
            aria-selected={index === at}
            className="audit-row"
            onClick={() => setAt(index)}
          >
            <Tag tone={toneOf(row.severity)}>{row.severity}</Tag>
            <span>{row.title}</span>
            <span className="quiet">{row.client?.label ?? row.group?.name ?? ''}</span>
            <span className="quiet number">
              {row.date == null ? 'over time' : formatDayAndYear(row.date)}
            </span>
          </div>
        ))}
      </div>
      {chosen !== undefined && <Detail finding={chosen} />}
    </div>
  );
}

function Detail({ finding }: { readonly finding: Finding }): ReactNode {
  return (
    <aside className="audit-detail" aria-label="The finding" aria-live="polite">
      <h3>{finding.title}</h3>
      <p>{finding.explanation}</p>
      <dl>
        {finding.session != null && (
          <>
            <dt>Session</dt>
            <dd>
              <SessionLink id={finding.session.id}>{formatDayAndYear(finding.session.date)}</SessionLink>
            </dd>
          </>
        )}
        {finding.group != null && (
          <>
            <dt>Group</dt>
            <dd>
              <GroupLink id={finding.group.id}>{finding.group.name}</GroupLink>
            </dd>
          </>
        )}
        {finding.client != null && (
          <>
            <dt>Member</dt>
            <dd>
              <MemberLink id={finding.client.id}>{finding.client.label}</MemberLink>
            </dd>
          </>
        )}
        {finding.staff != null && (
          <>
            <dt>To mend by</dt>
            <dd>{finding.staff.name}</dd>
          </>
        )}
        <dt>Basis</dt>
        <dd>{finding.basis}</dd>
        <dt>Rule</dt>
        <dd>{finding.ruleId}</dd>
      </dl>
    </aside>
  );
}
