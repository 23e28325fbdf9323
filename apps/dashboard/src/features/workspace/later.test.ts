import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLater } from './later.ts';

describe('what is reckoned later', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const atOnce = (work: () => void): void => {
    setTimeout(work, 0);
  };

  it('is not touched while somebody types, and follows when they pause', () => {
    const later = createLater<number>(atOnce);
    const reckon = vi.fn((record: string) => record.length);
    later.subscribe('ada', () => undefined);
    later.follow(reckon);
    vi.runAllTimers();
    reckon.mockClear();
    for (let key = 0; key < 5; key += 1) {
      later.changed('ada');
      vi.advanceTimersByTime(100);
    }
    expect(reckon).not.toHaveBeenCalled();
    vi.advanceTimersByTime(400);
    expect(reckon).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever for somebody who never pauses', () => {
    const later = createLater<number>(atOnce);
    const reckon = vi.fn(() => 1);
    later.subscribe('ada', () => undefined);
    later.follow(reckon);
    vi.runAllTimers();
    reckon.mockClear();
    for (let key = 0; key < 60; key += 1) {
      later.changed('ada');
      vi.advanceTimersByTime(100);
    }
    expect(reckon).toHaveBeenCalled();
  });

  it('tells only of what is different, only those who watch it, and reckons nothing that nobody watches', () => {
    const later = createLater<{ size: number }>(atOnce);
    let size = 1;
    const reckoned: string[] = [];
    const told = vi.fn();
    later.subscribe('ada', told);
    const stop = later.subscribe('bruno', () => undefined);
    stop();
    later.follow((record) => {
      reckoned.push(record);
      return { size };
    });
    vi.runAllTimers();
    expect(reckoned).toEqual(['ada']);
    expect(told).toHaveBeenCalledTimes(1);
    later.changed('ada');
    vi.runAllTimers();
    expect(told).toHaveBeenCalledTimes(1);
    size = 2;
    later.changed('ada');
    vi.runAllTimers();
    expect(told).toHaveBeenCalledTimes(2);
    expect(later.get('ada')).toEqual({ size: 2 });
  });

  it('begins with the record that changed', () => {
    const later = createLater<number>(atOnce);
    const reckoned: string[] = [];
    for (const name of ['ada', 'bruno', 'chidi']) later.subscribe(name, () => undefined);
    later.follow((record) => {
      reckoned.push(record);
      return reckoned.length;
    });
    vi.runAllTimers();
    reckoned.length = 0;
    later.changed('chidi');
    vi.runAllTimers();
    expect(reckoned).toEqual(['chidi', 'ada', 'bruno']);
  });
});
