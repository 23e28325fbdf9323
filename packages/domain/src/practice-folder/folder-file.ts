import type { FacilitatorRole, GroupId } from '../groups/index.ts';
import type { CivilDate, Instant } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import type { FolderRow, KnownIds } from './folder-row.ts';

/** The names of a practice folder's files, in the order in which they are read: a file refers to earlier ones only. */
export const folderFileNames = [
  'organization.csv',
  'sites.csv',
  'payers.csv',
  'staff.csv',
  'clients.csv',
  'primary_therapists.csv',
  'diagnoses.csv',
  'goals.csv',
  'groups.csv',
  'curriculum.csv',
  'facilitators.csv',
  'memberships.csv',
  'sessions.csv',
  'session_facilitators.csv',
  'attendance.csv',
  'group_notes.csv',
  'progress_notes.csv',
  'goal_ratings.csv',
  'signatures.csv',
  'addenda.csv',
] as const;
export type FolderFileName = (typeof folderFileNames)[number];

/** A column of a file; a required one must be there and filled. */
export interface FolderColumn {
  readonly name: string;
  readonly required: boolean;
}

/** What is known of a session while later files are read. */
export interface KnownSession {
  readonly groupId: GroupId;
  readonly date: CivilDate;
  /** The time zone of its site; null where the site cannot be understood. */
  readonly timeZone: string | null;
}

/** What earlier files said, for those that refer to them. */
export interface FolderKnowledge {
  /** The identifiers of a file; null when it could not be read. */
  readonly idsOf: (file: FolderFileName) => KnownIds;
  readonly profileKeys: ReadonlySet<string>;
  readonly siteZones: Map<string, string | null>;
  readonly groupZones: Map<string, string | null>;
  readonly sessions: Map<string, KnownSession>;
  readonly roleAssigned: (groupId: GroupId, staffId: StaffId, date: CivilDate) => FacilitatorRole | null;
  readonly rememberAssignment: (assignment: AssignedPeriod) => void;
}

export interface AssignedPeriod {
  readonly groupId: GroupId;
  readonly staffId: StaffId;
  readonly role: FacilitatorRole;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** From–to, both days included; `owner` names those whose periods must not overlap, null where they may. */
export interface FolderPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly owner: string | null;
}

/** Writes instants with the offset of the right time zone. */
export interface FolderClock {
  readonly atSession: (instant: Instant | null, sessionId: string) => string;
  readonly atNote: (instant: Instant | null, noteId: string) => string;
  readonly atGroup: (instant: Instant | null, groupId: string) => string;
}

/** One file of the folder: its columns, how a row becomes a fact and a fact a row. */
export interface FolderFile<Fact> {
  readonly name: FolderFileName;
  readonly columns: readonly FolderColumn[];
  /** The column with the row's own identifier, where it has one. */
  readonly ownId: string | null;
  /** What no other row may have. */
  readonly key: (fact: Fact) => string;
  /** What else no other row may have, and how it is called. */
  readonly alsoUnique?: {
    readonly column: string;
    readonly says: string;
    readonly key: (fact: Fact) => string;
  };
  /** The columns of the period, and the period itself. */
  readonly period?: { readonly from: string; readonly to: string; readonly of: (fact: Fact) => FolderPeriod };
  readonly read: (row: FolderRow, known: FolderKnowledge) => Fact;
  readonly write: (fact: Fact, clock: FolderClock) => readonly string[];
}

/** A column that must be there, with a value in each row. */
export const must = (name: string): FolderColumn => ({ name, required: true });

/** A column that may be left out, or left empty. */
export const may = (name: string): FolderColumn => ({ name, required: false });

/** Joins the parts of a key so that no two keys read alike (cells never hold a NUL). */
export const keyOf = (...parts: readonly (string | number)[]): string => parts.join('\u0000');

/** A cell that says true, false or nothing. */
export const trueFalseCell = (value: boolean | null): string => (value === null ? '' : String(value));
