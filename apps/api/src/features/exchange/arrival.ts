import type { PracticeRecords } from '@concord/domain/practice';
import type { FolderFileName } from '@concord/domain/practice-folder';

/** A practice's records on their way in: they may be written while the rest of them is still being read. */
export interface Arrival {
  /** Whose records they are is known; the lists grow until all are there. */
  readonly records: PracticeRecords;
  /** The records of a file, in pieces, as they come. Throws `ArrivalBroken` when something turns out to be wrong with any of them. */
  readonly piecesOf: <Fact>(
    file: FolderFileName,
    facts: readonly Fact[],
  ) => AsyncIterable<readonly Fact[]> | Iterable<readonly Fact[]>;
  readonly isWhole: () => boolean;
  /** Waits until all are there. */
  readonly whole: () => Promise<void>;
}

/** Not all of the records can be had: whoever writes them stops, and undoes it. */
export class ArrivalBroken extends Error {
  constructor() {
    super('The records can’t be read to their end.');
  }
}

/** Records of which nothing is missing. */
export const allThere = (records: PracticeRecords): Arrival => ({
  records,
  piecesOf: (_file, facts) => [facts],
  isWhole: () => true,
  whole: () => Promise.resolve(),
});
