import type { Instant } from '@concord/domain/shared';
import { formatInstant } from '@concord/domain/shared';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { formatSessionHours, formatWeekday } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { AbsenceForm } from './absence-form.tsx';
import { AmendLayer } from './amend-layer.tsx';
import { CheckingContext, useChecking } from './checks.ts';
import { ColleaguesHere } from './colleagues-here.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import type { Desk } from './desk.ts';
import type { AttendanceStatus } from './field-words.ts';
import { GroupNoteForm } from './group-note-form.tsx';
import { listKept, useGuard, type Kept } from './guard.ts';
import { NoteForm } from './note-form.tsx';
import { Review } from './review.tsx';
import { Roster } from './roster.tsx';
import { SaveState } from './save-state.tsx';
import { readSeat, recordOfSeat, writeSeat, type SeatRecord } from './seat-draft.ts';
import { useShownWorkspace } from './shown-workspace.ts';
import { SideColumn, type RecordPlace } from './side-column.tsx';
import { focusField, focusRecord, useDeskKeys, useFlushOnLeave } from './use-desk-keys.ts';
import { DraftsContext } from './use-drafts.ts';
import { hasCome, readKey, seatKey, type Seat, type Workspace } from './workspace-model.ts';

interface DeskViewProps {
  readonly read: Workspace;
  readonly desk: Desk;
  readonly beside: ((record: RecordPlace) => ReactNode) | undefined;
}

/** What is open in the middle: the group note (null) or a member's record. */
type Place = string | null;

export function DeskView({ read, desk, beside }: DeskViewProps): ReactNode {
  const { drafts } = desk;
  const workspace = useShownWorkspace(read, desk);
  const [place, setPlace] = useState<Place>(null);
  const [turn, setTurn] = useState<{ readonly count: number; readonly fieldKey: string | null }>({
    count: 0,
    fieldKey: null,
  });
  const [kept, setKept] = useState<Kept>(new Map());
  const [reviewing, setReviewing] = useState(false);
  const [amending, setAmending] = useState<string | null>(null);
  const guard = useGuard(workspace.people);
  const checking = useChecking(workspace, drafts, guard, kept);
  const keep = useCallback(
    (key: string, reason: string | null) => setKept((before) => new Map([...before, [key, reason]])),
    [],
  );
  const seat = workspace.seats.find((one) => one.client.id === place) ?? null;

  const record = useCallback(
    (one: Seat, change: Partial<SeatRecord>, soon = true): void => {
      const key = seatKey(one.client.id);
      const before = readSeat(drafts.get(key).value) ?? recordOfSeat(one);
      drafts.edit(key, writeSeat({ ...before, ...change }), soon);
    },
    [drafts],
  );
  const recordStatus = (one: Seat, status: AttendanceStatus, minutes: number | null): void => {
    const at = (from: string, sign: 1 | -1): SeatRecord['arrivedAt'] =>
      formatInstant((Date.parse(from) + sign * (minutes ?? 0) * 60_000) as Instant);
    record(one, {
      status,
      arrivedAt: status === 'LATE' && minutes !== null ? at(workspace.session.startsAt, 1) : null,
      leftAt: status === 'LEFT_EARLY' && minutes !== null ? at(workspace.endsAt, -1) : null,
    });
  };
  // The cursor follows in the same breath as the record is shown: the next key belongs there.
  const openRecord = useCallback((to: Place, fieldKey: string | null = null): void => {
    setPlace(to);
    setTurn(({ count }) => ({ count: count + 1, fieldKey }));
  }, []);
  useEffect(() => {
    if (turn.fieldKey !== null) focusField(turn.fieldKey);
    else if (turn.count > 0) focusRecord();
  }, [turn]);
  const { seats } = workspace;
  const next = useCallback((): void => {
    void drafts.flush();
    const order = seats.map((one) => one.client.id);
    const to = order[place === null ? 0 : order.indexOf(place) + 1] ?? null;
    if (to === null) setReviewing(true);
    else openRecord(to);
  }, [drafts, place, seats, openRecord]);
  const review = useCallback(() => setReviewing(true), []);
  const save = useCallback(() => void drafts.flush(), [drafts]);
  useDeskKeys(next, review, save);
  useFlushOnLeave(drafts);

  const forms = { workspace, guard, kept, onKeep: keep, onNext: next };
  return (
    <DraftsContext value={drafts}>
      <CheckingContext value={checking}>
        <PageHead
          title={workspace.groupName}
          tab={`Documentation of ${formatWeekday(workspace.session.date)}`}
        >
          <span className="quiet">
            {formatWeekday(workspace.session.date)},{' '}
            {formatSessionHours(workspace.session.startsAt, workspace.endsAt, workspace.timeZone)} ·{' '}
            {workspace.room.join(', ')}
          </span>
          <ColleaguesHere workspace={workspace} place={place} />
          <SaveState />
          <Button look="chief" shortcut="Ctrl ⇧ ↵" onClick={review}>
            Review and sign
          </Button>
        </PageHead>
        <SessionNotice workspace={workspace} />
        {workspace.status === 'held' && !workspace.mayWrite && (
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
              onChoose={(clientId, open) => (open ? openRecord(clientId) : setPlace(clientId))}
              onRecord={recordStatus}
            />
          </div>
          <div className="ws-middle">
            {seat !== null && <ConflictChoice fieldKey={seatKey(seat.client.id)} />}
            {seat === null && <GroupNoteForm {...forms} />}
            {seat !== null && hasCome(seat) && (
              <NoteForm key={seat.client.id} {...forms} seat={seat} onAmend={setAmending} />
            )}
            {seat !== null && !hasCome(seat) && seat.attendance.status !== 'UNRECORDED' && (
              <AbsenceForm
                key={seat.client.id}
                workspace={workspace}
                seat={seat}
                onNext={next}
                onSave={(change, soon) => record(seat, change, soon)}
              />
            )}
            {seat?.attendance.status === 'UNRECORDED' && (
              <p className="card">
                Record first whether {seat.client.label} came: choose the member in the roster and press a
                digit.
              </p>
            )}
          </div>
          <SideColumn workspace={workspace} seat={seat} beside={beside} />
        </div>
        {reviewing && (
          <Review
            workspace={workspace}
            onClose={() => setReviewing(false)}
            onOpen={(clientId, fieldKey) => {
              setReviewing(false);
              openRecord(clientId, fieldKey);
            }}
            onSign={(noteIds, groupNote, proof) =>
              desk.sign(noteIds, groupNote, proof, listKept(kept, recordOf(workspace)))
            }
          />
        )}
        {amending !== null && (
          <AmendLayer
            onClose={() => setAmending(null)}
            onAmend={(entry, text, proof) => desk.amend(amending, entry, text, proof)}
          />
        )}
      </CheckingContext>
    </DraftsContext>
  );
}

/** Of a session that was not held there is nothing to document yet, or ever: what to do instead. */
function SessionNotice({ workspace: { status, session } }: { readonly workspace: Workspace }): ReactNode {
  if (status === 'held') return null;
  return (
    <p className="notice">
      {status === 'planned'
        ? 'This session is still planned, so nobody has a seat yet. Record that it was held, and who was in the room, on '
        : 'This session was cancelled: it has no seats and needs no notes. The reason stands on '}
      <Link to="/sessions/$sessionId" params={{ sessionId: session.id }}>
        its page
      </Link>
      .
    </p>
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
