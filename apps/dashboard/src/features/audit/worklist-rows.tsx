import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { AuditFindingsQuery } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { Tag } from '../../ui/tag.tsx';
import { sayDecision } from './decision-words.ts';
import { sayOpenSince } from './say-audit.ts';
import type { Decisions } from './use-decisions.ts';

export type Finding = AuditFindingsQuery['auditFindings']['rows'][number];

const tones = { block: 'stop', warn: 'watch', info: 'plain' } as const;
/** Red for what blocks, amber for what warns. */
export const toneOf = (severity: string): 'stop' | 'watch' | 'plain' =>
  severity === 'block' || severity === 'warn' || severity === 'info' ? tones[severity] : 'plain';

interface WorklistRowsProps {
  readonly rows: readonly Finding[];
  readonly at: number;
  readonly chosen: ReadonlySet<string>;
  readonly decisions: Decisions;
  readonly onGo: (to: number) => void;
  readonly onToggle: (index: number) => void;
}

/** The list of the worklist: one finding is looked at, any number are chosen for a decision in bulk. */
export function WorklistRows({ rows, at, chosen, decisions, onGo, onToggle }: WorklistRowsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`#finding-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  // The page is worked by keys: unless somebody is elsewhere already, they begin in the list.
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<globalThis.Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moves[event.key];
    if (to !== undefined) onGo(to);
    else if (event.key === ' ') onToggle(at);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Findings"
      aria-multiselectable="true"
      aria-activedescendant={`finding-${at}`}
      tabIndex={0}
      className="audit-rows"
      onKeyDown={onKeyDown}
    >
      {rows.map((row, index) => (
        <WorklistRow
          key={`${row.id}-${index}`}
          row={row}
          index={index}
          isLookedAt={index === at}
          isChosen={chosen.has(row.id)}
          said={decisions.hasChanged(row.id) ? 'mended or judged anew' : sayDecision(decisions.of(row.id))}
          onGo={() => onGo(index)}
          onToggle={() => onToggle(index)}
        />
      ))}
    </div>
  );
}

interface WorklistRowProps {
  readonly row: Finding;
  readonly index: number;
  readonly isLookedAt: boolean;
  readonly isChosen: boolean;
  readonly said: string | null;
  readonly onGo: () => void;
  readonly onToggle: () => void;
}

function WorklistRow(props: WorklistRowProps): ReactNode {
  const { row, index, isLookedAt, isChosen, said, onGo, onToggle } = props;
  const { today, viewer } = usePractice();
  const { timeZone } = viewer.organization;
  return (
    <div
      id={`finding-${index}`}
      role="option"
      aria-selected={isChosen}
      data-looked-at={isLookedAt || undefined}
      className="audit-row"
      onClick={(event) => {
        onGo();
        if (event.ctrlKey || event.metaKey) onToggle();
      }}
    >
      <span
        className="audit-tick"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        {isChosen ? '✓' : ''}
      </span>
      <Tag tone={toneOf(row.severity)}>{row.severity}</Tag>
      <span className="audit-what">
        <span>{row.title}</span>
        <span className="quiet">
          {[row.client?.label, row.group?.name, row.staff?.name].filter((part) => part != null).join(' · ')}
        </span>
      </span>
      <span className="audit-when quiet number">
        {row.date == null ? 'over time' : formatDayAndYear(row.date)}
        <span>{sayOpenSince(row.appearedAt, timeZone, today)}</span>
        {said !== null && <span className="audit-state">{said}</span>}
      </span>
    </div>
  );
}
