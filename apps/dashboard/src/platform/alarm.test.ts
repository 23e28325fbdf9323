import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAlarm } from './alarm.ts';

describe('an alarm that is put off with every key', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('rings once, so long after it was set last', () => {
    const ring = vi.fn();
    const alarm = createAlarm(ring);
    for (let key = 0; key < 5; key += 1) {
      alarm.set(200);
      vi.advanceTimersByTime(90);
    }
    // Set last at 360 ms, so due at 560; it is 450 now.
    vi.advanceTimersByTime(109);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5_000);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('rings earlier when it is set to an earlier moment', () => {
    const ring = vi.fn();
    const alarm = createAlarm(ring);
    alarm.set(800);
    alarm.set(50);
    vi.advanceTimersByTime(50);
    expect(ring).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('is silent once it is stopped, and can be set again, also while it rings', () => {
    let rings = 0;
    const alarm = createAlarm(() => {
      rings += 1;
      if (rings === 1) alarm.set(10);
    });
    alarm.set(10);
    alarm.stop();
    expect(alarm.isSet()).toBe(false);
    vi.advanceTimersByTime(100);
    expect(rings).toBe(0);
    alarm.set(10);
    expect(alarm.isSet()).toBe(true);
    vi.advanceTimersByTime(20);
    expect(rings).toBe(2);
    expect(alarm.isSet()).toBe(false);
  });
});
