import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Instant } from '@concord/domain/shared';
import { formatInstant } from '@concord/domain/shared';
import type { AttendanceInput } from '../../gql/graphql.ts';
import { formatSessionHours, formatWeekday } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AbsenceForm } from './absence-form.tsx';
import { AmendLayer } from './amend-layer.tsx';
import type { AttendanceStatus } from './field-words.ts';
import { GroupNoteForm } from './group-note-form.tsx';
import { listKept, useGuard, type Kept } from './guard.ts';
import { NoteForm } from './note-form.tsx';
import { Review } from './review.tsx';
import { Roster } from './roster.tsx';
import { SaveState } from './save-state.tsx';
import { DraftsContext } from './use-drafts.ts';
import { useWorkspaceActions, type WorkspaceActions } from './use-workspace-actions.ts';
import { workspaceQuery } from './workspace.graphql.ts';
import { groupKey, hasCome, noteKey, readKey, type Seat, type Workspace } from './workspace-model.ts';
import './workspace.css';

/** The writing desk of one session: roster left, the record in the middle, group facts by reference. */
export function WorkspaceView({ sessionId }: { readonly sessionId: string }): ReactNode {
  const answer = useAnswer(workspaceQuery, { sessionId });
  // What was read after the latest change stands; answers that come out of order do not take its place.
  const [latest, setLatest] = useState<Workspace | null>(null);
  const actions = useWorkspaceActions(sessionId, setLatest);
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={30} />}
      failed="This session could not be opened for documentation."
      empty={{
        when: ({ workspace }) => workspace.seats.length === 0,
        say: 'Nobody was a member of this group on that day. Admit members on the group’s page first.',
      }}
      ready={({ workspace }) => <Desk workspace={latest ?? workspace} actions={actions} />}
    />
  );
}

interface DeskProps {
  readonly workspace: Workspace;
  readonly actions: WorkspaceActions;
}

/** What is open in the middle: the group note (null) or a member's record. */
type Place = string | null;

function takeServerTexts(workspace: Workspace, { drafts }: WorkspaceActions): void {
  for (const { field, value, version } of workspace.groupNote.fields)
    drafts.accept(groupKey(field), value, version);
  for (const seat of workspace.seats) {
    for (const { field, value, version } of seat.note?.fields ?? [])
      drafts.accept(noteKey(seat.client.id, field), value, version);
  }
}

