import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { usePractice } from '../../platform/practice.ts';
import { useStore } from '../../platform/store.ts';
import { formatSessionHours, formatWeekday } from '../../platform/time.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ownNotesDeskOf } from './desk-of.ts';
import { OwnNoteText } from './own-note-text.tsx';
import { ownNoteKey, type OwnNotes, type OwnNotesDesk } from './own-notes-desk.ts';
import { SaveState } from './save-state.tsx';
import { useFlushOnLeave } from './use-desk-keys.ts';
import { DraftsContext } from './use-drafts.ts';
import './own-notes.css';
import './workspace.css';

/** Psychotherapy notes about one session, for whoever wrote them: away from the desk, and marked as what they are. */
export function OwnNotesView({ sessionId }: { readonly sessionId: string }): ReactNode {
  const client = useClient();
  const { id: userId } = usePractice().viewer;
  const desk = useMemo(() => ownNotesDeskOf(client, userId, sessionId), [client, userId, sessionId]);
  useEffect(() => desk.open(), [desk]);
  const answer = useStore(desk.reading);
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={8} height={30} />}
      failed="Your own notes of this session could not be opened."
      empty={{
        when: ({ processNotes }) => !processNotes.mayBegin && processNotes.notes.length === 0,
        say: 'You have no notes of your own about this session. They are begun by those who facilitated it.',
      }}
      ready={({ processNotes }) => (
        <OwnNotesPage key={sessionId} sessionId={sessionId} notes={processNotes} desk={desk} />
      )}
    />
  );
}

interface OwnNotesPageProps {
  readonly sessionId: string;
  readonly notes: OwnNotes;
  readonly desk: OwnNotesDesk;
}

function OwnNotesPage({ sessionId, notes, desk }: OwnNotesPageProps): ReactNode {
  const { groups } = usePractice();
  useFlushOnLeave(desk.drafts);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const groupName = groups.find(({ group }) => group.id === notes.groupId)?.group.name;
  const isBegun = (id: string | null): boolean => notes.notes.some(({ aboutId }) => (aboutId ?? null) === id);
  // Also those that this device kept when the page was left in the middle of a word.
  const written = useSyncExternalStore(desk.drafts.subscribeAll, () =>
    notes.members
      .filter(({ id }) => desk.drafts.get(ownNoteKey(id)).value !== '')
      .map(({ id }) => id)
      .join(),
  ).split(',');
  const isShown = ({ id }: OwnNotes['members'][number]): boolean =>
    isBegun(id) || chosen.includes(id) || written.includes(id);
  const others = notes.mayBegin ? notes.members.filter((member) => !isShown(member)) : [];
  return (
    <DraftsContext value={desk.drafts}>
      <PageHead title="Your own notes" tab={`Own notes of ${formatWeekday(notes.date)}`}>
        <span className="quiet">
          {groupName !== undefined && `${groupName}, `}
          {formatWeekday(notes.date)}, {formatSessionHours(notes.startsAt, notes.endsAt, notes.timeZone)}
        </span>
        <SaveState />
      </PageHead>
      <div className="own-notes">
        <WhatTheyAre />
        {(notes.mayBegin || isBegun(null)) && (
          <OwnNoteText sessionId={sessionId} clientId={null} label="The session" />
        )}
        {notes.members.filter(isShown).map(({ id, label }) => (
          <OwnNoteText key={id} sessionId={sessionId} clientId={id} label={label} />
        ))}
        {others.length > 0 && (
          <label className="own-notes-more">
            Write about one member
            <select
              value=""
              onChange={({ currentTarget: { value } }) => {
                setChosen((before) => [...before, value]);
                requestAnimationFrame(() =>
                  document.querySelector<HTMLElement>(`[data-field="${ownNoteKey(value)}"]`)?.focus(),
                );
              }}
            >
              <option value="">Choose…</option>
              {others.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p>
        <Link to="/document/$sessionId" params={{ sessionId }}>
          Back to the session’s records
        </Link>
      </p>
    </DraftsContext>
  );
}

/** One look tells that this is no record; one sentence, what must not stand here alone. */
const WhatTheyAre = (): ReactNode => (
  <section className="own-notes-kept" aria-label="What these notes are">
    <p>
      <Tag tone="watch">no part of any record</Tag> <strong>Only you can read this.</strong> No director,
      auditor or colleague can, and it is in no copy, export, bill or report. That you opened and wrote it
      stands in the access log, without a word of it.
    </p>
    <p>
      Your own analysis of the conversation belongs here, and may name members. Medication, start and stop
      times, the kind and frequency of treatment, test results, and any summary of diagnosis, functional
      status, treatment plan, symptoms, prognosis or progress must stand in the session’s notes (45 CFR
      164.501).
    </p>
  </section>
);
