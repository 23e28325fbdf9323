import { isAttended } from '@concord/domain/attendance';
import type { PrimaryTherapist } from '@concord/domain/clients';
import type { GoalRating } from '@concord/domain/goals';
import type { GroupNote } from '@concord/domain/group-notes';
import type { Addendum, NoteId, ProgressNote } from '@concord/domain/progress-notes';
import { isWithin, type CivilDate, type Instant } from '@concord/domain/shared';
import type { Signature } from '@concord/domain/signatures';
import type { StaffId } from '@concord/domain/staff';

import type { MadeSeat } from '../attendance/index.ts';
import type { GoalBook } from '../goals/index.ts';
import { writeGroupNote } from '../group-notes/index.ts';
import type { MadeSession } from '../sessions/index.ts';
import { addMinutes, known, type Draft, type Random } from '../shared/index.ts';
import { drawCosigning, drawTiming } from '../signatures/index.ts';
import { isBilledIndividually } from '../sites/index.ts';
import { addendumTexts } from './addendum-texts.ts';
import { shuffleSentences, writeNote } from './write-note.ts';

/** A note with the seat behind it, for what is changed in it later. */
export interface MadeNote {
  readonly note: Draft<ProgressNote>;
  readonly seat: MadeSeat;
}

/** Everything that was written and signed. */
export interface Paperwork {
  readonly notes: MadeNote[];
  readonly groupNotes: Draft<GroupNote>[];
  readonly ratings: GoalRating[];
  readonly signatures: Signature[];
  readonly addenda: Addendum[];
}

export interface CareRecords {
  readonly goalBooks: ReadonlyMap<string, GoalBook>;
  readonly primaryTherapists: ReadonlyMap<string, readonly PrimaryTherapist[]>;
}

/** Today, and the moment up to which anything was written or signed. */
export interface Now {
  readonly today: CivilDate;
  readonly instant: Instant;
}

function primaryOn(seat: MadeSeat, records: CareRecords): StaffId | null {
  const all = records.primaryTherapists.get(seat.stay.persona.client.id) ?? [];
  const { date } = seat.made.session;
  return all.find(({ from, to }) => isWithin(date, from, to))?.staffId ?? null;
}

function chooseAuthor(made: MadeSession, primary: StaffId | null, random: Random): StaffId {
  const leaders = made.room.filter(({ role }) => role === 'lead' || role === 'co');
  const trainee = made.room.find(({ role }) => role === 'trainee');
  if (primary !== null && leaders.some(({ staffId }) => staffId === primary)) return primary;
  if (trainee !== undefined && random.chance(0.25)) return trainee.staffId;
  return known(leaders.find(({ role }) => role === 'lead') ?? leaders[0], 'facilitator').staffId;
}

function signNote(
  made: MadeNote,
  room: MadeSession['room'],
  primary: StaffId | null,
  at: Instant,
  now: Now,
  random: Random,
) {
  const { authorId, id } = made.note;
  const signatures: Signature[] = [
    { kind: 'progress_note', recordId: id, staffId: authorId, role: 'author', signedAt: at },
  ];
  const isTrainee = room.some(({ staffId, role }) => staffId === authorId && role === 'trainee');
  const lead = room.find(({ role }) => role === 'lead') ?? room.find(({ role }) => role === 'co');
  const cosigners = new Set<StaffId>();
  if (isTrainee && lead !== undefined) cosigners.add(lead.staffId);
  if (primary !== null && primary !== authorId) cosigners.add(primary);
  for (const staffId of cosigners) {
    const signedAt = drawCosigning(at, 0.955, now.instant, random);
    if (signedAt !== null)
      signatures.push({ kind: 'progress_note', recordId: id, staffId, role: 'cosigner', signedAt });
  }
  return signatures;
}

function signGroupNote(made: MadeSession, paperwork: Paperwork, now: Now, random: Random): void {
  const { session, room, planned } = made;
  const leaders = room.filter(({ role }) => role === 'lead' || role === 'co');
  const author = known(leaders.find(({ role }) => role === 'lead') ?? leaders[0], 'facilitator').staffId;
  const timing = drawTiming(session.endsAt, author, now.instant, random);
  if (planned.group.documentation === 'individual' || !timing.isWritten || random.chance(0.004)) return;
  paperwork.groupNotes.push(writeGroupNote(made, random));
  if (timing.signedAt === null) return;
  for (const { staffId } of leaders) {
    const isAuthor = staffId === author;
    const signedAt = isAuthor ? timing.signedAt : drawCosigning(timing.signedAt, 0.975, now.instant, random);
    if (signedAt === null) continue;
    const role = isAuthor ? 'author' : 'cosigner';
    paperwork.signatures.push({ kind: 'group_note', recordId: session.id, staffId, role, signedAt });
  }
}

function addAddendum(
  note: ProgressNote,
  signedAt: Instant,
  paperwork: Paperwork,
  now: Now,
  random: Random,
): void {
  const writtenAt = addMinutes(signedAt, random.between(60, 10 * 1440));
  if (writtenAt > now.instant) return;
  const [entry, text] = random.pick(addendumTexts);
  paperwork.addenda.push({ noteId: note.id, authorId: note.authorId, writtenAt, entry, text });
}

/** Writes and signs what the seats of every session ask for, as far as it was done by now. Sessions come in order of start. */
export function documentSessions(
  seatsBySession: ReadonlyMap<MadeSession, readonly MadeSeat[]>,
  records: CareRecords,
  now: Now,
  random: Random,
): Paperwork {
  const paperwork: Paperwork = { notes: [], groupNotes: [], ratings: [], signatures: [], addenda: [] };
  for (const [made, seats] of seatsBySession) {
    const deck = shuffleSentences(random);
    signGroupNote(made, paperwork, now, random);
    for (const seat of seats.filter(({ record }) => isAttended(record.status))) {
      const isBilled = isBilledIndividually(seat.stay.persona.client.payerId);
      if (made.planned.group.documentation === 'summary' && !(isBilled && random.chance(0.5))) continue;
      const primary = primaryOn(seat, records);
      const authorId = chooseAuthor(made, primary, random);
      const timing = drawTiming(made.session.endsAt, authorId, now.instant, random);
      if (!timing.isWritten) continue;
      const id = `N${String(paperwork.notes.length + 1).padStart(6, '0')}` as NoteId;
      const book = known(records.goalBooks.get(seat.stay.persona.client.id), 'goal book');
      const rated = book.rate(made.session.date, now.today);
      const ratings = rated.map(({ course, rating }) => ({ shortName: course.shortName, rating }));
      const note = writeNote({ id, seat, authorId, ratings, isBilled, deck });
      const madeNote = { note, seat };
      paperwork.notes.push(madeNote);
      for (const { course, rating } of rated)
        paperwork.ratings.push({ noteId: id, goalId: course.goal.id, rating });
      if (timing.signedAt === null) continue;
      paperwork.signatures.push(...signNote(madeNote, made.room, primary, timing.signedAt, now, random));
      if (random.chance(0.008)) addAddendum(note, timing.signedAt, paperwork, now, random);
    }
  }
  return paperwork;
}
