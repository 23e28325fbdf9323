import type { PracticeRecords } from '@concord/domain/practice';
import type { FolderFileName } from '@concord/domain/practice-folder';
import type { Signature } from '@concord/domain/signatures';
import type { Arrival } from '../arrival.ts';
import {
  binaryChunks,
  writeColumn,
  type CellWriter,
  type ColumnOf,
} from '../../../platform/database/binary-rows.ts';
import { idBytes } from '../../../platform/database/ids.ts';
import type { RecordIds } from './record-ids.ts';

/** A table that takes some columns of a file's rows. Its key stands first. */
export interface TargetTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /**
   * What a column becomes where the row is already there, in SQL over `stored` and `excluded`; the incoming value when left
   * out. What was signed here stays signed although the folder does not know it.
   */
  readonly merged: Readonly<Record<string, string>>;
  /** Columns that are set whenever the row changes, in SQL over `stored`. */
  readonly stamped: Readonly<Record<string, string>>;
  /** The column that names the signed record whose content the row is part of; null where a row is under no signature. */
  readonly sealedBy: { readonly kind: Signature['kind']; readonly column: string } | null;
  /**
   * Where rows are periods keyed by their first day: whose periods they are. A stored one that overlaps one of the folder and
   * is not in the folder itself is what the folder corrects, and gives way to it. Null for all others: nothing is removed.
   */
  readonly periodsOf: readonly string[] | null;
}

/** The rows of a file as COPY reads them: some columns of them, after the practice's own identifier where it is given. */
export interface AskedRows {
  readonly columns: readonly string[];
  readonly organizationId: string | null;
  readonly onRows: (rows: number) => void;
}

/** How the rows of one file of a practice folder become rows of the database. */
export interface IncomingFile {
  readonly file: FolderFileName;
  readonly count: (records: PracticeRecords) => number;
  /** Every column that the file fills, and the type in which it travels. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: (arrival: Arrival, ids: RecordIds, asked: AskedRows) => AsyncIterable<Buffer>;
  /** A note is split into header, body and billing line; most files fill one table. */
  readonly targets: readonly TargetTable[];
}

interface FileDescription<Fact> {
  readonly file: FolderFileName;
  readonly facts: (records: PracticeRecords) => readonly Fact[];
  readonly columns: Readonly<Record<string, ColumnOf<Fact, RecordIds>>>;
  readonly targets: readonly {
    readonly table: string;
    readonly key: readonly string[];
    /** All columns of the file when left out. */
    readonly columns?: readonly string[];
    readonly merged?: Readonly<Record<string, string>>;
    readonly stamped?: Readonly<Record<string, string>>;
    readonly sealedBy?: TargetTable['sealedBy'];
    readonly periodsOf?: readonly string[];
  }[];
}

/** Describes a file by its columns. */
export function describeFile<Fact>({ file, facts, columns, targets }: FileDescription<Fact>): IncomingFile {
  const names = Object.keys(columns);
  return {
    file,
    count: (records) => facts(records).length,
    columns: Object.entries(columns).map(([name, [type]]) => ({ name, type })),
    rows: (arrival, ids, { columns: asked, organizationId, onRows }) => {
      const cells = asked.flatMap((name) => {
        const column = columns[name];
        return column === undefined ? [] : [writeColumn(column)];
      });
      if (organizationId !== null) cells.unshift(sameInEveryRow(idBytes(organizationId)));
      return binaryChunks(arrival.piecesOf(file, facts(arrival.records)), { cells, ids }, onRows);
    },
    targets: targets.map((target) => ({
      columns: names,
      merged: {},
      stamped: {},
      sealedBy: null,
      periodsOf: null,
      ...target,
    })),
  };
}

const sameInEveryRow =
  (id: Uint8Array): CellWriter<unknown, unknown> =>
  (out) => {
    out.uuid(id);
  };
