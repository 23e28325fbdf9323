import type { PracticeRecords } from '../practice/index.ts';
import { collectFile, type FileCollector, type RowTaker } from './collect-file.ts';
import { folderFileNames, type FolderFile, type FolderFileName } from './folder-file.ts';
import { folderFiles } from './folder-files.ts';
import { startKnowledge } from './folder-knowledge.ts';
import type { KnownIds } from './folder-row.ts';
import type { FolderProblem } from './problem.ts';

/** What became of a practice folder: its records, or what cannot be understood in it (the first problems, and how many in all). */
export type FolderResult =
  | { readonly ok: true; readonly records: PracticeRecords }
  | { readonly ok: false; readonly problems: readonly FolderProblem[]; readonly total: number };

/** A practice folder while it is read. Files are opened in the order of `folderFileNames`; a missing file is not opened. */
export interface FolderAssembly {
  readonly open: (file: FolderFileName, header: readonly string[]) => RowTaker;
  /** Something wrong that the reader of the bytes found. */
  readonly report: (problem: FolderProblem) => void;
  /** The file is there but cannot be read at all, so that references to it prove nothing. */
  readonly giveUp: (file: FolderFileName) => void;
  /** The records so far: null once anything is wrong, unknown until it is known whose they are. Their lists grow on. */
  readonly soFar: () => PracticeRecords | null | 'unknown';
  readonly finish: () => FolderResult;
}

/** Assembles the records of a practice from the rows of its folder; keeps the first `shown` problems and counts the rest. */
export function assemblePractice(profileKeys: ReadonlySet<string>, shown = 1000): FolderAssembly {
  const problems: FolderProblem[] = [];
  const unreadable = new Set<FolderFileName>();
  const opened = new Set<FolderFileName>();
  const idsByFile = new Map<FolderFileName, () => KnownIds>();
  const openers = new Map<FolderFileName, (header: readonly string[]) => RowTaker>();
  let total = 0;

  function report(problem: FolderProblem): void {
    total += 1;
    if (problems.length < shown) problems.push(problem);
  }
  const known = startKnowledge(profileKeys, (file) =>
    unreadable.has(file) ? null : (idsByFile.get(file)?.() ?? null),
  );

  function collect<Fact>(file: FolderFile<Fact>): FileCollector<Fact> {
    const collector = collectFile(file, known, (line, column, message) => {
      report({ file: file.name, line, column, message });
    });
    // What is keyed by its session, such as a group note, is referred to through the session.
    idsByFile.set(file.name, collector.ids);
    openers.set(file.name, collector.open);
    return collector;
  }
  const organization = collect(folderFiles.organization);
  const lists = {
    sites: collect(folderFiles.sites).facts,
    payers: collect(folderFiles.payers).facts,
    staff: collect(folderFiles.staff).facts,
    clients: collect(folderFiles.clients).facts,
    primaryTherapists: collect(folderFiles.primaryTherapists).facts,
    diagnoses: collect(folderFiles.diagnoses).facts,
    goals: collect(folderFiles.goals).facts,
    groups: collect(folderFiles.groups).facts,
    curriculum: collect(folderFiles.curriculum).facts,
    facilitators: collect(folderFiles.facilitators).facts,
    memberships: collect(folderFiles.memberships).facts,
    sessions: collect(folderFiles.sessions).facts,
    sessionFacilitators: collect(folderFiles.sessionFacilitators).facts,
    attendance: collect(folderFiles.attendance).facts,
    groupNotes: collect(folderFiles.groupNotes).facts,
    progressNotes: collect(folderFiles.progressNotes).facts,
    goalRatings: collect(folderFiles.goalRatings).facts,
    signatures: collect(folderFiles.signatures).facts,
    addenda: collect(folderFiles.addenda).facts,
  };

  function open(file: FolderFileName, header: readonly string[]): RowTaker {
    opened.add(file);
    return openers.get(file)?.(header) ?? { take: () => undefined, close: () => undefined };
  }
  function giveUp(file: FolderFileName): void {
    opened.add(file);
    unreadable.add(file);
  }
  function soFar(): PracticeRecords | null | 'unknown' {
    const [only] = organization.facts;
    if (total > 0) return null;
    return only === undefined ? 'unknown' : { organization: only, ...lists };
  }
  function finish(): FolderResult {
    const [file] = folderFileNames;
    const [only] = organization.facts;
    if (!opened.has(file)) report({ file, line: 1, column: 'file', message: 'the file is missing' });
    else if (only === undefined && total === 0) {
      report({ file, line: 1, column: 'file', message: 'must have one row, found none' });
    }
    if (total > 0 || only === undefined) return { ok: false, problems, total };
    return { ok: true, records: { organization: only, ...lists } };
  }
  return { open, report, giveUp, soFar, finish };
}