function Desk({ workspace, actions }: DeskProps): ReactNode {
  const [place, setPlace] = useState<Place>(null);
  const [kept, setKept] = useState<Kept>(new Map());
  const [reviewing, setReviewing] = useState(false);
  const [amending, setAmending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const guard = useGuard(workspace.people);
  useMemo(() => takeServerTexts(workspace, actions), [workspace, actions]);
  const keep = useCallback(
    (key: string, reason: string | null) => setKept((before) => new Map([...before, [key, reason]])),
    [],
  );
  const seat = workspace.seats.find((one) => one.client.id === place) ?? null;

  const record = async (one: Seat, change: Partial<AttendanceInput>): Promise<void> => {
    const current = one.attendance;
    const attendance: AttendanceInput = {
      status: one.state,
      arrivedAt: current.arrivedAt ?? null,
      leftAt: current.leftAt ?? null,
      notified: current.notified ?? null,
      absenceReason: current.absenceReason ?? null,
      followUp: current.followUp ?? null,
      followUpDue: current.followUpDue ?? null,
      followUpDoneOn: current.followUpDoneOn ?? null,
      makeup: current.makeup ?? null,
    };
    setProblem(
      await actions.recordAttendance(one.client.id, { attendance, version: current.version }, change),
    );
  };
  const recordStatus = (one: Seat, status: AttendanceStatus, minutes: number | null): void => {
    const at = (from: string, sign: 1 | -1): string =>
      formatInstant((Date.parse(from) + sign * (minutes ?? 0) * 60_000) as Instant);
    void record(one, {
      status,
      arrivedAt: status === 'LATE' && minutes !== null ? at(workspace.session.startsAt, 1) : null,
      leftAt: status === 'LEFT_EARLY' && minutes !== null ? at(workspace.endsAt, -1) : null,
    });
  };
  const next = useCallback((): void => {
    void actions.drafts.flush();
    const order = workspace.seats.map((one) => one.client.id);
    const to = order[place === null ? 0 : order.indexOf(place) + 1] ?? null;
    if (to === null) return setReviewing(true);
    setPlace(to);
    focusRecord();
  }, [actions, place, workspace.seats]);
  useDeskKeys(
    next,
    useCallback(() => setReviewing(true), []),
  );
  useFlushOnLeave(actions);

  const forms = { workspace, guard, kept, onKeep: keep, onNext: next };
  return (
    <DraftsContext value={actions.drafts}>
      <PageHead title={workspace.groupName} tab={`Documentation of ${formatWeekday(workspace.session.date)}`}>
        <span className="quiet">
          {formatWeekday(workspace.session.date)},{' '}
          {formatSessionHours(workspace.session.startsAt, workspace.endsAt, workspace.timeZone)} ·{' '}
          {workspace.room.join(', ')}
        </span>
        <SaveState />
        <Button look="chief" shortcut="Ctrl ⇧ ↵" onClick={() => setReviewing(true)}>
          Review and sign
        </Button>
      </PageHead>
      {problem !== null && (
        <p role="alert" className="ws-finding" data-level="block">
          {problem}
        </p>
      )}
      {!workspace.mayWrite && (
        <p className="notice">
          You may read these records. They are written by those who facilitated the session.
        </p>
      )}
      <div className="ws-desk">
        <div className="stack">
          <Button look={place === null ? 'chief' : 'plain'} onClick={() => setPlace(null)}>
            Group note
          </Button>
          <Roster
            workspace={workspace}
            chosen={place}
            onChoose={(clientId, open) => {
              setPlace(clientId);
              if (open) focusRecord();
            }}
            onRecord={recordStatus}
          />
        </div>
        <div className="ws-middle">
          {seat === null && <GroupNoteForm {...forms} />}
          {seat !== null && hasCome(seat) && (
            <NoteForm
              key={seat.client.id}
              {...forms}
              seat={seat}
              onAmend={setAmending}
              onRate={(goalId, rating) => void actions.rate(seat.client.id, goalId, rating).then(setProblem)}
            />
          )}
          {seat !== null && !hasCome(seat) && seat.state !== 'UNRECORDED' && (
            <AbsenceForm
              key={seat.client.id}
              workspace={workspace}
              seat={seat}
              onNext={next}
              onSave={(change) => void record(seat, change)}
            />
          )}
          {seat?.state === 'UNRECORDED' && (
            <p className="card">
              Record first whether {seat.client.label} came: choose the member in the roster and press a
              digit.
            </p>
          )}
        </div>
      </div>
      {reviewing && (
        <Review
          workspace={workspace}
          guard={guard}
          kept={kept}
          onClose={() => setReviewing(false)}
          onOpen={(clientId) => {
            setReviewing(false);
            setPlace(clientId);
            focusRecord();
          }}
          onSign={(noteIds, groupNote, password) =>
            actions.sign(noteIds, groupNote, password, listKept(kept, recordOf(workspace)))
          }
        />
      )}
      {amending !== null && (
        <AmendLayer
          onClose={() => setAmending(null)}
          onAmend={(entry, text, password) => actions.amend(amending, entry, text, password)}
        />
      )}
    </DraftsContext>
  );
}

/** The record that a field belongs to: the member's note, or the session for the group note. */
const recordOf =
  (workspace: Workspace) =>
  (key: string): string | null => {
    const { clientId } = readKey(key);
    if (clientId === null) return workspace.session.id;
    return workspace.seats.find((seat) => seat.client.id === clientId)?.note?.id ?? null;
  };

/** Puts the cursor into the first open place of the record that is being shown. */
function focusRecord(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('.ws-middle [data-stop], .ws-middle textarea')?.focus();
  });
}

function useDeskKeys(next: () => void, review: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const chord = event.ctrlKey || event.metaKey;
      if (chord && event.key === 'Enter') {
        event.preventDefault();
        if (event.shiftKey) review();
        else next();
      } else if (chord && event.key.toLowerCase() === 's') {
        event.preventDefault();
      } else if (event.key === 'F8') {
        const marked = document.querySelector<HTMLTextAreaElement>(
          '.ws-middle textarea:not([data-findings="0"])[data-findings]',
        );
        if (marked !== null && document.activeElement !== marked) {
          event.preventDefault();
          marked.focus();
          marked.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true }));
        }
      } else if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) {
        document.querySelector<HTMLElement>('.ws-roster [role="row"][tabindex="0"]')?.focus();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [next, review]);
}

/** Sends what waits when the page is hidden or left. */
function useFlushOnLeave({ drafts }: WorkspaceActions): void {
  useEffect(() => {
    const flush = (): void => void drafts.flush();
    const warn = (event: BeforeUnloadEvent): void => {
      if (drafts.unsaved().length > 0) event.preventDefault();
    };
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', warn);
    return () => {
      flush();
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', warn);
    };
  }, [drafts]);
}
