import type { NoteId, ProgressNote } from '@concord/domain/progress-notes';
import { isWithin } from '@concord/domain/shared';

import type { MadeSeat } from '../attendance/index.ts';
import { shuffleSentences, writeNote } from '../progress-notes/index.ts';
import { addMinutes, known, type Random } from '../shared/index.ts';
import { isBilledIndividually } from '../sites/index.ts';
import type { PracticeDraft } from './practice-draft.ts';

/** A note written beside the usual course, signed by the lead on the next day. */
export function writeLateNote(draft: PracticeDraft, seat: MadeSeat, random: Random): ProgressNote {
  const { paperwork, care } = draft;
  const { session, room } = seat.made;
  const { client } = seat.stay.persona;
  const last = Math.max(...paperwork.notes.slice(-80).map(({ note }) => Number(note.id.slice(1))));
  const id = `N${String(last + 1).padStart(6, '0')}` as NoteId;
  const course = care.goalBooks
    .get(client.id)
    ?.courses.find(({ goal }) => isWithin(session.date, goal.openedOn, goal.closedOn));
  const authorId = known(room.find(({ role }) => role === 'lead') ?? room[0], 'facilitator').staffId;
  const note = writeNote({
    id,
    seat,
    authorId,
    ratings: course === undefined ? [] : [{ shortName: course.shortName, rating: 'minimal' }],
    isBilled: isBilledIndividually(client.payerId),
    deck: shuffleSentences(random),
  });
  paperwork.notes.push({ note, seat });
  if (course !== undefined) paperwork.ratings.push({ noteId: id, goalId: course.goal.id, rating: 'minimal' });
  const signedAt = addMinutes(session.endsAt, random.between(14, 30) * 60);
  paperwork.signatures.push({
    kind: 'progress_note',
    recordId: id,
    staffId: authorId,
    role: 'author',
    signedAt,
  });
  return note;
}
