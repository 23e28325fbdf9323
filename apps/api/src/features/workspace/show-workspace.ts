import { memberMinutes } from '@concord/domain/attendance';
import { fieldsOfGroupNote, type GroupNote, type GroupNoteField } from '@concord/domain/group-notes';
import { belongsIn, noteFields, textOfField, type NoteField } from '@concord/domain/progress-notes';
import type { Instant } from '@concord/domain/shared';
import { needsCosignature, signatureMeanings } from '@concord/domain/signatures';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadRequestsBesideThese } from '../amendment-requests/index.ts';
import { toClientRef } from '../clients/index.ts';
import { loadSessionFacts, mayDocument, type SessionFacts } from '../documentation/index.ts';
import { loadGroupNote } from '../group-notes/index.ts';
import { ratingField } from '../progress-notes/index.ts';
import {
  loadNotes,
  loadPeople,
  loadSessionAddenda,
  loadSessionSignatures,
  loadVersions,
  type NewestVersion,
  type NoteOfSession,
  type PrintedAddendum,
  type PrintedSignature,
} from './note.store.ts';
import { loadGoals, loadPreviousNotes, loadSeats, type SeatOfSession } from './seat.store.ts';
import { loadHeading } from './heading.store.ts';
import type { SeatAttendance } from './seat-attendance.types.ts';
import type * as shown from './workspace.types.ts';

type Versions = ReadonlyMap<string, number>;

const versionsByField = (rows: readonly NewestVersion[]): Versions =>
  new Map(rows.map((row) => [`${row.record_id}/${row.field}`, row.version]));

const noteValues: Record<NoteField, (note: NoteOfSession) => string | number | readonly string[] | null> = {
  participation: (note) => note.participation,
  presentation: (note) => note.presentation,
  response: (note) => note.response,
  comprehension: (note) => note.comprehension,
  therapeuticFactors: (note) => note.therapeutic_factors,
  interventions: (note) => note.interventions,
  suicidalIdeation: (note) => note.suicidal_ideation,
  homicidalIdeation: (note) => note.homicidal_ideation,
  riskAssessment: (note) => note.risk_assessment,
  riskAction: (note) => note.risk_action,
  medicalNecessity: (note) => note.medical_necessity,
  benefit: (note) => note.benefit,
  plan: (note) => note.plan,
  serviceCode: (note) => note.service_code,
  minutes: (note) => note.minutes,
};

const printed = (
  context: RequestContext,
  signatures: readonly PrintedSignature[],
  recordId: string,
): shown.PrintedSignature[] =>
  signatures
    .filter((signature) => signature.record_id === recordId)
    .map((signature) => ({
      name: `${signature.name}, ${signature.credential}`,
      role: signature.role,
      meaning: signatureMeanings[signature.role],
      signedAt: signature.signed_at,
      mine: signature.staff_id === context.actor.staffId,
    }));

interface WrittenRecords {
  readonly versions: Versions;
  readonly signatures: readonly PrintedSignature[];
  readonly addenda: readonly PrintedAddendum[];
  readonly requestsBeside: Awaited<ReturnType<typeof loadRequestsBesideThese>>;
}

function showNote(
  context: RequestContext,
  facts: SessionFacts,
  note: NoteOfSession,
  written: WrittenRecords,
): shown.SeatNote {
  const signatures = printed(context, written.signatures, note.id);
  return {
    id: note.id,
    externalId: note.external_id,
    status: note.status,
    author: note.author,
    mine: note.author_id === context.actor.staffId,
    needsCosignature: needsCosignature(
      { authorId: note.author_id },
      facts.room,
      written.signatures
        .filter(({ record_id: id }) => id === note.id)
        .map(({ staff_id: staffId, role }) => ({ staffId, role })),
    ),
    serviceWithdrawn: note.service_withdrawn,
    fields: noteFields
      .filter((field) => belongsIn(field, facts.kind))
      .map((field) => ({
        field,
        value: textOfField(noteValues[field](note)),
        version: written.versions.get(`${note.id}/${field}`) ?? 0,
      })),
    signatures,
    addenda: written.addenda
      .filter((addendum) => addendum.note_id === note.id)
      .map((addendum) => ({
        entry: addendum.entry,
        text: addendum.text,
        author: addendum.name,
        writtenAt: addendum.written_at,
      })),
    requests: written.requestsBeside(note.id),
  };
}

