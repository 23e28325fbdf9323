import type { GoalRating } from '@concord/domain/goals';
import type { ClientId } from '@concord/domain/clients';
import type { MembershipId } from '@concord/domain/memberships';
import type { NoteId, ProgressNote } from '@concord/domain/progress-notes';
import type { SessionId } from '@concord/domain/sessions';
import type { CivilDate } from '@concord/domain/shared';

import type { MadeSeat } from '../attendance/index.ts';
import type { Stay } from '../memberships/index.ts';
import type { CareRecords, MadeNote, Paperwork } from '../progress-notes/index.ts';
import type { MadeSession } from '../sessions/index.ts';
import type { Random } from '../shared/index.ts';

/** The practice just before it is final, when flaws are put in. */
export interface PracticeDraft {
  readonly stays: readonly Stay[];
  readonly sessions: readonly MadeSession[];
  readonly seats: MadeSeat[];
  readonly paperwork: Paperwork;
  readonly care: CareRecords;
  readonly today: CivilDate;
}

/** A flaw put in on purpose: the rule that finds it, and the record where it is. */
export interface PlantedDefect {
  readonly rule: string;
  readonly noteId: NoteId | null;
  readonly sessionId: SessionId | null;
  readonly clientId: ClientId | null;
  readonly membershipId: MembershipId | null;
}

/** A co-member named on purpose, by UTF-16 offsets into the text. */
export interface PlantedMention {
  readonly noteId: NoteId;
  readonly field: 'response' | 'addendum';
  readonly clientId: ClientId;
  readonly start: number;
  readonly end: number;
}

/** Everything that was planted. */
export interface Planted {
  readonly defects: PlantedDefect[];
  readonly mentions: PlantedMention[];
}

/** A flaw of one note. */
export const defectOfNote = (rule: string, note: ProgressNote): PlantedDefect => ({
  rule,
  noteId: note.id,
  sessionId: note.sessionId,
  clientId: note.clientId,
  membershipId: null,
});

/** A flaw of one seat. */
export const defectOfSeat = (rule: string, { record }: MadeSeat): PlantedDefect => ({
  rule,
  noteId: null,
  sessionId: record.sessionId,
  clientId: record.clientId,
  membershipId: null,
});

/** A flaw of one session. */
export const defectOfSession = (rule: string, sessionId: SessionId): PlantedDefect => ({
  rule,
  noteId: null,
  sessionId,
  clientId: null,
  membershipId: null,
});

/** Deals notes that nobody has spoiled yet, so that no note is spoiled twice. */
export interface NoteDealer {
  take(count: number, fits?: (made: MadeNote) => boolean): MadeNote[];
  /** Keeps a note from being dealt. */
  reserve(made: MadeNote): void;
}

/** Deals signed notes of all times, in random order. */
export function dealNotes(draft: PracticeDraft, random: Random): NoteDealer {
  const signed = new Set<string>(draft.paperwork.signatures.map(({ recordId }) => recordId));
  const left = random.sample(
    draft.paperwork.notes.filter(({ note }) => signed.has(note.id)),
    Math.min(900, draft.paperwork.notes.length),
  );
  return {
    reserve(made) {
      const index = left.indexOf(made);
      if (index >= 0) left.splice(index, 1);
    },
    take(count, fits = () => true) {
      const taken: MadeNote[] = [];
      for (let index = 0; index < left.length && taken.length < count;) {
        const made = left[index];
        if (made !== undefined && fits(made)) {
          taken.push(made);
          left.splice(index, 1);
        } else index += 1;
      }
      return taken;
    },
  };
}

function removeWhere<Item>(items: Item[], isGone: (item: Item) => boolean): void {
  let kept = 0;
  for (const item of items) {
    if (!isGone(item)) {
      items[kept] = item;
      kept += 1;
    }
  }
  items.length = kept;
}

/** Takes notes out of the record together with their ratings, signatures and addenda. */
export function removeNotes(paperwork: Paperwork, gone: ReadonlySet<NoteId>): void {
  removeWhere(paperwork.notes, ({ note }) => gone.has(note.id));
  removeWhere(paperwork.ratings, ({ noteId }) => gone.has(noteId));
  removeWhere(paperwork.signatures, (one) => one.kind === 'progress_note' && gone.has(one.recordId));
  removeWhere(paperwork.addenda, ({ noteId }) => gone.has(noteId));
}

/** Takes seats out of the attendance, as if nobody had recorded them. */
export function removeSeats(seats: MadeSeat[], gone: ReadonlySet<MadeSeat>): void {
  removeWhere(seats, (seat) => gone.has(seat));
}

/** Takes the ratings of some notes out. */
export function removeRatings(ratings: GoalRating[], gone: ReadonlySet<NoteId>): void {
  removeWhere(ratings, ({ noteId }) => gone.has(noteId));
}
