import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { FindingFilter, ReportScope } from '../../gql/graphql.ts';
import { useCommands } from '../../platform/commands.ts';
import type { Command } from '../../platform/commands.ts';
import { usePractice } from '../../platform/practice.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { auditFindingsQuery } from './audit.graphql.ts';
import { DecideLayer } from './decide-layer.tsx';
import type { Deciding } from './decide-layer.tsx';
import { isDecided, sayCount, sayDecided } from './decision-words.ts';
import { RecordView } from './record-view.tsx';
import { RuleView } from './rule-view.tsx';
import { sayFindings } from './say-audit.ts';
import { useDecisions } from './use-decisions.ts';
import { useLatest } from './use-latest.ts';
import { WorklistRows } from './worklist-rows.tsx';
import type { Finding } from './worklist-rows.tsx';
import './audit.css';

interface WorklistProps {
  readonly scope: ReportScope;
  readonly filter: FindingFilter;
  readonly title: string;
  readonly note: string;
}

const shown = 200;

/** Findings as a worklist: the list, the record with the failing field marked, the rule with its fix; every step has a key. */
export function Worklist({ scope, filter, title, note }: WorklistProps): ReactNode {
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
  const { viewer } = usePractice();
  const mayDecide = viewer.roles.some((role) => role === 'AUDITOR' || role === 'DIRECTOR');
  const [looked, setLooked] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [said, setSaid] = useState('');
  const ids = useMemo(() => [...new Set(rows.map(({ id }) => id))], [rows]);
  const decisions = useDecisions(ids);
  const at = Math.min(looked, rows.length - 1);
  const finding = rows[at];
  const about =
    chosen.size > 0 ? rows.filter(({ id }) => chosen.has(id)) : finding === undefined ? [] : [finding];
  const aboutIds = [...new Set(about.map(({ id }) => id))];
  const go = (to: number): void => setLooked(Math.max(0, Math.min(rows.length - 1, to)));
  const toggle = (index: number): void => {
    const id = rows[index]?.id;
    if (id === undefined) return;
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  };
  const nextOpen = (): void => {
    const next = rows.findIndex(
      ({ id }, index) => index > at && !isDecided(decisions.of(id)) && !decisions.hasChanged(id),
    );
    if (next >= 0) setLooked(next);
  };
  const undo = async (): Promise<void> => {
    const why = await decisions.undo(aboutIds);
    setSaid(why ?? `Taken back: ${sayCount(aboutIds.length)}.`);
    if (why === null) setChosen(new Set());
  };
  useWorklistCommands({
    mayDecide,
    go: (by) => go(at + by),
    toggle: () => toggle(at),
    chooseAll: () => setChosen(chosen.size === ids.length ? new Set() : new Set(ids)),
    clear: () => setChosen(new Set()),
    decide: setDeciding,
    undo: () => void undo(),
    nextOpen,
  });
  const rulesAbout = [...new Set(about.map(({ explanation }) => explanation))];
  return (
    <>
      <div className="audit-bar">
        <span role="status">
          {chosen.size > 0 ? `${sayCount(chosen.size)} chosen. ` : ''}
          {said}
        </span>
        {mayDecide && chosen.size > 0 && (
          <>
            <Button look="chief" onClick={() => setDeciding('return')}>
              Return {chosen.size}
            </Button>
            <Button onClick={() => setDeciding('waive')}>Waive {chosen.size}</Button>
            <Button look="quiet" onClick={() => setChosen(new Set())}>
              Choose none
            </Button>
          </>
        )}
        <span className="quiet audit-keys">
          <kbd>J</kbd> <kbd>K</kbd> move, <kbd>Space</kbd> choose, <kbd>X</kbd> next open
          {mayDecide && (
            <>
              , <kbd>B</kbd> return, <kbd>W</kbd> waive, <kbd>U</kbd> undo
            </>
          )}
        </span>
      </div>
      <div className="audit-split">
        <WorklistRows rows={rows} at={at} chosen={chosen} decisions={decisions} onGo={go} onToggle={toggle} />
        {finding !== undefined && <RecordView key={finding.id} findingId={finding.id} />}
        {finding !== undefined && (
          <RuleView
            finding={finding}
            decision={decisions.of(finding.id)}
            onDecide={mayDecide ? setDeciding : null}
            onUndo={() => void undo()}
          />
        )}
      </div>
      {deciding !== null && (
        <DecideLayer
          deciding={deciding}
          count={aboutIds.length}
          suggestion={rulesAbout.length === 1 ? (rulesAbout[0] ?? '') : ''}
          onClose={() => setDeciding(null)}
          onDecide={async (comment, expiresOn) => {
            const done =
              deciding === 'return'
                ? await decisions.returnAll(aboutIds, comment)
                : await decisions.waiveAll(aboutIds, comment, expiresOn);
            if ('problem' in done) return done.problem;
            setSaid(sayDecided(deciding === 'return' ? 'Returned' : 'Waived', aboutIds.length, done.left));
            setChosen(new Set());
            if (chosen.size === 0 && done.left.length === 0) go(at + 1);
            return null;
          }}
        />
      )}
    </>
  );
}

interface WorklistActs {
  readonly mayDecide: boolean;
  readonly go: (by: number) => void;
  readonly toggle: () => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
  readonly decide: (deciding: Deciding) => void;
  readonly undo: () => void;
  readonly nextOpen: () => void;
}

const section = 'On this page';

/** Every step of the worklist by key, in the palette and on the sheet of keys. */
function useWorklistCommands(acts: WorklistActs): void {
  const latest = useLatest(acts);
  const { mayDecide } = acts;
  const list = useMemo((): readonly Command[] => {
    const moving: readonly Command[] = [
      { id: 'audit-next', label: 'Next finding', section, keys: 'j', run: () => latest.current.go(1) },
      {
        id: 'audit-previous',
        label: 'Previous finding',
        section,
        keys: 'k',
        run: () => latest.current.go(-1),
      },
      {
        id: 'audit-open',
        label: 'Next finding that is open',
        section,
        keys: 'x',
        run: () => latest.current.nextOpen(),
      },
      {
        id: 'audit-choose',
        label: 'Choose the finding (Space in the list)',
        section,
        run: () => latest.current.toggle(),
      },
      {
        id: 'audit-all',
        label: 'Choose all findings shown, or none',
        section,
        keys: 'a',
        run: () => latest.current.chooseAll(),
      },
    ];
    const deciding: readonly Command[] = [
      {
        id: 'audit-return',
        label: 'Return to the author',
        section,
        keys: 'b',
        run: () => latest.current.decide('return'),
      },
      {
        id: 'audit-waive',
        label: 'Waive with a reason',
        section,
        keys: 'w',
        run: () => latest.current.decide('waive'),
      },
      { id: 'audit-undo', label: 'Undo the decision', section, keys: 'u', run: () => latest.current.undo() },
    ];
    return mayDecide ? [...moving, ...deciding] : moving;
  }, [latest, mayDecide]);
  useCommands(list);
}