const moment = (date: Date | null): Instant | null => (date === null ? null : (date.getTime() as Instant));

const showAttendance = (seat: SeatOfSession): SeatAttendance => ({
  version: seat.version,
  status: seat.status,
  arrivedAt: seat.arrived_at,
  leftAt: seat.left_at,
  notified: seat.notified,
  notifiedAt: seat.notified_at,
  absenceReason: seat.absence_reason,
  followUp: seat.follow_up,
  followUpDue: seat.follow_up_due,
  followUpDoneOn: seat.follow_up_done_on,
  makeup: seat.makeup,
  makeupOn: seat.makeup_on,
});

function groupNoteFields(
  facts: SessionFacts,
  note: GroupNote | null,
  versions: Versions,
): shown.DraftField[] {
  const value = (field: GroupNoteField): string => (note === null ? '' : textOfField(note[field]));
  return fieldsOfGroupNote(facts.kind).map((field) => ({
    field,
    value: value(field),
    version: versions.get(`${facts.session.id}/${field}`) ?? 0,
  }));
}

/** Everything that somebody needs to document a session, in one reading; null when there is no such session for them. */
export async function showWorkspace(
  context: RequestContext,
  sessionId: string,
): Promise<shown.Workspace | null> {
  const facts = await loadSessionFacts(context, sessionId);
  if (facts === null) return null;
  const heading = await loadHeading(context, facts);
  const seats = await loadSeats(context, facts);
  const clientIds = seats.map((seat) => seat.client_id);
  const goals = await loadGoals(context, facts, clientIds);
  const previous = new Map(
    (await loadPreviousNotes(context, facts, clientIds)).map((note) => [note.client_id, note]),
  );
  const notes = await loadNotes(context, sessionId);
  const noteIds = notes.map((note) => note.id);
  const written: WrittenRecords = {
    versions: versionsByField(await loadVersions(context, [sessionId, ...noteIds])),
    signatures: await loadSessionSignatures(context, sessionId),
    addenda: await loadSessionAddenda(context, noteIds),
    requestsBeside: await loadRequestsBesideThese(context, noteIds),
  };
  const noteOf = new Map(notes.map((note) => [note.client_id, showNote(context, facts, note, written)]));
  const groupNote = await loadGroupNote(context, sessionId, false);
  const people = await loadPeople(context, facts.session.groupId, facts.session.date);
  return {
    ...heading,
    // Nobody documents what is only planned, or was cancelled.
    mayWrite: facts.session.status === 'held' && mayDocument(context.actor, facts),
    groupNote: {
      fields: groupNoteFields(facts, groupNote?.note ?? null, written.versions),
      signed: groupNote?.signed ?? false,
      signatures: printed(context, written.signatures, sessionId),
    },
    seats: seats.map((seat) => ({
      client: toClientRef(context.actor, {
        client_id: seat.client_id,
        client_external_id: seat.external_id,
        client_name: `${seat.preferred_name ?? seat.first_name} ${seat.last_name}`,
      }),
      state: seat.is_member ? (seat.status ?? 'unrecorded') : 'guest',
      attendance: showAttendance(seat),
      billedIndividually: seat.individual_billing,
      payerProfile: seat.payer_profile,
      hasDiagnosis: seat.has_diagnosis,
      primaryTherapist: seat.primary_therapist,
      minutes: memberMinutes(
        { arrivedAt: moment(seat.arrived_at), leftAt: moment(seat.left_at) },
        facts.session,
      ),
      goals: goals
        .filter((goal) => goal.client_id === seat.client_id)
        .map((goal) => ({
          goalId: goal.goal_id,
          text: goal.text,
          rating: goal.rating,
          version:
            written.versions.get(`${noteOf.get(seat.client_id)?.id ?? ''}/${ratingField(goal.goal_id)}`) ?? 0,
        })),
      lastTime: previous.get(seat.client_id) ?? null,
      note: noteOf.get(seat.client_id) ?? null,
    })),
    people: people.map((person) => ({
      id: person.id,
      kind: person.kind,
      firstName: person.first_name,
      lastName: person.last_name,
      preferredName: person.preferred_name,
      otherNames: person.other_names,
    })),
  };
}
