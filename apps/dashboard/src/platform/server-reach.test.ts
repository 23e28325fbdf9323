import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renewals } from './session-state.ts';
import { findNewWay, silentSince, watchForReturn } from './server-reach.ts';

let up = false;
const asked: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  up = false;
  asked.length = 0;
  silentSince.set(null);
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return up ? Promise.resolve(new Response('{}')) : Promise.reject(new TypeError('Failed to fetch'));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a silent server is looked for until it is back, and found within four seconds however long it was away; then everything is asked again, once', async () => {
  const before = renewals.get();
  watchForReturn(1_000);
  watchForReturn(5_000);
  expect(silentSince.get()).toBe(1_000);
  await vi.advanceTimersByTimeAsync(60_000);
  // After 1 and 3 seconds, and then 14 times four seconds later, the last after 59.
  expect(asked).toEqual(Array(16).fill('/health'));
  expect(renewals.get()).toBe(before);
  up = true;
  await vi.advanceTimersByTimeAsync(4_000);
  expect(silentSince.get()).toBeNull();
  expect(renewals.get()).toBe(before + 1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(17);
});

test('a proxy that answers for a silent server counts as silence', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 502 })));
  watchForReturn(1_000);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(silentSince.get()).toBe(1_000);
  up = true;
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')));
  await vi.advanceTimersByTimeAsync(15_000);
  expect(silentSince.get()).toBeNull();
});

/** A server of which the connections that are open were lost: who asks on them hears nothing until they give up. */
const serveWithLostConnections = (lost: number): void => {
  let left = lost;
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    asked.push(url);
    if (left === 0) return Promise.resolve(new Response('{}'));
    left -= 1;
    return new Promise((_done, fail) =>
      signal.addEventListener('abort', () => fail(new DOMException('Given up.', 'AbortError'))),
    );
  });
};

test('a look that is lost on its way ends after three seconds, and the next goes out on all ways at once', async () => {
  serveWithLostConnections(4);
  watchForReturn(1_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2_999);
  expect(asked).toHaveLength(1);
  // Given up after 3 seconds; a second later six look, of which three are lost, too.
  await vi.advanceTimersByTimeAsync(1_001);
  expect(asked).toHaveLength(7);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(silentSince.get()).toBeNull();
});

test('after an answer that never came lost connections are given up, and a server that is there is not called silent', async () => {
  serveWithLostConnections(5);
  const found = findNewWay(() => 1_000);
  await vi.advanceTimersByTimeAsync(3_000);
  await found;
  expect(silentSince.get()).toBeNull();
  serveWithLostConnections(6);
  const none = findNewWay(() => 2_000);
  await vi.advanceTimersByTimeAsync(3_000);
  await none;
  expect(silentSince.get()).toBe(2_000);
});
