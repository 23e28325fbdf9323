import { folderFileNames, type FolderFileName, type FolderResult } from '@concord/domain/practice-folder';
import { ArrivalBroken, type Arrival } from '../arrival.ts';
import { readPracticeFolder, type ReadOptions } from './read-practice-folder.ts';

/** A practice folder that is being read. */
export interface ArrivingFolder {
  /** Its records, as soon as it is known whose they are; null where that can't be told. */
  readonly begun: Promise<Arrival | null>;
  /** What all of it is, or everything that is wrong with it. */
  readonly result: Promise<FolderResult>;
}

/** Something that many may wait for again and again. */
function makeBell(): { readonly ring: () => void; readonly next: () => Promise<void> } {
  let waiting: (() => void)[] = [];
  return {
    ring: () => {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    next: () =>
      new Promise((done) => {
        waiting.push(done);
      }),
  };
}

/**
 * Begins to read a practice folder, and lets its records be had while the rest of them is still being read. `prepare` is done as soon
 * as it is known whose they are, before the rest is read: reading leaves little time for anything else.
 */
export function readArrivingFolder(
  folder: string,
  prepare: () => Promise<unknown>,
  options: Omit<ReadOptions, 'onRecords'> = {},
): ArrivingFolder {
  const bell = makeBell();
  const read = new Set<FolderFileName>();
  let state: 'arriving' | 'whole' | 'broken' = 'arriving';
  let hasBegun = false;
  let begin: (arrival: Arrival | null) => void = () => undefined;
  const begun = new Promise<Arrival | null>((done) => (begin = done));

  async function* piecesOf<Fact>(
    file: FolderFileName,
    facts: readonly Fact[],
  ): AsyncGenerator<readonly Fact[]> {
    for (let at = 0; ;) {
      if (state === 'broken') throw new ArrivalBroken();
      const end = facts.length;
      if (at < end) yield facts.slice(at, end);
      else if (read.has(file)) return;
      else await bell.next();
      at = end;
    }
  }
  const whole = async (): Promise<void> => {
    while (state === 'arriving') await bell.next();
    if (state === 'broken') throw new ArrivalBroken();
  };
  const settle = (isWhole: boolean): void => {
    state = isWhole ? 'whole' : 'broken';
    for (const file of folderFileNames) read.add(file);
    begin(null);
    bell.ring();
  };
  const result = readPracticeFolder(folder, {
    ...options,
    onRecords: (records, file, isRead) => {
      if (records === null) state = 'broken';
      else if (isRead) read.add(file);
      bell.ring();
      if (records === null || hasBegun) return null;
      hasBegun = true;
      begin({ records, piecesOf, isWhole: () => state === 'whole', whole });
      return prepare().then(
        () => undefined,
        // Whoever needs it is told; reading goes on.
        () => undefined,
      );
    },
  });
  result.then(
    ({ ok }) => settle(ok),
    () => settle(false),
  );
  return { begun, result };
}
