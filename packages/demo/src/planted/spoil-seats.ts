import { isAttended } from '@concord/domain/attendance';
import type { NoteId } from '@concord/domain/progress-notes';
import { addDays } from '@concord/domain/shared';

import type { MadeSeat } from '../attendance/index.ts';
import type { Random } from '../shared/index.ts';
import { writeLateNote } from './write-late-note.ts';
import {
  defectOfNote,
  defectOfSeat,
  removeNotes,
  removeSeats,
  type NoteDealer,
  type Planted,
  type PracticeDraft,
} from './practice-draft.ts';

/** Loses a few notes and attendance rows, and writes a few notes for people who were not there. */
export function spoilSeats(draft: PracticeDraft, dealer: NoteDealer, planted: Planted, random: Random): void {
  const { paperwork, seats } = draft;
  const isRequired = (one: { readonly seat: MadeSeat }): boolean =>
    one.seat.made.planned.group.documentation !== 'summary';
  const missing = dealer.take(16, isRequired);
  const unrecorded = dealer.take(8, isRequired);
  removeNotes(paperwork, new Set<NoteId>([...missing, ...unrecorded].map(({ note }) => note.id)));
  removeSeats(seats, new Set(unrecorded.map(({ seat }) => seat)));
  planted.defects.push(...missing.map(({ seat }) => defectOfSeat('note-missing', seat)));
  planted.defects.push(...unrecorded.map(({ seat }) => defectOfSeat('attendance-unrecorded', seat)));

  const old = addDays(draft.today, -20);
  const absent = seats.filter(
    ({ record, made }) =>
      !isAttended(record.status) && made.session.date < old && made.planned.group.documentation !== 'summary',
  );
  for (const seat of random.sample(absent, 3)) {
    const note = writeLateNote(draft, seat, random);
    planted.defects.push(defectOfNote('note-for-absent-member', note));
  }
}
