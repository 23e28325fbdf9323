import { isAttended } from '../attendance/index.ts';
import type { ClientId } from '../clients/index.ts';
import type { AuditContext, Finding } from '../completeness/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import type { Session, SessionId } from '../sessions/index.ts';
import { isBlank } from '../shared/index.ts';
import { judgeService, type ServiceState } from './service-state.ts';

/** What may be billed for one client and one session. */
export interface Service {
  readonly sessionId: SessionId;
  readonly clientId: ClientId;
  readonly noteId: ProgressNote['id'] | null;
  readonly code: string | null;
  readonly minutes: number | null;
  readonly state: ServiceState;
}

/** A place in the record: what a client was owed for a session. */
const placeOf = (session: string | null, client: string | null): string => `${session}\u0000${client}`;

/** Findings by the seat that they are about. */
export function groupBySeat(
  findings: readonly Finding[],
): (session: string, client: string) => readonly Finding[] {
  const bySeat = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeOf(finding.sessionId, finding.clientId);
    const list = bySeat.get(place);
    if (list === undefined) bySeat.set(place, [finding]);
    else list.push(finding);
  }
  return (session, client) => bySeat.get(placeOf(session, client)) ?? [];
}

const isSignedByAuthor = (context: AuditContext, note: ProgressNote): boolean =>
  context.practice
    .signaturesUnder('progress_note', note.id)
    .some(
      ({ role, staffId, signedAt }) =>
        role === 'author' && staffId === note.authorId && signedAt <= context.asOf,
    );

/**
 * The services of one session that was held and has ended: every note with a service code, and every client who attended and
 * is billed individually, with a note or not yet.
 */
export function servicesOf(
  context: AuditContext,
  session: Session,
  findingsAbout: (session: string, client: string) => readonly Finding[],
): Service[] {
  if (session.status !== 'held' || session.endsAt > context.asOf) return [];
  const { practice } = context;
  return clientsAt(practice, session).flatMap((clientId) => {
    const note = practice.noteOf(session.id, clientId) ?? null;
    const record = practice.attendanceOf(session.id, clientId) ?? null;
    const attended = record !== null && isAttended(record.status);
    const code = note === null || isBlank(note.serviceCode) ? null : note.serviceCode;
    const isBilled = practice.payerOf(clientId)?.individualBilling ?? false;
    if (code === null && !(attended && isBilled)) return [];
    const state = judgeService({
      attendance: record === null ? 'unrecorded' : attended ? 'attended' : 'absent',
      hasNote: note !== null,
      isSigned: note !== null && isSignedByAuthor(context, note),
      hasCode: code !== null,
      findings: findingsAbout(session.id, clientId),
    });
    return [
      {
        sessionId: session.id,
        clientId,
        noteId: note?.id ?? null,
        code,
        minutes: note?.minutes ?? null,
        state,
      },
    ];
  });
}

function clientsAt(practice: PracticeIndex, session: Session): ClientId[] {
  return [
    ...new Set([
      ...practice.attendanceAt(session.id).map(({ clientId }) => clientId),
      ...practice.notesAt(session.id).map(({ clientId }) => clientId),
    ]),
  ];
}
