import { describe, expect, it } from 'vitest';
import { parseCivilDate, parseInstant, type CivilDate, type Instant } from '../shared/index.ts';
import type { SessionFacilitator } from '../sessions/index.ts';
import type { StaffId } from '../staff/index.ts';
import { needsCosignature, signGroupNote, signNote, type NoteSigningFacts } from './sign-note.ts';
import type { Signature } from './signature.ts';

const at = (text: string): Instant => parseInstant(text) ?? (0 as Instant);
const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const staff = (id: string): StaffId => id as StaffId;

const session = {
  id: 's1',
  groupId: 'g1',
  startsAt: at('2026-03-02T18:00:00Z'),
  endsAt: at('2026-03-02T19:30:00Z'),
  date: day('2026-03-02'),
  status: 'held',
  cancelReason: null,
  module: null,
  telehealth: null,
} as unknown as NoteSigningFacts['session'];

const inRoom = (staffId: string, role: SessionFacilitator['role']): SessionFacilitator => ({
  sessionId: session.id,
  staffId: staff(staffId),
  role,
  recordedRole: role,
});

const signedBy = (staffId: string, role: Signature['role']): Signature =>
  ({
    kind: 'progress_note',
    recordId: 'n1',
    staffId,
    role,
    signedAt: at('2026-03-02T20:00:00Z'),
  }) as unknown as Signature;

const facts = (change: Partial<NoteSigningFacts> = {}): NoteSigningFacts => ({
  session,
  room: [inRoom('lead', 'lead'), inRoom('trainee', 'trainee')],
  signatures: [],
  signer: staff('lead'),
  now: at('2026-03-02T19:30:00Z'),
  note: { id: 'n1', clientId: 'c1', authorId: 'lead' } as unknown as NoteSigningFacts['note'],
  attended: true,
  primaryTherapists: [],
  ...change,
});

const codeOf = (result: ReturnType<typeof signNote>): string =>
  result.ok ? result.value : result.refusal.code;

describe('signing a progress note', () => {
  it('lets the author sign from the end of the session on', () => {
    expect(codeOf(signNote(facts()))).toBe('author');
    expect(codeOf(signNote(facts({ now: at('2026-03-02T19:29:59Z') })))).toBe('session-not-over');
  });

  it('refuses a second signature of the same person', () => {
    expect(codeOf(signNote(facts({ signatures: [signedBy('lead', 'author')] })))).toBe('already-signed');
  });

  it('refuses the note of a member who was absent', () => {
    expect(codeOf(signNote(facts({ attended: false })))).toBe('member-absent');
  });

  it('refuses a note of a cancelled session', () => {
    expect(codeOf(signNote(facts({ session: { ...session, status: 'cancelled' } })))).toBe(
      'session-not-held',
    );
  });

  it('lets the primary therapist cosign on the first and the last day of that care, after the author', () => {
    const care = (from: string, to: string): NoteSigningFacts['primaryTherapists'] =>
      [
        { clientId: 'c1', staffId: 'primary', from: day(from), to: day(to) },
      ] as unknown as NoteSigningFacts['primaryTherapists'];
    const cosign = (from: string, to: string): string =>
      codeOf(
        signNote(
          facts({
            signer: staff('primary'),
            signatures: [signedBy('lead', 'author')],
            primaryTherapists: care(from, to),
          }),
        ),
      );
    expect(cosign('2026-03-02', '2026-03-02')).toBe('cosigner');
    expect(cosign('2026-03-03', '2026-03-09')).toBe('not-a-cosigner');
    expect(cosign('2026-02-01', '2026-03-01')).toBe('not-a-cosigner');
    expect(
      codeOf(
        signNote(facts({ signer: staff('primary'), primaryTherapists: care('2026-03-02', '2026-03-02') })),
      ),
    ).toBe('author-first');
  });

  it('lets a lead of the room cosign a trainee’s note, and nobody from outside', () => {
    const note = { ...facts().note, authorId: staff('trainee') };
    const signatures = [signedBy('trainee', 'author')];
    expect(codeOf(signNote(facts({ note, signatures })))).toBe('cosigner');
    expect(codeOf(signNote(facts({ note, signatures, signer: staff('elsewhere') })))).toBe('not-a-cosigner');
  });

  it('asks for a cosigner while a trainee’s note has none', () => {
    const note = { authorId: staff('trainee') };
    expect(needsCosignature(note, facts().room, [signedBy('trainee', 'author')])).toBe(true);
    expect(
      needsCosignature(note, facts().room, [signedBy('trainee', 'author'), signedBy('lead', 'cosigner')]),
    ).toBe(false);
    expect(needsCosignature({ authorId: staff('lead') }, facts().room, [])).toBe(false);
  });
});

describe('signing a group note', () => {
  it('is for those who were in the room: the first as author, the next as cosigner', () => {
    expect(codeOf(signGroupNote(facts()))).toBe('author');
    expect(
      codeOf(signGroupNote(facts({ signer: staff('trainee'), signatures: [signedBy('lead', 'author')] }))),
    ).toBe('cosigner');
    expect(codeOf(signGroupNote(facts({ signer: staff('elsewhere') })))).toBe('not-in-the-room');
  });

  it('is not for an observer', () => {
    expect(codeOf(signGroupNote(facts({ room: [inRoom('lead', 'observer')] })))).toBe('observer');
  });
});
