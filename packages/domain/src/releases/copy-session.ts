import type { GoalId } from '../goals/index.ts';
import type { Group } from '../groups/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import {
  noteFields,
  noteTextFields,
  textOfField,
  type NoteField,
  type ProgressNote,
} from '../progress-notes/index.ts';
import type { Session } from '../sessions/index.ts';
import { isBlank, type CivilDate } from '../shared/index.ts';
import { needsCosignature } from '../signatures/index.ts';
import type { StaffId, StaffMember } from '../staff/index.ts';
import { copyRequests } from './copy-request.ts';
import type { CopyRequest, CopyText } from './copy-text.ts';
import { copiedGroupFields, type CopiedNote, type CopiedSession } from './record-copy.ts';

/** Signed by its author, and by a cosigner where the author was in the room as a trainee. */
function isFinal(practice: PracticeIndex, note: ProgressNote): boolean {
  const signatures = practice.signaturesUnder('progress_note', note.id);
  const isSigned = signatures.some(({ role }) => role === 'author');
  return isSigned && !needsCosignature(note, practice.inTheRoom(note.sessionId), signatures);
}

/** One session of a client as it leaves: what was done in the group, and the client's own note where it is signed. */
export function copySession(
  practice: PracticeIndex,
  { clientId, requests }: CopyRequest,
  session: Session,
  group: Group,
  copyText: CopyText,
  goalText: (goal: GoalId) => string,
): CopiedSession {
  const { id: sessionId, date } = session;
  const attendance = practice.attendanceOf(sessionId, clientId);
  const text = attendance?.followUp ?? null;
  const followUp = copyText({ text, place: 'followUp', record: null, sessionId, date });
  const note = practice.noteOf(sessionId, clientId);
  const site = practice.records.sites.find(({ id }) => id === group.siteId);
  const isSigned = note !== undefined && isFinal(practice, note);
  return {
    session,
    group,
    timeZone: site?.timeZone ?? practice.records.organization.timeZone,
    facilitators: practice
      .inTheRoom(sessionId)
      .filter(({ role }) => role !== 'observer')
      .flatMap(({ staffId }) => practice.staffMember(staffId) ?? []),
    attendance: attendance === undefined ? null : { ...attendance, followUp },
    groupTexts: copyGroupNote(practice, session, copyText),
    note: isSigned
      ? {
          ...copyNote(practice, note, date, copyText, goalText),
          requests: copyRequests(practice, requests, { noteId: note.id, sessionId }, copyText),
        }
      : null,
    hasUnsignedNote: note !== undefined && !isSigned,
  };
}

function copyGroupNote(
  practice: PracticeIndex,
  { id: sessionId, date }: Session,
  copyText: CopyText,
): CopiedSession['groupTexts'] {
  const note = practice.groupNoteOf(sessionId);
  if (note === undefined || practice.signaturesUnder('group_note', sessionId).length === 0) return [];
  return copiedGroupFields.flatMap((field) => {
    const written = note[field];
    const text = copyText({
      text: typeof written === 'string' || written === null ? written : written.join('; '),
      place: field,
      record: sessionId,
      sessionId,
      date,
    });
    return text === null ? [] : [{ field, text }];
  });
}

const isFreeText = (field: NoteField): boolean => noteTextFields.some((one) => one === field);

function copyNote(
  practice: PracticeIndex,
  note: ProgressNote,
  date: CivilDate,
  copyText: CopyText,
  goalText: (goal: GoalId) => string,
): Omit<CopiedNote, 'requests'> {
  const { sessionId } = note;
  const staffOf = (id: StaffId): StaffMember | null => practice.staffMember(id) ?? null;
  const copyField = (field: NoteField): string | null => {
    const text = textOfField(note[field]);
    // What was chosen from a list names nobody: "hope" among the therapeutic factors is no member.
    if (!isFreeText(field)) return isBlank(text) ? null : text;
    return copyText({ text, place: field, record: note.id, sessionId, date });
  };
  return {
    texts: noteFields.flatMap((field) => {
      const text = copyField(field);
      return text === null ? [] : [{ field, text }];
    }),
    ratings: practice.ratingsIn(note.id).map(({ goalId, rating }) => ({ goal: goalText(goalId), rating })),
    signatures: practice
      .signaturesUnder('progress_note', note.id)
      .map(({ staffId, role, signedAt }) => ({ staff: staffOf(staffId), role, signedAt }))
      .sort((a, b) => a.signedAt - b.signedAt),
    addenda: practice.addendaTo(note.id).map(({ entry, authorId, writtenAt, text }, number) => ({
      entry,
      staff: staffOf(authorId),
      writtenAt,
      text: copyText({ text, place: 'addendum', record: note.id, sessionId, date, number }) ?? '',
    })),
  };
}
