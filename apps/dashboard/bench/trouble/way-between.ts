import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way from the browser to the server that can swallow everything, as a lost network does: without a word to either side. */
export interface WayBetween {
  readonly url: string;
  /** What is on the way now never arrives, and neither does anything that is sent meanwhile. */
  readonly swallow: () => void;
  /** New connections get through again; those that were lost stay lost. */
  readonly letThrough: () => void;
  readonly close: () => void;
}

export async function openWay(serverUrl: string): Promise<WayBetween> {
  const port = Number(new URL(serverUrl).port);
  const open = new Set<readonly [Socket, Socket]>();
  let swallows = false;
  const server = createServer((here) => {
    const there = connect(port, '127.0.0.1');
    const pair = [here, there] as const;
    open.add(pair);
    for (const [one, other] of [pair, [there, here] as const]) {
      one.on('data', (bytes) => {
        if (open.has(pair) && !swallows) other.write(bytes);
      });
      one.on('error', () => undefined);
      one.on('close', () => {
        if (open.has(pair)) other.destroy();
      });
    }
    // Who connects meanwhile gets no answer either, and is lost with the others.
    if (swallows) open.delete(pair);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port for the way.');
  return {
    url: `http://localhost:${address.port}`,
    swallow: () => {
      swallows = true;
      open.clear();
    },
    letThrough: () => {
      swallows = false;
    },
    close: () => server.close(),
  };
}
