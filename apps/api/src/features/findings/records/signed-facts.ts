import type { Payer } from '@concord/domain/billing';
import type { Client, PrimaryTherapist } from '@concord/domain/clients';
import type { GroupNote } from '@concord/domain/group-notes';
import type { Group } from '@concord/domain/groups';
import type { PracticeRecords } from '@concord/domain/practice';
import { blankNote, type ProgressNote } from '@concord/domain/progress-notes';
import type { Session, SessionFacilitator } from '@concord/domain/sessions';
import type { Signature } from '@concord/domain/signatures';
import type { StaffMember } from '@concord/domain/staff';
import { makeRowIds, type LoadedRecords } from './practice-records.store.ts';

type Row<Fact> = Fact & { readonly rowId: string };

/** A fact that names other records by their rows, as it was read. */
type RowOf<Fact, Named extends keyof Fact> = Omit<Fact, Named> & {
  readonly [Name in Named]: null extends Fact[Name] ? string | null : string;
};

/** What rules about signatures look at, as it was read. */
export interface SignedRows {
  readonly organization: PracticeRecords['organization'];
  readonly payers: readonly Row<Payer>[];
  readonly staff: readonly Row<StaffMember>[];
  readonly clients: readonly Row<RowOf<Client, 'payerId'>>[];
  readonly primaryTherapists: readonly RowOf<PrimaryTherapist, 'clientId' | 'staffId'>[];
  readonly groups: readonly Row<Group>[];
  readonly sessions: readonly Row<RowOf<Session, 'groupId'>>[];
  readonly sessionFacilitators: readonly RowOf<SessionFacilitator, 'sessionId' | 'staffId'>[];
  readonly groupNotes: readonly { readonly sessionId: string }[];
  readonly progressNotes: readonly {
    readonly rowId: string;
    readonly id: ProgressNote['id'];
    readonly sessionId: string;
    readonly clientId: string;
    readonly authorId: string;
  }[];
  readonly signatures: readonly (Pick<Signature, 'kind' | 'role' | 'signedAt'> & {
    readonly staffId: string;
    readonly sessionId: string;
    readonly noteId: string | null;
  })[];
}

/** Rules about signatures do not read what a note says: to them it is who wrote it about whom, and a group note is that there is one. */
const unreadGroupNote: Omit<GroupNote, 'sessionId'> = {
  topic: null,
  content: null,
  skills: [],
  handouts: [],
  exercises: null,
  homeworkAssigned: null,
  homeworkReviewed: null,
  climate: null,
  cohesion: null,
  process: null,
};

/** Tells rows under the clinic's own identifiers; what names a row that is not among them falls away. */
function naming<Id extends string>(
  facts: readonly Row<{ readonly id: Id }>[],
): (rowId: string | null) => Id[] {
  const known = new Map(facts.map(({ rowId, id }) => [rowId, id]));
  return (rowId) => {
    const id = rowId === null ? undefined : known.get(rowId);
    return id === undefined ? [] : [id];
  };
}

const nothing = {
  sites: [],
  diagnoses: [],
  goals: [],
  curriculum: [],
  facilitators: [],
  memberships: [],
  attendance: [],
  goalRatings: [],
  addenda: [],
} as const satisfies Partial<PracticeRecords>;

/** The facts of what was read for rules about signatures, which read nothing of what is left empty here. */
export function factsOfSigned(rows: SignedRows): LoadedRecords {
  const payerOf = naming(rows.payers);
  const staffOf = naming(rows.staff);
  const clientOf = naming(rows.clients);
  const groupOf = naming(rows.groups);
  const sessions = rows.sessions.flatMap((row) =>
    groupOf(row.groupId).map((groupId) => ({ ...row, groupId })),
  );
  const sessionOf = naming(sessions);
  const progressNotes = rows.progressNotes.flatMap((row) =>
    sessionOf(row.sessionId).flatMap((sessionId) =>
      clientOf(row.clientId).flatMap((clientId) =>
        staffOf(row.authorId).map((authorId) => ({ ...blankNote, ...row, sessionId, clientId, authorId })),
      ),
    ),
  );
  const noteOf = naming(progressNotes);
  const records: PracticeRecords = {
    ...nothing,
    organization: rows.organization,
    payers: rows.payers,
    staff: rows.staff,
    clients: rows.clients.map((row) => ({ ...row, payerId: payerOf(row.payerId)[0] ?? null })),
    primaryTherapists: rows.primaryTherapists.flatMap((row) =>
      clientOf(row.clientId).flatMap((clientId) =>
        staffOf(row.staffId).map((staffId) => ({ ...row, clientId, staffId })),
      ),
    ),
    groups: rows.groups,
    sessions,
    sessionFacilitators: rows.sessionFacilitators.flatMap((row) =>
      sessionOf(row.sessionId).flatMap((sessionId) =>
        staffOf(row.staffId).map((staffId) => ({ ...row, sessionId, staffId })),
      ),
    ),
    groupNotes: rows.groupNotes.flatMap((row) =>
      sessionOf(row.sessionId).map((sessionId) => ({ ...unreadGroupNote, sessionId })),
    ),
    progressNotes,
    signatures: rows.signatures.flatMap(({ kind, role, signedAt, staffId: by, sessionId, noteId }) =>
      staffOf(by).flatMap((staffId): Signature[] =>
        kind === 'group_note'
          ? sessionOf(sessionId).map((recordId) => ({ kind, recordId, staffId, role, signedAt }))
          : noteOf(noteId).map((recordId) => ({ kind, recordId, staffId, role, signedAt })),
      ),
    ),
  };
  return { records, rowId: makeRowIds(records) };
}
