import '../../ui/form/form.css';
import './follow-ups.css';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { FollowUpsQuery } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { seatWords } from '../../platform/seat-words.ts';
import { formatDayAndYear, formatWeekday } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { useEntry } from '../../platform/use-entry.ts';
import { Button } from '../../ui/button.tsx';
import { GroupLink, MemberLink, SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { completeFollowUpMutation, followUpsQuery } from './follow-ups.graphql.ts';

type FollowUps = FollowUpsQuery['followUps'];
type FollowUp = FollowUps['rows'][number];

/** What is still to be done after absences, overdue first; arrows move, D marks as done. */
export function FollowUpList(): ReactNode {
  const [withDone, setWithDone] = useState(false);
  const answer = useAnswer(followUpsQuery, { withDone });
  return (
    <div className="stack">
      {/* Beside the answer, not in it: an answer that another choice overtook stands still. */}
      <label className="check-done">
        <input
          type="checkbox"
          checked={withDone}
          onChange={(event) => setWithDone(event.currentTarget.checked)}
        />
        Show those done in the last 30 days
      </label>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={8} height={44} />}
        failed="The follow-ups could not be listed."
        empty={{
          when: ({ followUps }) => followUps.rows.length === 0 && !withDone,
          say: (
            <>
              <strong>Nothing to follow up.</strong>
              <span>
                A follow-up is entered with an absence, when the session is documented; it stands here until
                it is done.
              </span>
              <Button look="quiet" onClick={() => setWithDone(true)}>
                Show those that were done
              </Button>
            </>
          ),
        }}
        ready={({ followUps }) => <Worklist followUps={followUps} />}
      />
    </div>
  );
}

function Worklist({ followUps: { rows, total, overdue } }: { readonly followUps: FollowUps }): ReactNode {
  const { today } = usePractice();
  const complete = useEntry(completeFollowUpMutation);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const isBusy = useRef(false);
  const mark = (row: FollowUp, isDone: boolean): void => {
    if (isBusy.current) return;
    if (!row.mayComplete) {
      setSaid('Those who run the group mark this one as done: you keep the client’s primary record.');
      return;
    }
    isBusy.current = true;
    const variables = {
      sessionId: row.session.id,
      clientId: row.client.id,
      doneOn: isDone ? today : null,
      baseVersion: row.version,
    };
    const next = neighbourOf(list.current);
    void complete(variables).then((outcome) => {
      isBusy.current = false;
      setSaid(outcome.kind === 'refused' ? outcome.message : isDone ? 'Done.' : 'To be done again.');
      if (outcome.kind === 'done') next?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, row: FollowUp): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      siblingOf(event.currentTarget, step)?.focus();
    } else if (event.key === 'd' || event.key === 'D') {
      event.preventDefault();
      mark(row, row.doneOn == null);
    }
  };
  return (
    <section className="card" aria-label="Follow-ups">
      <div className="card-head">
        <p className="say">
          <b>{total === 0 ? 'Nothing is left to do.' : `${formatNumberOf(total, 'follow-up')} to do.`}</b>{' '}
          {overdue > 0 && `${overdue} of them overdue. `}
          {total > rows.length && `The ${rows.length} most urgent are shown.`}
        </p>
      </div>
      <p role="status" className="follow-up-said">
        {said}
      </p>
      <ul ref={list} className="follow-ups">
        {rows.map((row) => (
          <li
            key={keyOf(row)}
            tabIndex={0}
            aria-label={`${row.client.label}: ${row.followUp}`}
            data-done={row.doneOn != null || undefined}
            onKeyDown={(event) => onKeyDown(event, row)}
          >
            <FollowUpRow row={row} onMark={(isDone) => mark(row, isDone)} />
          </li>
        ))}
      </ul>
      <p className="hint quiet">
        <kbd>↑</kbd> <kbd>↓</kbd> move, <kbd>D</kbd> marks as done, and once more as still to be done. Without
        a day of its own a follow-up is due a week after the session.
      </p>
    </section>
  );
}

interface FollowUpRowProps {
  readonly row: FollowUp;
  readonly onMark: (isDone: boolean) => void;
}

function FollowUpRow({ row, onMark }: FollowUpRowProps): ReactNode {
  const { client, group, session, state, followUp, dueOn, overdue, doneOn, mayComplete } = row;
  return (
    <>
      <span className="follow-up-what">
        <strong>{followUp}</strong>
        <span className="quiet">
          <MemberLink id={client.id}>{client.label}</MemberLink>, {seatWords[state].word} on{' '}
          <SessionLink id={session.id}>{formatWeekday(session.date)}</SessionLink>,{' '}
          <GroupLink id={group.id}>{group.name}</GroupLink>
        </span>
      </span>
      {doneOn == null ? (
        <Tag tone={overdue ? 'stop' : 'plain'}>
          {overdue ? 'overdue since' : 'due'} {formatDayAndYear(dueOn)}
        </Tag>
      ) : (
        <Tag>done on {formatDayAndYear(doneOn)}</Tag>
      )}
      {mayComplete ? (
        <Button
          look={doneOn == null ? 'plain' : 'quiet'}
          aria-label={`${doneOn == null ? 'Done' : 'Not done yet'}: ${client.label}`}
          onClick={() => onMark(doneOn == null)}
        >
          {doneOn == null ? 'Done' : 'Not done yet'}
        </Button>
      ) : (
        <span className="quiet">for its facilitators</span>
      )}
    </>
  );
}

const keyOf = ({ session, client }: FollowUp): string => `${session.id} ${client.id}`;

function siblingOf(row: Element | null, step: number): HTMLElement | null {
  const sibling = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  return sibling instanceof HTMLElement ? sibling : null;
}

/** Where the focus goes when the row that has it leaves the list: to the next one, else the one before. */
function neighbourOf(list: HTMLElement | null): HTMLElement | null {
  const row = document.activeElement?.closest('li') ?? null;
  if (row === null || list?.contains(row) !== true) return null;
  return siblingOf(row, 1) ?? siblingOf(row, -1);
}
