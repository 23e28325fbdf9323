import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { SeatGlyph } from '../../ui/seat-glyph.tsx';
import { useCountOf, useVerdict } from './checks.ts';
import { attendanceKeys, type AttendanceStatus } from './field-words.ts';
import { progressOf, sayRoster, type Progress } from './progress.ts';
import { hasCome, type Seat, type Workspace } from './workspace-model.ts';

interface RosterProps {
  readonly workspace: Workspace;
  readonly chosen: string | null;
  readonly onChoose: (clientId: string, open: boolean) => void;
  readonly onRecord: (seat: Seat, status: AttendanceStatus, minutes: number | null) => void;
}

const progressWords: Readonly<Record<Progress, string>> = {
  unrecorded: '',
  absent: '',
  'not-started': 'to write',
  writing: 'writing',
  ready: 'ready',
  signed: 'signed',
};

/** Who was expected: attendance by digits, letters jump to a member, Enter opens the note. */
export function Roster({ workspace, chosen, onChoose, onRecord }: RosterProps): ReactNode {
  const { seats } = workspace;
  const ready = useCountOf(
    seats.map(({ client }) => client.id),
    (record, verdict) => {
      const seat = seats.find(({ client }) => client.id === record);
      return seat !== undefined && ['ready', 'signed'].includes(progressOf(seat, verdict));
    },
  );
  const [at, setAt] = useState(0);
  const [minutesOf, setMinutesOf] = useState<{
    readonly seat: Seat;
    readonly status: AttendanceStatus;
  } | null>(null);
  const rows = useRef<(HTMLDivElement | null)[]>([]);
  const typed = useRef({ text: '', at: 0 });

  const go = (index: number): void => {
    // Letters typed before a move name somebody else than those after it.
    typed.current = { text: '', at: 0 };
    const to = Math.max(0, Math.min(seats.length - 1, index));
    setAt(to);
    rows.current[to]?.focus();
    const seat = seats[to];
    if (seat !== undefined) onChoose(seat.client.id, false);
  };
  const jump = (letter: string, when: number): void => {
    const text = when - typed.current.at < 1_000 ? typed.current.text + letter : letter;
    typed.current = { text, at: when };
    const found = seats.findIndex((seat) =>
      seat.client.label
        .toLowerCase()
        .split(/[\s-]+/)
        .some((part) => part.startsWith(text)),
    );
    if (found < 0) return;
    go(found);
    typed.current = { text, at: when };
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const seat = seats[at];
    const attendance = attendanceKeys.find(({ key }) => key === event.key);
    const move = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: seats.length - 1 }[event.key];
    if (move !== undefined) go(move);
    else if (event.key === '*') {
      if (!workspace.mayWrite) return;
      for (const one of seats) if (one.state === 'UNRECORDED') onRecord(one, 'PRESENT', null);
    } else if (attendance !== undefined && seat !== undefined && workspace.mayWrite) {
      typed.current = { text: '', at: 0 };
      if (attendance.status === 'LATE' || attendance.status === 'LEFT_EARLY')
        setMinutesOf({ seat, status: attendance.status });
      else {
        onRecord(seat, attendance.status, null);
        go(at + 1);
      }
    } else if (event.key === 'Enter' && seat !== undefined) onChoose(seat.client.id, true);
    else if (/^\p{L}$/u.test(event.key)) jump(event.key.toLowerCase(), event.timeStamp);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className="card ws-roster" aria-label="Roster">
      <p className="quiet">{sayRoster(workspace, ready)}</p>
      <div role="grid" aria-label="Members of the session" onKeyDown={onKeyDown}>
        {seats.map((seat, index) => (
          <div
            key={seat.client.id}
            ref={(element) => {
              rows.current[index] = element;
            }}
            role="row"
            tabIndex={index === at ? 0 : -1}
            aria-selected={chosen === seat.client.id}
            className="ws-seat"
            onClick={() => {
              setAt(index);
              onChoose(seat.client.id, true);
            }}
          >
            <span role="gridcell">
              <SeatGlyph state={seat.state} />
            </span>
            <span role="gridcell">{seat.client.label}</span>
            <span role="gridcell" className="quiet">
              {hasCome(seat) ? <HowFar seat={seat} /> : sayAbsence(seat)}
            </span>
          </div>
        ))}
      </div>
      {minutesOf !== null && (
        <MinutesPrompt
          what={minutesOf.status === 'LATE' ? 'Minutes late' : 'Minutes before the end'}
          onDone={(minutes) => {
            if (minutes !== null) onRecord(minutesOf.seat, minutesOf.status, minutes);
            setMinutesOf(null);
            go(minutes === null ? at : at + 1);
          }}
        />
      )}
      <AttendanceLegend />
    </section>
  );
}

/** How far a member's note is: drawn anew alone when that changes. */
function HowFar({ seat }: { readonly seat: Seat }): ReactNode {
  return progressWords[progressOf(seat, useVerdict(seat.client.id))];
}

const absenceWords: Readonly<Partial<Record<Seat['state'], string>>> = {
  EXCUSED: 'excused',
  LATE_CANCEL: 'cancelled',
  NO_SHOW: 'no-show',
};

const sayAbsence = (seat: Seat): string => absenceWords[seat.state] ?? '';

function MinutesPrompt({
  what,
  onDone,
}: {
  readonly what: string;
  readonly onDone: (minutes: number | null) => void;
}): ReactNode {
  return (
    <form
      className="ws-minutes"
      onSubmit={(event) => {
        event.preventDefault();
        const minutes = Number(new FormData(event.currentTarget).get('minutes'));
        onDone(Number.isInteger(minutes) && minutes > 0 ? minutes : null);
      }}
    >
      <label>
        {what}{' '}
        <input
          name="minutes"
          inputMode="numeric"
          autoFocus
          size={3}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone(null);
          }}
        />
      </label>
    </form>
  );
}

function AttendanceLegend(): ReactNode {
  return (
    <p className="ws-legend quiet">
      <kbd>*</kbd> all present{' '}
      {attendanceKeys.map(({ key, word }) => (
        <span key={key}>
          <kbd>{key}</kbd> {word}{' '}
        </span>
      ))}
    </p>
  );
}
