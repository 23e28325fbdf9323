import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLanes } from './lanes.ts';

const turn = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('the queues of a desk', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends one record’s changes one after the other, in the order in which they were made', async () => {
    const open: (() => void)[] = [];
    const begun: string[] = [];
    const lanes = createLanes((item) => {
      begun.push(item);
      return new Promise((done) => open.push(() => done('done')));
    });
    for (const item of ['a', 'b', 'c']) lanes.push('ada', item, false);
    await turn();
    expect(begun).toEqual(['a']);
    open.shift()?.();
    await turn();
    expect(begun).toEqual(['a', 'b']);
  });

  it('lets who came go before what is written about them', async () => {
    const begun: string[] = [];
    const lanes = createLanes((item) => {
      begun.push(item);
      return Promise.resolve('done');
    });
    lanes.push('ada', 'plan', false);
    lanes.push('ada', 'response', false);
    lanes.push('ada', 'seat', true);
    await turn();
    expect(begun).toEqual(['plan', 'seat', 'response']);
  });

  it('has at most four changes on the way, whatever the number of records', async () => {
    let under = 0;
    let most = 0;
    let ended = 0;
    const lanes = createLanes(async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((later) => setTimeout(later, 10));
      under -= 1;
      ended += 1;
      return 'done';
    });
    for (let index = 0; index < 30; index += 1) lanes.push(`member-${index}`, `seat-${index}`, false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([most, ended]).toEqual([4, 30]);
  });

  it('holds a record back after a failure, tries it again, and lets the others go on', async () => {
    let failures = 3;
    const done: string[] = [];
    const lanes = createLanes((item) => {
      if (item === 'seat' && failures > 0) {
        failures -= 1;
        return Promise.resolve('again');
      }
      done.push(item);
      return Promise.resolve('done');
    });
    lanes.push('ada', 'seat', true);
    lanes.push('ada', 'plan', false);
    lanes.push('bruno', 'response', false);
    await turn();
    expect(done).toEqual(['response']);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(done).toEqual(['response', 'seat', 'plan']);
  });

  it('gets through within five seconds of the server’s return, however long it was away', async () => {
    let isUp = false;
    const through: string[] = [];
    const lanes = createLanes((item) => {
      if (!isUp) return Promise.resolve('again');
      through.push(item);
      return Promise.resolve('done');
    });
    lanes.push('ada', 'plan', false);
    // Pauses that doubled up to ten seconds would have it tried after 15.5 and 25.5 seconds, and then after 35.5.
    await vi.advanceTimersByTimeAsync(26_000);
    isUp = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(through).toEqual(['plan']);
  });

  it('tells when everything was tried, also where something failed', async () => {
    const lanes = createLanes((item) =>
      item === 'lost' ? Promise.reject(new Error('offline')) : Promise.resolve('done'),
    );
    lanes.push('ada', 'lost', false);
    lanes.push('bruno', 'plan', false);
    let told = false;
    void lanes.settled().then(() => (told = true));
    await turn();
    expect(told).toBe(true);
  });
});
