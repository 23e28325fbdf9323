import {
  binaryChunks,
  writeColumn,
  type ColumnOf,
  type CellWriter,
} from '../../../platform/database/binary-rows.ts';
import type { RecordKind } from '../../../platform/database/ids.ts';

/** The database's identifier of a record, by the clinic's own. */
export type IdOf = (kind: RecordKind, externalId: string) => Uint8Array;

/** The rows of one roll-up of a practice, counted from its records, as COPY takes them. */
export interface CountedRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly count: number;
  /** The rows, after the practice's own identifier. */
  readonly write: (organizationId: Uint8Array) => AsyncIterable<Buffer>;
}

/** Describes how what was counted becomes the rows of a table. */
export function describeRows<Counted>(
  table: string,
  counted: readonly Counted[],
  columns: Readonly<Record<string, ColumnOf<Counted, IdOf>>>,
  idOf: IdOf,
): CountedRows {
  const writers = Object.values(columns).map((column) => writeColumn(column));
  return {
    table,
    columns: Object.keys(columns),
    count: counted.length,
    write: (organizationId) => {
      const first: CellWriter<Counted, IdOf> = (out) => {
        out.uuid(organizationId);
      };
      return binaryChunks([counted], { cells: [first, ...writers], ids: idOf });
    },
  };
}
