import type { Finding } from '@concord/domain/confidentiality';
import { useCallback, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import type { FieldWords } from './field-words.ts';
import { keptKey, type Kept, type SessionGuard } from './guard.ts';
import { cutAtFindings, nextFinding } from './marked-text.ts';
import { useDraftText } from './use-draft-text.ts';
import { useDrafts } from './use-drafts.ts';
import { useFindings } from './use-findings.ts';
import { useOwnHeight } from './use-own-height.ts';
import { useTyping } from './use-typing.ts';
import { Veil } from './veil.tsx';

interface GuardedTextProps {
  readonly fieldKey: string;
  readonly words: FieldWords;
  readonly subjectId: string | null;
  readonly guard: SessionGuard;
  readonly kept: Kept;
  readonly onKeep: (key: string, reason: string | null) => void;
  readonly readOnly: boolean;
  readonly rows?: number;
}

/** A text that is saved while it is typed and checked for other members' names, with the marks under the words. */
export function GuardedText(props: GuardedTextProps): ReactNode {
  const { fieldKey, words, subjectId, guard, kept, readOnly, rows = 2 } = props;
  const drafts = useDrafts();
  const { area, atFirst } = useDraftText(fieldKey);
  useOwnHeight(area, fieldKey);
  const [at, setAt] = useState<Finding | null>(null);
  const backdrop = useRef<HTMLDivElement>(null);
  const id = useId();
  const find = useCallback((text: string) => guard.find(subjectId, text), [guard, subjectId]);
  const { text, findings: found, findNow } = useFindings(find, fieldKey, !readOnly);
  const open = (all: readonly Finding[]): readonly Finding[] =>
    all.filter((finding) => !kept.has(keptKey(fieldKey, finding)));
  const findings = open(found);
  const current = findings.find((finding) => finding.start === at?.start && finding.text === at.text) ?? null;

  const show = (finding: Finding | null): void => {
    setAt(finding);
    if (finding !== null) area.current?.setSelectionRange(finding.start, finding.end);
  };
  const replace = (finding: Finding): void => {
    drafts.edit(fieldKey, guard.replace(drafts.get(fieldKey).value, finding));
    setAt(null);
  };
  const keep = (finding: Finding, reason: string | null): void => {
    props.onKeep(keptKey(fieldKey, finding), reason);
    setAt(null);
  };
  const onKey = (event: KeyboardEvent, { selectionStart }: HTMLTextAreaElement): void => {
    if (current !== null && event.key.toLowerCase() === 'r' && isBare(event)) {
      event.preventDefault();
      replace(current);
    } else if (
      current !== null &&
      event.key.toLowerCase() === 'k' &&
      isBare(event) &&
      current.level === 'warn'
    ) {
      event.preventDefault();
      keep(current, null);
    } else if (event.key === 'F8') {
      const all = open(findNow());
      if (all.length === 0) return;
      const next = nextFinding(all, selectionStart + (current === null ? 0 : 1));
      const wraps = current !== null && next !== null && next.start <= current.start;
      if (wraps) return setAt(null);
      event.preventDefault();
      event.stopPropagation();
      show(next);
    } else if (at !== null && event.key !== 'Shift') {
      setAt(null);
    }
  };
  useTyping(area, { onKey, onText: (typed) => drafts.edit(fieldKey, typed) });

  return (
    <div className="ws-field">
      <label htmlFor={id}>{words.label}</label>
      {words.hint !== undefined && <span className="quiet ws-hint">{words.hint}</span>}
      <div className="ws-text">
        {findings.length > 0 && (
          <div ref={backdrop} aria-hidden="true" className="ws-backdrop">
            {cutAtFindings(text, findings).map((stretch, index) =>
              stretch.mark === null ? (
                stretch.text
              ) : (
                <mark key={index} data-level={stretch.mark}>
                  {stretch.text}
                </mark>
              ),
            )}
          </div>
        )}
        {subjectId !== null && !readOnly && <Veil fieldKey={fieldKey} clientId={subjectId} />}
        <textarea
          ref={area}
          id={id}
          rows={rows}
          readOnly={readOnly}
          defaultValue={atFirst}
          data-field={fieldKey}
          data-findings={findings.length}
          aria-describedby={findings.length > 0 ? `${id}-finding` : undefined}
          onBlur={() => {
            findNow();
            void drafts.flush();
          }}
          onScroll={(event) => {
            if (backdrop.current !== null) backdrop.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
      {findings.length > 0 && (
        <FindingNotice
          id={`${id}-finding`}
          finding={current ?? findings[0] ?? null}
          more={findings.length - 1}
          onReplace={replace}
          onKeep={keep}
        />
      )}
      <ConflictChoice fieldKey={fieldKey} />
    </div>
  );
}

const isBare = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;

interface FindingNoticeProps {
  readonly id: string;
  readonly finding: Finding | null;
  readonly more: number;
  readonly onReplace: (finding: Finding) => void;
  readonly onKeep: (finding: Finding, reason: string | null) => void;
}

const kinds = {
  name: 'may name another member',
  initials: 'may be another member’s initials',
  detail: 'may describe another member',
};

function FindingNotice({ id, finding, more, onReplace, onKeep }: FindingNoticeProps): ReactNode {
  if (finding === null) return null;
  return (
    <p id={id} className="ws-finding" data-level={finding.level}>
      <span>
        <strong>“{finding.text}”</strong> {kinds[finding.kind]}
        {more > 0 && ` (and ${more} more)`}
      </span>
      <Button look="quiet" shortcut="R" tabIndex={-1} onClick={() => onReplace(finding)}>
        “{finding.suggestion}”
      </Button>
      {finding.level === 'warn' && (
        <Button look="quiet" shortcut="K" tabIndex={-1} onClick={() => onKeep(finding, null)}>
          Keep
        </Button>
      )}
      {finding.level === 'block' && <KeepWithReason onKeep={(reason) => onKeep(finding, reason)} />}
    </p>
  );
}

const shortestReason = 15;

/** A name that must stand needs a reason, which an auditor sees. */
function KeepWithReason({ onKeep }: { readonly onKeep: (reason: string) => void }): ReactNode {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  if (!asking) {
    return (
      <Button look="quiet" tabIndex={-1} onClick={() => setAsking(true)}>
        Keep with a reason
      </Button>
    );
  }
  return (
    <span className="ws-reason">
      <input
        aria-label={`Why the name must stand, ${shortestReason} characters or more`}
        placeholder="Why it must stand (an auditor sees this)"
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        look="quiet"
        disabled={reason.trim().length < shortestReason}
        onClick={() => onKeep(reason.trim())}
      >
        Keep
      </Button>
    </span>
  );
}
