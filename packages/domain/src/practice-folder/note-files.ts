import type { ClientId } from '../clients/index.ts';
import { progressRatings, type GoalId, type GoalRating } from '../goals/index.ts';
import {
  addendumEntries,
  comprehensionLevels,
  ideationFindings,
  participationLevels,
  type Addendum,
  type NoteId,
  type ProgressNote,
} from '../progress-notes/index.ts';
import type { SessionId } from '../sessions/index.ts';
import { signatureRoles, type Signature } from '../signatures/index.ts';
import type { StaffId } from '../staff/index.ts';
import { keyOf, may, must, type FolderFile, type FolderKnowledge } from './folder-file.ts';
import type { FolderRow } from './folder-row.ts';

/**
 * When something was signed or written is put down by a machine: it is a moment, whatever the clock on the wall of the site showed,
 * so that no time zone is held against it.
 */
const machineTime = null;

export const progressNotesFile: FolderFile<ProgressNote> = {
  name: 'progress_notes.csv',
  columns: [
    must('note_id'),
    must('session_id'),
    must('client_id'),
    must('author_id'),
    may('participation'),
    may('presentation'),
    may('interventions'),
    may('response'),
    may('comprehension'),
    may('therapeutic_factors'),
    may('suicidal_ideation'),
    may('homicidal_ideation'),
    may('risk_assessment'),
    may('risk_action'),
    may('medical_necessity'),
    may('benefit'),
    may('plan'),
    may('service_code'),
    may('minutes'),
  ],
  ownId: 'note_id',
  key: (note) => note.id,
  alsoUnique: {
    column: 'client_id',
    says: 'a client has at most one progress note for a session, and one',
    key: ({ sessionId, clientId }) => keyOf(sessionId, clientId),
  },
  read: (row, known) => {
    const id = row.id('note_id') as NoteId;
    const sessionId = row.reference('session_id', known.idsOf('sessions.csv'), 'session') as SessionId;
    return {
      id,
      sessionId,
      clientId: row.reference('client_id', known.idsOf('clients.csv'), 'client') as ClientId,
      authorId: row.reference('author_id', known.idsOf('staff.csv'), 'staff member') as StaffId,
      participation: row.wordOrNull('participation', participationLevels),
      presentation: row.textOrNull('presentation'),
      interventions: row.textOrNull('interventions'),
      response: row.textOrNull('response'),
      comprehension: row.wordOrNull('comprehension', comprehensionLevels),
      therapeuticFactors: row.list('therapeutic_factors'),
      suicidalIdeation: row.wordOrNull('suicidal_ideation', ideationFindings),
      homicidalIdeation: row.wordOrNull('homicidal_ideation', ideationFindings),
      riskAssessment: row.textOrNull('risk_assessment'),
      riskAction: row.textOrNull('risk_action'),
      medicalNecessity: row.textOrNull('medical_necessity'),
      benefit: row.textOrNull('benefit'),
      plan: row.textOrNull('plan'),
      serviceCode: row.textOrNull('service_code'),
      minutes: row.wholeNumberOrNull('minutes', 0),
    };
  },
  write: (note) => [
    note.id,
    note.sessionId,
    note.clientId,
    note.authorId,
    note.participation ?? '',
    note.presentation ?? '',
    note.interventions ?? '',
    note.response ?? '',
    note.comprehension ?? '',
    note.therapeuticFactors.join(';'),
    note.suicidalIdeation ?? '',
    note.homicidalIdeation ?? '',
    note.riskAssessment ?? '',
    note.riskAction ?? '',
    note.medicalNecessity ?? '',
    note.benefit ?? '',
    note.plan ?? '',
    note.serviceCode ?? '',
    note.minutes === null ? '' : String(note.minutes),
  ],
};

const noteReference = (row: FolderRow, column: string, known: FolderKnowledge): NoteId =>
  row.reference(column, known.idsOf('progress_notes.csv'), 'progress note') as NoteId;

export const goalRatingsFile: FolderFile<GoalRating> = {
  name: 'goal_ratings.csv',
  columns: [must('note_id'), must('goal_id'), must('rating')],
  ownId: null,
  key: ({ noteId, goalId }) => keyOf(noteId, goalId),
  read: (row, known) => ({
    noteId: noteReference(row, 'note_id', known),
    goalId: row.reference('goal_id', known.idsOf('goals.csv'), 'goal') as GoalId,
    rating: row.word('rating', progressRatings),
  }),
  write: ({ noteId, goalId, rating }) => [noteId, goalId, rating],
};

export const signaturesFile: FolderFile<Signature> = {
  name: 'signatures.csv',
  columns: [must('kind'), must('record_id'), must('staff_id'), must('role'), must('signed_at')],
  ownId: null,
  key: ({ kind, recordId, staffId, role }) => keyOf(kind, recordId, staffId, role),
  read: (row, known) => {
    const kind = row.word('kind', ['group_note', 'progress_note']);
    const isGroupNote = row.raw('kind') === 'group_note';
    const recordId = row.hasProblem()
      ? row.id('record_id')
      : isGroupNote
        ? row.reference('record_id', known.idsOf('sessions.csv'), 'session')
        : noteReference(row, 'record_id', known);
    const signedBy = {
      staffId: row.reference('staff_id', known.idsOf('staff.csv'), 'staff member') as StaffId,
      role: row.word('role', signatureRoles),
      signedAt: row.instant('signed_at', machineTime),
    };
    return kind === 'group_note'
      ? { kind, recordId: recordId as SessionId, ...signedBy }
      : { kind, recordId: recordId as NoteId, ...signedBy };
  },
  write: (signature, clock) => [
    signature.kind,
    signature.recordId,
    signature.staffId,
    signature.role,
    signature.kind === 'group_note'
      ? clock.atSession(signature.signedAt, signature.recordId)
      : clock.atNote(signature.signedAt, signature.recordId),
  ],
};

export const addendaFile: FolderFile<Addendum> = {
  name: 'addenda.csv',
  columns: [must('note_id'), must('author_id'), must('written_at'), must('entry'), must('text')],
  ownId: null,
  key: ({ noteId, authorId, writtenAt }) => keyOf(noteId, authorId, writtenAt),
  read: (row, known) => {
    const noteId = noteReference(row, 'note_id', known);
    return {
      noteId,
      authorId: row.reference('author_id', known.idsOf('staff.csv'), 'staff member') as StaffId,
      writtenAt: row.instant('written_at', machineTime),
      entry: row.word('entry', addendumEntries),
      text: row.text('text'),
    };
  },
  write: (addendum, clock) => [
    addendum.noteId,
    addendum.authorId,
    clock.atNote(addendum.writtenAt, addendum.noteId),
    addendum.entry,
    addendum.text,
  ],
};
