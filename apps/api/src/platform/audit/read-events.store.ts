import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { columnCount, emptyRow, readEventRow, type EventRow } from './sealed-bytes.ts';
import { eventColumns } from './event-columns.ts';

/** What COPY writes before the rows in its binary form: a mark of 11 bytes, flags, and a length. */
const headerLength = 19;

const columns = ['organization_id', 'stream', 'seq', ...eventColumns.map(({ name }) => name), 'hash'].join(
  ', ',
);

/** SQL that sends the events as they lie in the table, or those of some streams in the order of each stream. */
const copyAll = `copy audit_event (${columns}) to stdout (format binary)`;
const copyStreams = (condition: string): string =>
  `copy (select ${columns} from audit_event where ${condition} order by organization_id, stream, seq) to stdout (format binary)`;

/** Where the next row ends when all of it has arrived, else -1. */
function endOfRow(source: Buffer, from: number): number {
  let at = from + 2;
  for (let column = 0; column < columnCount; column += 1) {
    if (at + 4 > source.length) return -1;
    const length = source.readInt32BE(at);
    at += 4 + (length > 0 ? length : 0);
  }
  return at <= source.length ? at : -1;
}

/** Cuts what COPY sends into rows and hands on each, in one object that is filled anew. Returns what takes the next piece. */
function cutIntoRows(onRow: (row: EventRow) => void): (piece: Buffer) => void {
  const row = emptyRow();
  let rest: Buffer = Buffer.alloc(0);
  let isHeaderRead = false;
  return (piece) => {
    const source = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let at = 0;
    if (!isHeaderRead) {
      if (source.length < headerLength) {
        rest = source;
        return;
      }
      at = headerLength;
      isHeaderRead = true;
    }
    while (at + 2 <= source.length && source.readInt16BE(at) === columnCount) {
      const end = endOfRow(source, at);
      if (end < 0) break;
      readEventRow(source, at + 2, end - at, row);
      onRow(row);
      at = end;
    }
    rest = source.subarray(at);
  };
}

/** Reads events as COPY sends them: the fastest way out of PostgreSQL, and one that no view can stand in the way of. */
export async function readEvents(
  client: ClientBase,
  onRow: (row: EventRow) => void,
  onlyStreams?: readonly { readonly organizationId: string; readonly stream: string }[],
): Promise<void> {
  // COPY takes no parameters.
  const condition = onlyStreams?.map(
    ({ organizationId, stream }) =>
      `(organization_id = ${client.escapeLiteral(organizationId)} and stream = ${client.escapeLiteral(stream)})`,
  );
  const copying = client.query(
    copyTo(condition === undefined ? copyAll : copyStreams(condition.join(' or '))),
  );
  const take = cutIntoRows(onRow);
  await new Promise<void>((done, failed) => {
    copying.on('data', (piece: Buffer) => {
      try {
        take(piece);
      } catch (failure) {
        copying.destroy(
          failure instanceof Error ? failure : new Error('A row of the audit trail is unreadable.'),
        );
      }
    });
    copying.on('end', done);
    copying.on('error', failed);
  });
}
