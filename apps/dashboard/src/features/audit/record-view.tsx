import { sayField, sayStored } from '@concord/domain/record-words';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { AuditedRecordQuery } from '../../gql/graphql.ts';
import { formatWeekday } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { GroupLink, MemberLink, SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { auditedRecordQuery } from './decisions.graphql.ts';
import { isText, partWords } from '../../platform/record-words.ts';

type Record = AuditedRecordQuery['auditedRecord'];
type Line = Record['lines'][number];

/** The record that a finding is about, read-only, with the failing fields marked. */
export function RecordView({ findingId }: { readonly findingId: string }): ReactNode {
  const answer = useAnswer(auditedRecordQuery, { findingId });
  const frame = useRef<HTMLElement>(null);
  const isReady = answer.state === 'ready';
  // The failing field is in sight at once; only the record scrolls, not the page.
  useEffect(() => {
    const failing = frame.current?.querySelector<HTMLElement>('[data-fails]');
    if (frame.current !== null && failing != null) {
      frame.current.scrollTop = failing.offsetTop - frame.current.offsetTop - frame.current.clientHeight / 2;
    }
  }, [isReady]);
  return (
    <section ref={frame} className="audit-record" aria-label="The record" tabIndex={0}>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={9} height={22} />}
        failed="The record could not be shown."
        empty={{ when: () => false, say: '' }}
        ready={({ auditedRecord }) => <RecordShown record={auditedRecord} />}
      />
    </section>
  );
}

function RecordShown({ record }: { readonly record: Record }): ReactNode {
  const parts = [...new Set(record.lines.map(({ part }) => part))];
  return (
    <>
      <header>
        <h3>
          {record.client == null ? (
            'The session'
          ) : (
            <MemberLink id={record.client.id}>{record.client.label}</MemberLink>
          )}
        </h3>
        <p>
          <GroupLink id={record.group.id}>{record.group.name}</GroupLink>
          {record.session != null && (
            <>
              , <SessionLink id={record.session.id}>{formatWeekday(record.session.date)}</SessionLink>
            </>
          )}
        </p>
      </header>
      {parts.map((part) => (
        <section key={part} aria-label={partWords[part] ?? part}>
          <h4>{partWords[part] ?? part}</h4>
          <dl>
            {record.lines
              .filter((line) => line.part === part)
              .map((line) => (
                <RecordLine key={line.field} line={line} />
              ))}
          </dl>
        </section>
      ))}
      {record.textsWithheld && (
        <p className="quiet">
          What a note says is not shown to auditors, only whether a field is written. A running sample that
          names you opens its records.
        </p>
      )}
    </>
  );
}

function RecordLine({ line }: { readonly line: Line }): ReactNode {
  return (
    <div
      data-fails={line.fails || undefined}
      data-text={(isText(line.field) && line.value != null) || undefined}
    >
      <dt>
        {sayField(line.field)}
        {line.fails && <span className="audit-mark"> the rule looks here</span>}
      </dt>
      <dd>{sayLine(line)}</dd>
    </div>
  );
}

function sayLine({ isFilled, value }: Line): ReactNode {
  if (!isFilled) return <span className="audit-blank">blank</span>;
  return value == null ? <span className="quiet">written</span> : sayStored(value);
}
