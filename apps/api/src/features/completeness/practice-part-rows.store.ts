import type { PracticeRecords } from '@concord/domain/practice';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a practice, or of a part of it, as the database gives them; identifiers are the clinic's own. */
export interface PartRows {
  readonly organization: readonly Row[];
  readonly sites: readonly Row[];
  readonly payers: readonly Row[];
  readonly staff: readonly Row[];
  readonly clients: readonly Row[];
  readonly primaryTherapists: readonly Row[];
  readonly diagnoses: readonly Row[];
  readonly goals: readonly Row[];
  readonly groups: readonly Row[];
  readonly facilitators: readonly Row[];
  readonly memberships: readonly Row[];
  readonly sessions: readonly Row[];
  readonly sessionFacilitators: readonly Row[];
  readonly attendance: readonly Row[];
  readonly notes: readonly Row[];
  readonly ratings: readonly Row[];
  readonly signatures: readonly Row[];
}

/** Names of the facts by names of the columns, where they differ beyond the spelling. */
const renamed: Readonly<Record<string, string>> = {
  external_id: 'id',
  from_date: 'from',
  to_date: 'to',
  payer: 'payerId',
  client: 'clientId',
  staff: 'staffId',
  site: 'siteId',
  group: 'groupId',
  session: 'sessionId',
  note: 'noteId',
  goal: 'goalId',
  author: 'authorId',
  record: 'recordId',
};

const factName = (column: string): string =>
  renamed[column] ?? column.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

/** A row as a fact: the columns were selected to be exactly its properties. */
function toFacts<Fact>(rows: readonly Row[]): readonly Fact[] {
  const [first] = rows;
  if (first === undefined) return [];
  const names = Object.keys(first).map((column) => [column, factName(column)] as const);
  return rows.map((row) => Object.fromEntries(names.map(([column, name]) => [name, row[column]])) as Fact);
}

/** The facts of the rows. Throws when the organization is not among them. */
export function toPracticeRecords(rows: PartRows): PracticeRecords {
  const [organization] = toFacts<PracticeRecords['organization']>(rows.organization);
  if (organization === undefined) throw new Error('The organization of a signed-in person is not there.');
  return {
    organization,
    sites: toFacts(rows.sites),
    payers: toFacts(rows.payers),
    staff: toFacts(rows.staff),
    clients: toFacts(rows.clients),
    primaryTherapists: toFacts(rows.primaryTherapists),
    diagnoses: toFacts(rows.diagnoses),
    goals: toFacts(rows.goals),
    groups: toFacts(rows.groups),
    curriculum: [],
    facilitators: toFacts(rows.facilitators),
    memberships: toFacts(rows.memberships),
    sessions: toFacts(rows.sessions),
    sessionFacilitators: toFacts(rows.sessionFacilitators),
    attendance: toFacts(rows.attendance),
    groupNotes: [],
    progressNotes: toFacts(rows.notes),
    goalRatings: toFacts(rows.ratings),
    signatures: toFacts(rows.signatures),
    addenda: [],
  };
}
