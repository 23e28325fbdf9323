import { exampleProfiles, selfPay, type Payer, type PayerProfile } from '../billing/index.ts';
import type { ClientId } from '../clients/index.ts';
import type { GroupId } from '../groups/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import type { Session } from '../sessions/index.ts';
import { compareCodePoints, dateIn, type CivilDate, type Instant } from '../shared/index.ts';
import { coMembersOf, type CoMembersUpTo } from './co-members.ts';
import type { Guard } from './guard.ts';
import { shinglesOf, type Shingles } from './similarity.ts';

/** What an audit judges with: the records, the instant, the payers' demands and the guard. */
export interface AuditContext {
  readonly practice: PracticeIndex;
  readonly asOf: Instant;
  /** The date of `asOf` in the organization's time zone. */
  readonly asOfDate: CivilDate;
  readonly profileOf: (payer: Payer | null) => PayerProfile | null;
  /** Null: the confidentiality rules are not asked. */
  readonly guard: Guard | null;
  readonly coMembersUpTo: CoMembersUpTo;
  /** What is compared of a note, made once for as long as it is needed. */
  readonly shinglesOf: (note: ProgressNote) => Shingles;
  /** The client's notes of counted sessions of the group, by session start, then note: made once for as long as it is needed. */
  readonly notesInGroup: (client: ClientId, group: GroupId) => readonly ProgressNote[];
  /** Lets go of what was kept for comparing. */
  readonly forgetComparisons: () => void;
}

export interface AuditOptions {
  readonly payerProfiles?: readonly PayerProfile[];
  readonly guard?: Guard | null;
}

/** Prepares an audit of the records at an instant. */
export function startAudit(practice: PracticeIndex, asOf: Instant, options: AuditOptions = {}): AuditContext {
  const profiles = new Map(
    (options.payerProfiles ?? exampleProfiles).map((profile) => [profile.key, profile]),
  );
  const shingles = new Map<string, Shingles>();
  const notesInGroup = new Map<string, readonly ProgressNote[]>();
  let coMembers: CoMembersUpTo | null = null;
  return {
    practice,
    asOf,
    asOfDate: dateIn(asOf, practice.records.organization.timeZone),
    profileOf: (payer) => (payer === null ? null : (profiles.get(payer.profile) ?? null)),
    guard: options.guard ?? null,
    coMembersUpTo: (client, date) => (coMembers ??= coMembersOf(practice))(client, date),
    shinglesOf: (note) => {
      const known = shingles.get(note.id);
      if (known !== undefined) return known;
      const made = shinglesOf(note);
      shingles.set(note.id, made);
      return made;
    },
    notesInGroup: (client, group) => {
      const key = `${group}\u0000${client}`;
      const notes = notesInGroup.get(key) ?? sortNotes(practice, asOf, client, group);
      notesInGroup.set(key, notes);
      return notes;
    },
    forgetComparisons: () => {
      shingles.clear();
      notesInGroup.clear();
    },
  };
}

function sortNotes(
  practice: PracticeIndex,
  asOf: Instant,
  client: ClientId,
  group: GroupId,
): readonly ProgressNote[] {
  const notes = practice.notesOfClient(client).flatMap((note) => {
    const session = practice.session(note.sessionId);
    const counts = session?.groupId === group && session.status === 'held' && session.endsAt <= asOf;
    return counts ? [{ note, startsAt: session.startsAt }] : [];
  });
  return notes
    .sort((a, b) => a.startsAt - b.startsAt || compareCodePoints(a.note.id, b.note.id))
    .map(({ note }) => note);
}

/** The same audit at another instant: what depends on the instant is made anew, on the first asking. */
export function atInstant(context: AuditContext, asOf: Instant): AuditContext {
  let date: CivilDate | null = null;
  return {
    ...context,
    asOf,
    get asOfDate() {
      return (date ??= dateIn(asOf, context.practice.records.organization.timeZone));
    },
    notesInGroup: (client, group) =>
      context.notesInGroup(client, group).filter((note) => {
        const session = context.practice.session(note.sessionId);
        return session !== undefined && session.endsAt <= asOf;
      }),
  };
}

/** Whether the session counts for the audit: it was held and had ended by then. */
export const isCounted = ({ asOf }: AuditContext, session: Session): boolean =>
  session.status === 'held' && session.endsAt <= asOf;

/** Whether the client's payer is billed for each client individually. */
export const isBilledIndividually = ({ practice }: AuditContext, client: ClientId): boolean =>
  practice.payerOf(client)?.individualBilling ?? false;

/** Whether nobody limits the client's services: no payer, or one who pays alone. */
export const paysAlone = (payer: Payer | null): boolean => payer === null || payer.profile === selfPay;

const hour = 3_600_000;
const hoursAllowedByDefault = 72;

/** The last instant at which a client's note of the session is signed in time: the payer's hours after its end, else 72. */
export function noteDueAt(context: AuditContext, client: ClientId, session: Session): Instant {
  const profile = context.profileOf(context.practice.payerOf(client));
  const hours = profile?.noteDueHours ?? hoursAllowedByDefault;
  return (session.endsAt + hours * hour) as Instant;
}
