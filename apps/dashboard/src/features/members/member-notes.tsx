import { sayEntry, sayField } from '@concord/domain/record-words';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { MemberNotesQuery } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear, formatMoment } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RequestMarks } from '../../ui/request-marks.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { memberNotesQuery } from './member-notes.graphql.ts';
import { sayText } from './say-note.ts';
import './member-notes.css';

const shownAtOnce = 10;

/** A member's own notes to read, the latest first; asked for only when opened, for reading them is an access. */
export function MemberNotes({ memberId }: { readonly memberId: string }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Notes of this member</summary>
      {isOpen && <Notes memberId={memberId} />}
    </details>
  );
}

function Notes({ memberId }: { readonly memberId: string }): ReactNode {
  const [offset, setOffset] = useState(0);
  const answer = useAnswer(memberNotesQuery, { id: memberId, limit: shownAtOnce, offset });
  return (
    <section className="card stack" aria-label="Notes">
      <QueryView
        answer={answer}
        loading={<Skeleton lines={8} height={26} />}
        failed="The notes could not be shown."
        empty={{
          when: ({ memberNotes }) => memberNotes.length === 0 && offset === 0,
          say: 'No note is on record that you may see.',
        }}
        ready={({ memberNotes }) => (
          <>
            <ol className="member-notes">
              {memberNotes.map((note) => (
                <li key={note.id}>
                  <Note memberId={memberId} note={note} />
                </li>
              ))}
            </ol>
            <div className="log-head">
              <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - shownAtOnce))}>
                Later notes
              </Button>
              <Button
                disabled={memberNotes.length < shownAtOnce}
                onClick={() => setOffset(offset + shownAtOnce)}
              >
                Earlier notes
              </Button>
            </div>
          </>
        )}
      />
    </section>
  );
}

interface NoteProps {
  readonly memberId: string;
  readonly note: MemberNotesQuery['memberNotes'][number];
}

function Note({ memberId, note }: NoteProps): ReactNode {
  const { timeZone } = usePractice().viewer.organization;
  return (
    <article>
      <h3>
        {formatDayAndYear(note.session.date)} · {note.groupName}
      </h3>
      <p className="quiet">
        {note.author}
        {note.signedAt == null ? (
          <>
            {' '}
            <Tag tone="watch">not signed</Tag>
          </>
        ) : (
          `, signed ${formatMoment(note.signedAt, timeZone)}`
        )}
      </p>
      <dl>
        {note.texts.map(({ field, value }) => (
          <div key={field}>
            <dt>{sayField(field)}</dt>
            <dd>{sayText(value)}</dd>
          </div>
        ))}
      </dl>
      {note.additions.map((addition) => (
        <p key={`${addition.writtenAt} ${addition.author}`}>
          <strong>{sayEntry(addition.entry)}</strong> by {addition.author},{' '}
          {formatMoment(addition.writtenAt, timeZone)}: {addition.text}
        </p>
      ))}
      <RequestMarks clientId={memberId} requests={note.requests} />
    </article>
  );
}
