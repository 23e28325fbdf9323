import { describeFile, type IncomingFile } from './incoming-file.ts';

// A record that was signed here stays frozen, although an older folder does not know of the signature.
const signedStaysSigned = { signed: 'stored.signed or excluded.signed' } as const;
const sealedNote = { kind: 'progress_note', column: 'note_id' } as const;

const groupNotes = describeFile({
  file: 'group_notes.csv',
  facts: (records) => records.groupNotes,
  columns: {
    session_id: ['uuid', (note, ids) => ids.of('session', note.sessionId)],
    group_id: ['uuid', (note, ids) => ids.groupOfSession(note.sessionId)],
    topic: ['text', (note) => note.topic],
    content: ['text', (note) => note.content],
    skills: ['text[]', (note) => note.skills],
    handouts: ['text[]', (note) => note.handouts],
    exercises: ['text', (note) => note.exercises],
    homework_assigned: ['text', (note) => note.homeworkAssigned],
    homework_reviewed: ['text', (note) => note.homeworkReviewed],
    climate: ['text', (note) => note.climate],
    cohesion: ['text', (note) => note.cohesion],
    process: ['text', (note) => note.process],
    signed: ['boolean', (note, ids) => ids.isSigned('group_note', note.sessionId)],
  },
  targets: [
    { table: 'group_note', key: ['session_id'], columns: ['session_id', 'group_id'] },
    {
      table: 'group_note_body',
      key: ['session_id'],
      merged: signedStaysSigned,
      sealedBy: { kind: 'group_note', column: 'session_id' },
    },
  ],
});

const noteKey = ['note_id', 'group_id', 'client_id'] as const;

const progressNotes = describeFile({
  file: 'progress_notes.csv',
  facts: (records) => records.progressNotes,
  columns: {
    id: ['uuid', (note, ids) => ids.of('note', note.id)],
    note_id: ['uuid', (note, ids) => ids.of('note', note.id)],
    external_id: ['text', (note) => note.id],
    session_id: ['uuid', (note, ids) => ids.of('session', note.sessionId)],
    client_id: ['uuid', (note, ids) => ids.of('client', note.clientId)],
    group_id: ['uuid', (note, ids) => ids.groupOfSession(note.sessionId)],
    author_id: ['uuid', (note, ids) => ids.of('staff', note.authorId)],
    participation: ['text', (note) => note.participation],
    presentation: ['text', (note) => note.presentation],
    interventions: ['text', (note) => note.interventions],
    response: ['text', (note) => note.response],
    comprehension: ['text', (note) => note.comprehension],
    therapeutic_factors: ['text[]', (note) => note.therapeuticFactors],
    suicidal_ideation: ['text', (note) => note.suicidalIdeation],
    homicidal_ideation: ['text', (note) => note.homicidalIdeation],
    risk_assessment: ['text', (note) => note.riskAssessment],
    risk_action: ['text', (note) => note.riskAction],
    medical_necessity: ['text', (note) => note.medicalNecessity],
    benefit: ['text', (note) => note.benefit],
    plan: ['text', (note) => note.plan],
    service_code: ['text', (note) => note.serviceCode],
    minutes: ['integer', (note) => note.minutes],
    status: ['text', (note, ids) => (ids.isSigned('progress_note', note.id) ? 'signed' : 'draft')],
    signed: ['boolean', (note, ids) => ids.isSigned('progress_note', note.id)],
  },
  targets: [
    {
      table: 'progress_note',
      key: ['id'],
      columns: ['id', 'external_id', 'session_id', 'client_id', 'group_id', 'author_id', 'status'],
      merged: { status: "case when stored.status = 'signed' then 'signed' else excluded.status end" },
    },
    {
      table: 'progress_note_body',
      key: ['note_id'],
      columns: [
        ...noteKey,
        'participation',
        'presentation',
        'interventions',
        'response',
        'comprehension',
        'therapeutic_factors',
        'suicidal_ideation',
        'homicidal_ideation',
        'risk_assessment',
        'risk_action',
        'medical_necessity',
        'benefit',
        'plan',
        'signed',
      ],
      merged: signedStaysSigned,
      sealedBy: sealedNote,
    },
    {
      table: 'billing_line',
      key: ['note_id'],
      columns: [...noteKey, 'service_code', 'minutes', 'signed'],
      merged: signedStaysSigned,
      sealedBy: sealedNote,
    },
  ],
});

const goalRatings = describeFile({
  file: 'goal_ratings.csv',
  facts: (records) => records.goalRatings,
  columns: {
    note_id: ['uuid', (rating, ids) => ids.of('note', rating.noteId)],
    goal_id: ['uuid', (rating, ids) => ids.of('goal', rating.goalId)],
    group_id: ['uuid', (rating, ids) => ids.placeOfNote(rating.noteId).group],
    client_id: ['uuid', (rating, ids) => ids.placeOfNote(rating.noteId).client],
    rating: ['text', (rating) => rating.rating],
    signed: ['boolean', (rating, ids) => ids.isSigned('progress_note', rating.noteId)],
  },
  targets: [
    { table: 'goal_rating', key: ['note_id', 'goal_id'], merged: signedStaysSigned, sealedBy: sealedNote },
  ],
});

const signatures = describeFile({
  file: 'signatures.csv',
  facts: (records) => records.signatures,
  columns: {
    kind: ['text', (signature) => signature.kind],
    record_id: [
      'uuid',
      (signature, ids) => ids.of(signature.kind === 'group_note' ? 'session' : 'note', signature.recordId),
    ],
    staff_id: ['uuid', (signature, ids) => ids.of('staff', signature.staffId)],
    role: ['text', (signature) => signature.role],
    signed_at: ['timestamptz', (signature) => signature.signedAt],
    session_id: [
      'uuid',
      (signature, ids) =>
        signature.kind === 'group_note'
          ? ids.of('session', signature.recordId)
          : ids.placeOfNote(signature.recordId).session,
    ],
    note_id: [
      'uuid',
      (signature, ids) => (signature.kind === 'group_note' ? null : ids.of('note', signature.recordId)),
    ],
    group_id: [
      'uuid',
      (signature, ids) =>
        signature.kind === 'group_note'
          ? ids.groupOfSession(signature.recordId)
          : ids.placeOfNote(signature.recordId).group,
    ],
    client_id: [
      'uuid',
      (signature, ids) =>
        signature.kind === 'group_note' ? null : ids.placeOfNote(signature.recordId).client,
    ],
  },
  targets: [{ table: 'signature', key: ['kind', 'record_id', 'staff_id', 'role'] }],
});

const addenda = describeFile({
  file: 'addenda.csv',
  facts: (records) => records.addenda,
  columns: {
    note_id: ['uuid', (addendum, ids) => ids.of('note', addendum.noteId)],
    author_id: ['uuid', (addendum, ids) => ids.of('staff', addendum.authorId)],
    written_at: ['timestamptz', (addendum) => addendum.writtenAt],
    group_id: ['uuid', (addendum, ids) => ids.placeOfNote(addendum.noteId).group],
    client_id: ['uuid', (addendum, ids) => ids.placeOfNote(addendum.noteId).client],
    entry: ['text', (addendum) => addendum.entry],
    text: ['text', (addendum) => addendum.text],
  },
  targets: [{ table: 'addendum', key: ['note_id', 'author_id', 'written_at'] }],
});

/** What was written of the sessions, and who signed it. */
export const noteFiles: readonly IncomingFile[] = [
  groupNotes,
  progressNotes,
  goalRatings,
  signatures,
  addenda,
];
