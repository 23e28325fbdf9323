import type pg from 'pg';
import { expect } from 'vitest';
import type { DocumentingStaff } from './documented-session.ts';
import type { ReadySession } from './ready-sessions.ts';

/** The fields of a note that the histories write in. */
export const fields = ['response', 'plan'] as const;
export type Field = (typeof fields)[number];
/** What a seat must look like, after what was done with it. */
export interface Seat {
  status: 'present' | 'late' | 'no_show';
  attendanceVersion: number;
  note: 'draft' | 'signed' | 'withdrawn';
  readonly texts: Record<Field, { value: string; version: number; history: string[] }>;
  signatures: string[];
  /** The texts that the author signed. */
  signed: Record<Field, string> | null;
  addenda: string[];
  isDischarged: boolean;
}

/** A member who came, with a note that is written and not signed. */
export const newSeat = (texts: Readonly<Record<Field, string>>): Seat => ({
  status: 'present',
  attendanceVersion: 1,
  note: 'draft',
  texts: {
    response: { value: texts.response, version: 0, history: [] },
    plan: { value: texts.plan, version: 0, history: [] },
  },
  signatures: [],
  signed: null,
  addenda: [],
  isDischarged: false,
});

/** What an edit must meet; null when it may be saved. */
export const editRefusal = (seat: Seat): string | null =>
  seat.status === 'no_show' ? 'member-absent' : seat.note === 'signed' ? 'note-signed' : null;

/** What signing must meet; null when it is done. */
export function signRefusal(seat: Seat, staff: DocumentingStaff, index: number): string | null {
  if (staff === 'stranger' || (staff === 'primary' && index !== 0)) return 'not-found';
  if (seat.note === 'withdrawn') return 'note-withdrawn';
  if (seat.signatures.includes(staff)) return 'already-signed';
  if (staff === 'lead') return null;
  if (!seat.signatures.includes('lead')) return 'author-first';
  return staff === 'primary' ? null : 'not-a-cosigner';
}

/** The text is on record, and the newest. */
export function keepText(seat: Seat, field: Field, value: string): void {
  const text = seat.texts[field];
  text.value = value;
  text.version += 1;
  text.history.push(value);
}

/** The attendance is recorded anew: an absence withdraws a draft, and who came after all has it again. */
export function keepAttendance(seat: Seat, status: Seat['status']): void {
  seat.attendanceVersion += 1;
  seat.status = status;
  if (seat.note !== 'signed') seat.note = status === 'no_show' ? 'withdrawn' : 'draft';
}

/** The person has signed; the author’s signature freezes the note as it is. */
export function keepSignature(seat: Seat, staff: DocumentingStaff): void {
  seat.signatures.push(staff);
  if (staff !== 'lead') return;
  seat.note = 'signed';
  seat.signed = { response: seat.texts.response.value, plan: seat.texts.plan.value };
}

/** Everything that is stored of the session must be what the model says. */
export async function compareSeats(
  administrator: pg.Client,
  model: readonly Seat[],
  session: ReadySession,
): Promise<void> {
  const { rows } = await administrator.query<{ stored: unknown }>(
    `select json_build_object('status', a.status, 'attendanceVersion', a.version, 'note', n.status,
       'response', b.response, 'plan', b.plan, 'frozen', b.signed,
       'history', (select coalesce(json_agg(d.field || ' ' || d.version || ' ' || d.value order by d.field, d.version), '[]')
         from draft_revision d where d.organization_id = n.organization_id and d.record_id = n.id),
       'signatures', (select coalesce(json_agg(m.first_name order by m.first_name), '[]') from signature s
         join staff_member m on m.organization_id = s.organization_id and m.id = s.staff_id where s.record_id = n.id),
       'signed', (select json_build_object('response', c.content::json -> 'fields' ->> 'response', 'plan', c.content::json -> 'fields' ->> 'plan')
         from signature_content c where c.record_id = n.id and c.role = 'author'),
       'addenda', (select coalesce(json_agg(x.text order by x.text), '[]') from addendum x where x.note_id = n.id),
       'isDischarged', (select m.left_on is not null from membership m where m.group_id = n.group_id and m.client_id = n.client_id)) as stored
     from unnest($1::uuid[]) with ordinality as wanted (id, place)
     join progress_note n on n.id = wanted.id
     join progress_note_body b on b.note_id = n.id
     join attendance a on a.session_id = n.session_id and a.client_id = n.client_id order by wanted.place`,
    [session.noteIds],
  );
  expect(rows.map(({ stored }) => stored)).toEqual(
    model.map((seat) => ({
      status: seat.status,
      attendanceVersion: seat.attendanceVersion,
      note: seat.note,
      response: seat.texts.response.value,
      plan: seat.texts.plan.value,
      frozen: seat.note === 'signed',
      history: [...fields]
        .sort()
        .flatMap((field) => seat.texts[field].history.map((value, at) => `${field} ${at + 1} ${value}`)),
      signatures: [...seat.signatures].sort(),
      signed: seat.signed,
      addenda: [...seat.addenda].sort(),
      isDischarged: seat.isDischarged,
    })),
  );
}
