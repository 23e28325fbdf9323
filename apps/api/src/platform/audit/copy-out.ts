import type { ClientBase, Connection, Submittable } from 'pg';

/** Takes what one message of a COPY holds: the bytes of `source` from `from` up to `to`. They are only there during the call. */
type OnCopyData = (source: DataView, from: number, to: number) => void;

const [copyData, copyDone, errorResponse] = [0x64, 0x63, 0x45];
/** A message begins with its kind, a byte, and its length, which counts itself. */
const headLength = 5;

/**
 * Sends a `copy … to stdout` and hands on what comes back, message by message, as it lies in the piece that the socket gave: nothing is
 * copied, and no object is made for a message, of which there is one for every row.
 */
export function copyOut(client: ClientBase, sql: string, onData: OnCopyData): Promise<void> {
  return new Promise((done, failed) => {
    client.query(new CopyOut(sql, onData, done, failed));
  });
}

/** While it runs, it reads from the connection's socket in the place of the driver, which has it back afterwards. */
class CopyOut implements Submittable {
  private giveBack: (rest: Buffer) => void = () => undefined;
  private rest: Buffer = Buffer.alloc(0);
  private failure: Error | null = null;

  constructor(
    private readonly sql: string,
    private readonly onData: OnCopyData,
    private readonly done: () => void,
    private readonly failed: (failure: Error) => void,
  ) {}

  submit(connection: Connection): void {
    const { stream } = connection;
    const [driver, ...others] = stream.listeners('data') as ((piece: Buffer) => void)[];
    if (driver === undefined || others.length > 0) throw new Error('The connection is read by others.');
    const take = (piece: Buffer): void => this.take(piece);
    this.giveBack = (rest) => {
      stream.removeListener('data', take);
      stream.addListener('data', driver);
      driver(rest);
    };
    stream.removeListener('data', driver);
    stream.addListener('data', take);
    connection.query(this.sql);
  }

  /** Whatever comes after the data, and every failure, is the driver's. */
  private take(piece: Buffer): void {
    const source = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
    let at = 0;
    while (at + headLength <= source.length) {
      const kind = source[at];
      if (kind === errorResponse) return this.giveBack(source.subarray(at));
      const end = at + 1 + view.getInt32(at + 1);
      if (end > source.length) break;
      if (kind === copyData) this.hand(view, at + headLength, end);
      at = end;
      if (kind === copyDone) return this.giveBack(source.subarray(at));
    }
    this.rest = source.subarray(at);
  }

  /** After a failure the rest is still read, so that the connection can be used again. */
  private hand(source: DataView, from: number, to: number): void {
    if (this.failure !== null) return;
    try {
      this.onData(source, from, to);
    } catch (failure) {
      this.failure = failure instanceof Error ? failure : new Error('The data cannot be read.');
    }
  }

  handleError(failure: Error): void {
    this.failed(failure);
  }

  handleReadyForQuery(): void {
    if (this.failure === null) this.done();
    else this.failed(this.failure);
  }

  handleCommandComplete(): void {
    // How many rows there were is known by then.
  }
}
