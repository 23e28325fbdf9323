import { absenceReasons, attendanceStatuses, makeups, type AttendanceRecord } from '../attendance/index.ts';
import type { ClientId } from '../clients/index.ts';
import { facilitatorRoles, type GroupId } from '../groups/index.ts';
import { cohesionLevels, type GroupNote } from '../group-notes/index.ts';
import { sessionStatuses, type Session, type SessionFacilitator, type SessionId } from '../sessions/index.ts';
import type { StaffId } from '../staff/index.ts';
import { keyOf, may, must, trueFalseCell, type FolderFile } from './folder-file.ts';
import { dayOf } from './site-clock.ts';

export const sessionsFile: FolderFile<Session> = {
  name: 'sessions.csv',
  columns: [
    must('session_id'),
    must('group_id'),
    must('starts_at'),
    must('ends_at'),
    must('status'),
    may('cancel_reason'),
    may('module'),
    may('telehealth'),
  ],
  ownId: 'session_id',
  key: (session) => session.id,
  read: (row, known) => {
    const id = row.id('session_id') as SessionId;
    const groupId = row.reference('group_id', known.idsOf('groups.csv'), 'group') as GroupId;
    const timeZone = known.groupZones.get(groupId) ?? null;
    const startsAt = row.instant('starts_at', timeZone);
    const endsAt = row.instant('ends_at', timeZone);
    if (!row.hasProblem() && endsAt <= startsAt) row.problem('ends_at', 'must be after starts_at');
    const date = dayOf(startsAt, timeZone ?? 'UTC');
    known.sessions.set(id, { groupId, date, timeZone });
    return {
      id,
      groupId,
      startsAt,
      endsAt,
      date,
      status: row.word('status', sessionStatuses),
      cancelReason: row.textOrNull('cancel_reason'),
      module: row.wholeNumberOrNull('module', 1),
      telehealth: row.trueOrFalseOrNull('telehealth'),
    };
  },
  write: (session, clock) => [
    session.id,
    session.groupId,
    clock.atGroup(session.startsAt, session.groupId),
    clock.atGroup(session.endsAt, session.groupId),
    session.status,
    session.cancelReason ?? '',
    session.module === null ? '' : String(session.module),
    trueFalseCell(session.telehealth),
  ],
};

export const sessionFacilitatorsFile: FolderFile<SessionFacilitator> = {
  name: 'session_facilitators.csv',
  columns: [must('session_id'), must('staff_id'), may('role')],
  ownId: null,
  key: ({ sessionId, staffId }) => keyOf(sessionId, staffId),
  read: (row, known) => {
    const sessionId = row.reference('session_id', known.idsOf('sessions.csv'), 'session') as SessionId;
    const staffId = row.reference('staff_id', known.idsOf('staff.csv'), 'staff member') as StaffId;
    const recordedRole = row.wordOrNull('role', facilitatorRoles);
    const session = known.sessions.get(sessionId);
    const assigned = session ? known.roleAssigned(session.groupId, staffId, session.date) : null;
    return { sessionId, staffId, role: recordedRole ?? assigned ?? 'co', recordedRole };
  },
  write: (facilitator) => [facilitator.sessionId, facilitator.staffId, facilitator.recordedRole ?? ''],
};

export const attendanceFile: FolderFile<AttendanceRecord> = {
  name: 'attendance.csv',
  columns: [
    must('session_id'),
    must('client_id'),
    must('status'),
    may('arrived_at'),
    may('left_at'),
    may('notified'),
    may('notified_at'),
    may('absence_reason'),
    may('follow_up'),
    may('follow_up_due'),
    may('follow_up_done_on'),
    may('makeup'),
    may('makeup_on'),
  ],
  ownId: null,
  key: ({ sessionId, clientId }) => keyOf(sessionId, clientId),
  read: (row, known) => {
    const sessionId = row.reference('session_id', known.idsOf('sessions.csv'), 'session') as SessionId;
    const timeZone = known.sessions.get(sessionId)?.timeZone ?? null;
    return {
      sessionId,
      clientId: row.reference('client_id', known.idsOf('clients.csv'), 'client') as ClientId,
      status: row.word('status', attendanceStatuses),
      arrivedAt: row.instantOrNull('arrived_at', timeZone),
      leftAt: row.instantOrNull('left_at', timeZone),
      notified: row.yesOrNoOrNull('notified'),
      // A message comes when it comes, whatever the clock on the wall of the site showed.
      notifiedAt: row.instantOrNull('notified_at', null),
      absenceReason: row.wordOrNull('absence_reason', absenceReasons),
      followUp: row.textOrNull('follow_up'),
      followUpDue: row.dateOrNull('follow_up_due'),
      followUpDoneOn: row.dateOrNull('follow_up_done_on'),
      makeup: row.wordOrNull('makeup', makeups),
      makeupOn: row.dateOrNull('makeup_on'),
    };
  },
  write: (record, clock) => [
    record.sessionId,
    record.clientId,
    record.status,
    clock.atSession(record.arrivedAt, record.sessionId),
    clock.atSession(record.leftAt, record.sessionId),
    record.notified === null ? '' : record.notified ? 'yes' : 'no',
    clock.atSession(record.notifiedAt, record.sessionId),
    record.absenceReason ?? '',
    record.followUp ?? '',
    record.followUpDue ?? '',
    record.followUpDoneOn ?? '',
    record.makeup ?? '',
    record.makeupOn ?? '',
  ],
};

export const groupNotesFile: FolderFile<GroupNote> = {
  name: 'group_notes.csv',
  columns: [
    must('session_id'),
    may('topic'),
    may('content'),
    may('skills'),
    may('handouts'),
    may('exercises'),
    may('homework_assigned'),
    may('homework_reviewed'),
    may('climate'),
    may('cohesion'),
    may('process'),
  ],
  ownId: null,
  key: (note) => note.sessionId,
  read: (row, known) => ({
    sessionId: row.reference('session_id', known.idsOf('sessions.csv'), 'session') as SessionId,
    topic: row.textOrNull('topic'),
    content: row.textOrNull('content'),
    skills: row.list('skills'),
    handouts: row.list('handouts'),
    exercises: row.textOrNull('exercises'),
    homeworkAssigned: row.textOrNull('homework_assigned'),
    homeworkReviewed: row.textOrNull('homework_reviewed'),
    climate: row.textOrNull('climate'),
    cohesion: row.wordOrNull('cohesion', cohesionLevels),
    process: row.textOrNull('process'),
  }),
  write: (note) => [
    note.sessionId,
    note.topic ?? '',
    note.content ?? '',
    note.skills.join(';'),
    note.handouts.join(';'),
    note.exercises ?? '',
    note.homeworkAssigned ?? '',
    note.homeworkReviewed ?? '',
    note.climate ?? '',
    note.cohesion ?? '',
    note.process ?? '',
  ],
};
