import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceTypingPauses } from './typing-pause.ts';

let opened = 0;
const open = (): void => void (opened += 1);
const press = (): void => void window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));

beforeEach(() => {
  vi.useFakeTimers();
  opened = 0;
});
afterEach(() => vi.useRealTimers());

test('nobody writes: it comes in a moment, and once', () => {
  onceTypingPauses(open);
  expect(opened).toBe(0);
  vi.advanceTimersByTime(700);
  expect(opened).toBe(1);
  press();
  vi.advanceTimersByTime(10_000);
  expect(opened).toBe(1);
});

test('somebody writes: it waits until they pause', () => {
  onceTypingPauses(open);
  for (let key = 0; key < 5; key += 1) {
    vi.advanceTimersByTime(500);
    press();
  }
  expect(opened).toBe(0);
  vi.advanceTimersByTime(700);
  expect(opened).toBe(1);
});

test('somebody writes on and on: after five seconds it comes all the same', () => {
  onceTypingPauses(open);
  for (let key = 0; key < 49; key += 1) {
    vi.advanceTimersByTime(100);
    press();
  }
  expect(opened).toBe(0);
  vi.advanceTimersByTime(100);
  expect(opened).toBe(1);
});

test('called off, it never comes', () => {
  const callOff = onceTypingPauses(open);
  press();
  callOff();
  vi.advanceTimersByTime(10_000);
  expect(opened).toBe(0);
});
