import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';

/** The embedded database lies in the data folder, or, where that can't be entered by its user, in a place that can (see the API). */
function portOf(dataDirectory: string): number {
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  const file = [dataDirectory, join('/var/lib/concord', name)]
    .map((home) => join(home, 'postgres.json'))
    .find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error('The embedded database is not found.');
  return (JSON.parse(readFileSync(file, 'utf8')) as { port: number }).port;
}

/** The first message of PostgreSQL's protocol, version 3.0: who wants in. The password is never sent, and the place stays taken. */
function greeting(): Buffer {
  const words = Buffer.from('user\0postgres\0database\0concord\0\0');
  const head = Buffer.alloc(8);
  head.writeInt32BE(words.length + 8, 0);
  head.writeInt32BE(3 << 16, 4);
  return Buffer.concat([head, words]);
}

/** Takes every place that the database has for connections; answers how to give them back. */
export function exhaustDatabase(dataDirectory: string): () => void {
  const port = portOf(dataDirectory);
  const takers: Socket[] = Array.from({ length: 260 }, () => {
    const socket = connect(port, '127.0.0.1', () => socket.write(greeting()));
    return socket.on('error', () => undefined);
  });
  return () => {
    for (const socket of takers) socket.destroy();
  };
}
