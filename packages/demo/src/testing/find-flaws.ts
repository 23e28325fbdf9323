import type { PracticeRecords } from '@concord/domain/practice';

interface Span {
  readonly key: string;
  readonly from: string;
  readonly to: string | null;
}

function listDuplicates(what: string, keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size).map((key) => `${what} twice: ${key}`);
}

function listOverlaps(what: string, spans: readonly Span[]): string[] {
  const flaws: string[] = [];
  const last = new Map<string, Span>();
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (span.to !== null && span.to < span.from) flaws.push(`${what} ends before it begins: ${span.key}`);
    const before = last.get(span.key);
    if (before !== undefined && (before.to === null || span.from <= before.to)) {
      flaws.push(`${what} overlaps: ${span.key}`);
    }
    last.set(span.key, span);
  }
  return flaws;
}

function listUnknown(
  what: string,
  ids: readonly string[],
  known: readonly { readonly id: string }[],
): string[] {
  const all = new Set(known.map(({ id }) => id));
  return ids.filter((id) => !all.has(id)).map((id) => `${what} unknown: ${id}`);
}

/** Rows with the same key, where the practice folder allows one only. */
export function findDuplicates(records: PracticeRecords): string[] {
  return [
    ...listDuplicates(
      'site',
      records.sites.map(({ id }) => id),
    ),
    ...listDuplicates(
      'staff',
      records.staff.map(({ id }) => id),
    ),
    ...listDuplicates(
      'client',
      records.clients.map(({ id }) => id),
    ),
    ...listDuplicates(
      'group',
      records.groups.map(({ id }) => id),
    ),
    ...listDuplicates(
      'goal',
      records.goals.map(({ id }) => id),
    ),
    ...listDuplicates(
      'membership',
      records.memberships.map(({ id }) => id),
    ),
    ...listDuplicates(
      'session',
      records.sessions.map(({ id }) => id),
    ),
    ...listDuplicates(
      'note',
      records.progressNotes.map(({ id }) => id),
    ),
    ...listDuplicates(
      'module',
      records.curriculum.map(({ groupId, module }) => `${groupId} ${module}`),
    ),
    ...listDuplicates(
      'note of a seat',
      records.progressNotes.map((note) => `${note.sessionId} ${note.clientId}`),
    ),
    ...listDuplicates(
      'attendance',
      records.attendance.map((row) => `${row.sessionId} ${row.clientId}`),
    ),
    ...listDuplicates(
      'group note',
      records.groupNotes.map(({ sessionId }) => sessionId),
    ),
    ...listDuplicates(
      'room',
      records.sessionFacilitators.map((row) => `${row.sessionId} ${row.staffId}`),
    ),
    ...listDuplicates(
      'rating',
      records.goalRatings.map((row) => `${row.noteId} ${row.goalId}`),
    ),
    ...listDuplicates(
      'signature',
      records.signatures.map(({ kind, recordId, staffId, role }) => `${kind} ${recordId} ${staffId} ${role}`),
    ),
    ...listDuplicates(
      'addendum',
      records.addenda.map((row) => `${row.noteId} ${row.authorId} ${row.writtenAt}`),
    ),
    ...listDuplicates(
      'diagnosis',
      records.diagnoses.map((row) => `${row.clientId} ${row.icd10} ${row.from}`),
    ),
  ];
}

/** Periods that overlap where they must not. */
export function findOverlaps(records: PracticeRecords): string[] {
  return [
    ...listOverlaps(
      'membership',
      records.memberships.map((row) => ({
        key: `${row.groupId} ${row.clientId}`,
        from: row.enteredOn,
        to: row.leftOn,
      })),
    ),
    ...listOverlaps(
      'assignment',
      records.facilitators.map((row) => ({ ...row, key: `${row.groupId} ${row.staffId}` })),
    ),
    ...listOverlaps(
      'primary therapist',
      records.primaryTherapists.map((row) => ({ ...row, key: row.clientId })),
    ),
    ...listOverlaps(
      'goal',
      records.goals.map((row) => ({ key: row.id, from: row.openedOn, to: row.closedOn })),
    ),
  ];
}

/** Rows that name something that the practice does not have. */
export function findUnknown(records: PracticeRecords): string[] {
  const { sites, payers, staff, clients, groups, sessions, progressNotes: notes, goals } = records;
  const clientIds = [
    ...records.primaryTherapists,
    ...records.diagnoses,
    ...goals,
    ...records.memberships,
    ...records.attendance,
    ...notes,
  ].map(({ clientId }) => clientId);
  const staffIds = [
    ...records.primaryTherapists,
    ...records.facilitators,
    ...records.sessionFacilitators,
    ...records.signatures,
  ].map(({ staffId }) => staffId);
  const groupIds = [...records.curriculum, ...records.facilitators, ...records.memberships, ...sessions];
  const sessionIds = [
    ...records.sessionFacilitators,
    ...records.attendance,
    ...records.groupNotes,
    ...notes,
  ].map(({ sessionId }) => sessionId);
  const recordsSigned = [...notes, ...records.groupNotes.map(({ sessionId: id }) => ({ id }))];
  return [
    ...listUnknown(
      'site',
      groups.map(({ siteId }) => siteId),
      sites,
    ),
    ...listUnknown(
      'payer',
      clients.flatMap(({ payerId }) => payerId ?? []),
      payers,
    ),
    ...listUnknown('client', clientIds, clients),
    ...listUnknown('staff', staffIds, staff),
    ...listUnknown(
      'author',
      [...notes, ...records.addenda].map(({ authorId }) => authorId),
      staff,
    ),
    ...listUnknown(
      'group',
      groupIds.map(({ groupId }) => groupId),
      groups,
    ),
    ...listUnknown('session', sessionIds, sessions),
    ...listUnknown(
      'note',
      [...records.goalRatings, ...records.addenda].map(({ noteId }) => noteId),
      notes,
    ),
    ...listUnknown(
      'goal',
      records.goalRatings.map(({ goalId }) => goalId),
      goals,
    ),
    ...listUnknown(
      'signed record',
      records.signatures.map(({ recordId }) => recordId),
      recordsSigned,
    ),
  ];
}
