import type { PracticeRecords } from '../practice/index.ts';
import { compareCodePoints, type Instant } from '../shared/index.ts';
import type { FolderClock, FolderFile, FolderFileName } from './folder-file.ts';
import { folderFiles } from './folder-files.ts';
import { instantText } from './site-clock.ts';

/** One file of a folder to be written: its header and its rows, sorted by their first columns. */
export interface WrittenFile {
  readonly name: FolderFileName;
  readonly header: readonly string[];
  readonly rows: () => string[][];
}

/** Says in which time zone the instants of sessions, notes and groups are written: that of the site. */
export function clockOf(
  records: Pick<PracticeRecords, 'organization' | 'sites' | 'groups' | 'sessions' | 'progressNotes'>,
): FolderClock {
  const siteZones = new Map(records.sites.map((site) => [String(site.id), site.timeZone]));
  const groupZones = new Map(records.groups.map((group) => [String(group.id), siteZones.get(group.siteId)]));
  const sessionZones = new Map(
    records.sessions.map((session) => [String(session.id), groupZones.get(session.groupId)]),
  );
  const noteZones = new Map(
    records.progressNotes.map((note) => [String(note.id), sessionZones.get(note.sessionId)]),
  );
  const write =
    (zones: ReadonlyMap<string, string | undefined>) =>
    (instant: Instant | null, id: string): string =>
      instant === null ? '' : instantText(instant, zones.get(id) ?? records.organization.timeZone);
  return { atGroup: write(groupZones), atSession: write(sessionZones), atNote: write(noteZones) };
}

/** The files of a practice's folder, in a fixed order; a row is made when it is asked for. */
export function writePractice(records: PracticeRecords): WrittenFile[] {
  const clock = clockOf(records);
  const file = <Fact>(layout: FolderFile<Fact>, facts: readonly Fact[]): WrittenFile => ({
    name: layout.name,
    header: layout.columns.map((column) => column.name),
    rows: () => facts.map((fact) => [...layout.write(fact, clock)]).sort(compareRows),
  });
  return [
    file(folderFiles.organization, [records.organization]),
    file(folderFiles.sites, records.sites),
    file(folderFiles.payers, records.payers),
    file(folderFiles.staff, records.staff),
    file(folderFiles.clients, records.clients),
    file(folderFiles.primaryTherapists, records.primaryTherapists),
    file(folderFiles.diagnoses, records.diagnoses),
    file(folderFiles.goals, records.goals),
    file(folderFiles.groups, records.groups),
    file(folderFiles.curriculum, records.curriculum),
    file(folderFiles.facilitators, records.facilitators),
    file(folderFiles.memberships, records.memberships),
    file(folderFiles.sessions, records.sessions),
    file(folderFiles.sessionFacilitators, records.sessionFacilitators),
    file(folderFiles.attendance, records.attendance),
    file(folderFiles.groupNotes, records.groupNotes),
    file(folderFiles.progressNotes, records.progressNotes),
    file(folderFiles.goalRatings, records.goalRatings),
    file(folderFiles.signatures, records.signatures),
    file(folderFiles.addenda, records.addenda),
  ];
}

function compareRows(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const order = compareCodePoints(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
