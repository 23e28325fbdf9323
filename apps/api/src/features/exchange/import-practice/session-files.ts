import { describeFile, type IncomingFile } from './incoming-file.ts';

const sessions = describeFile({
  file: 'sessions.csv',
  facts: (records) => records.sessions,
  columns: {
    id: ['uuid', (session, ids) => ids.of('session', session.id)],
    external_id: ['text', (session) => session.id],
    group_id: ['uuid', (session, ids) => ids.of('group', session.groupId)],
    starts_at: ['timestamptz', (session) => session.startsAt],
    ends_at: ['timestamptz', (session) => session.endsAt],
    date: ['date', (session) => session.date],
    status: ['text', (session) => session.status],
    cancel_reason: ['text', (session) => session.cancelReason],
    module: ['integer', (session) => session.module],
    telehealth: ['boolean', (session) => session.telehealth],
  },
  targets: [{ table: 'session', key: ['id'], stamped: { version: 'stored.version + 1' } }],
});

const sessionFacilitators = describeFile({
  file: 'session_facilitators.csv',
  facts: (records) => records.sessionFacilitators,
  columns: {
    session_id: ['uuid', (row, ids) => ids.of('session', row.sessionId)],
    staff_id: ['uuid', (row, ids) => ids.of('staff', row.staffId)],
    group_id: ['uuid', (row, ids) => ids.groupOfSession(row.sessionId)],
    role: ['text', (row) => row.role],
    recorded_role: ['text', (row) => row.recordedRole],
  },
  targets: [{ table: 'session_facilitator', key: ['session_id', 'staff_id'] }],
});

const attendance = describeFile({
  file: 'attendance.csv',
  facts: (records) => records.attendance,
  columns: {
    session_id: ['uuid', (seat, ids) => ids.of('session', seat.sessionId)],
    client_id: ['uuid', (seat, ids) => ids.of('client', seat.clientId)],
    group_id: ['uuid', (seat, ids) => ids.groupOfSession(seat.sessionId)],
    status: ['text', (seat) => seat.status],
    arrived_at: ['timestamptz', (seat) => seat.arrivedAt],
    left_at: ['timestamptz', (seat) => seat.leftAt],
    notified: ['boolean', (seat) => seat.notified],
    notified_at: ['timestamptz', (seat) => seat.notifiedAt],
    absence_reason: ['text', (seat) => seat.absenceReason],
    follow_up: ['text', (seat) => seat.followUp],
    follow_up_due: ['date', (seat) => seat.followUpDue],
    follow_up_done_on: ['date', (seat) => seat.followUpDoneOn],
    makeup: ['text', (seat) => seat.makeup],
    makeup_on: ['date', (seat) => seat.makeupOn],
  },
  targets: [
    {
      table: 'attendance',
      key: ['session_id', 'client_id'],
      // Whoever has this seat open in the app is told that it changed.
      stamped: { version: 'stored.version + 1' },
    },
  ],
});

/** What happened: each session, who was in the room, who came. */
export const sessionFiles: readonly IncomingFile[] = [sessions, sessionFacilitators, attendance];
