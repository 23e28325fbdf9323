import { Client, fetchExchange, gql } from 'urql';
import type { TypedDocumentNode } from 'urql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askUntil, createPatience, type Patience } from './patience.ts';

describe('the patience of a desk', () => {
  let patience: Patience;
  beforeEach(() => {
    vi.useFakeTimers();
    patience = createPatience();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const never = () => new Promise<never>(() => undefined);
  const after = (milliseconds: number) => () =>
    new Promise<string>((done) => setTimeout(() => done('answered'), milliseconds));
  /** After how many seconds something was given up, or had its answer. */
  const secondsOf = async (ask: () => Promise<unknown>): Promise<number> => {
    const began = Date.now();
    const ended = patience.within(ask).then(Date.now, Date.now);
    await vi.advanceTimersByTimeAsync(30_000);
    return ((await ended) - began) / 1_000;
  };

  it('gives up an answer that never comes after 5 seconds, then after 10, and from then on after 20', async () => {
    const seconds: number[] = [];
    for (let tries = 0; tries < 4; tries += 1) seconds.push(await secondsOf(never));
    expect(seconds).toEqual([5, 10, 20, 20]);
  });

  it('grows once for all that is given up at the same time', async () => {
    void patience.within(never).catch(() => undefined);
    void patience.within(never).catch(() => undefined);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await secondsOf(never)).toBe(10);
  });

  it('is as at first once an answer comes in time, and stays long with a server that is slow', async () => {
    await secondsOf(never);
    await secondsOf(after(8_000));
    expect(await secondsOf(never)).toBe(10);
    await secondsOf(after(300));
    expect(await secondsOf(never)).toBe(5);
  });

  it('looks for another way before it is asked again', async () => {
    const looked: string[] = [];
    const careful = createPatience(async () => {
      looked.push('begun');
      await after(2_000)();
      looked.push('ended');
    });
    const ended = careful.within(never).catch(() => looked.push('asked again'));
    await vi.advanceTimersByTimeAsync(8_000);
    await ended;
    expect(looked).toEqual(['begun', 'ended', 'asked again']);
  });

  it('has everything asked again at once when the server is back, but what was asked just now', async () => {
    const ended: string[] = [];
    void patience.within(never).catch(() => ended.push('lost'));
    await vi.advanceTimersByTimeAsync(2_000);
    void patience.within(after(1_500)).then(() => ended.push('answered'));
    await vi.advanceTimersByTimeAsync(500);
    patience.startOver();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toEqual(['lost']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ended).toEqual(['lost', 'answered']);
  });

  it('ends the request that it gives up, so that it is not in the way of the next', async () => {
    const open = new Set<string>();
    const client = new Client({
      url: 'http://practice.example/graphql',
      preferGetMethod: false,
      exchanges: [fetchExchange],
      fetch: (_address, parts) =>
        new Promise((_done, fail) => {
          open.add('request');
          parts?.signal?.addEventListener('abort', () => {
            open.delete('request');
            fail(new DOMException('Given up.', 'AbortError'));
          });
        }),
    });
    const save: TypedDocumentNode<object, { text: string }> = gql`
      mutation Save($text: String!) {
        save(text: $text)
      }
    `;
    const asking = patience.within((givenUp) =>
      askUntil(client, 'mutation', givenUp)(save, { text: 'Named the turn.' }),
    );
    const failed = expect(asking).rejects.toThrow('No answer came.');
    await vi.advanceTimersByTimeAsync(100);
    expect(open.size).toBe(1);
    await vi.advanceTimersByTimeAsync(5_000);
    await failed;
    expect(open.size).toBe(0);
  });
});
