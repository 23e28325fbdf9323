import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeTyping } from './use-typing.ts';

const area = document.createElement('textarea');
const inside = document.createElement('div');
const heardAround = vi.fn((event: Event) => event.type);
const letterEvents = ['keydown', 'keypress', 'beforeinput', 'input', 'keyup'];

const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  area.dispatchEvent(event);
  return event;
};

describe('typing into a text of the desk', () => {
  let stop: () => void = () => undefined;
  const onKey = vi.fn();
  const onText = vi.fn();
  beforeEach(() => {
    inside.append(area);
    document.body.append(inside);
    for (const name of letterEvents) {
      inside.addEventListener(name, heardAround);
      inside.addEventListener(name, heardAround, { capture: true });
    }
    stop = takeTyping(area, { onKey, onText });
  });
  afterEach(() => {
    stop();
    inside.remove();
    vi.clearAllMocks();
  });

  it('hands the text to its field, and to nobody around it', () => {
    press('a');
    area.value = 'She came ';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onText.mock.calls).toEqual([['She came ']]);
    for (const name of ['keypress', 'beforeinput', 'keyup'])
      area.dispatchEvent(new Event(name, { bubbles: true }));
    expect(heardAround).not.toHaveBeenCalled();
  });

  it('shows every key to the field first, and lets the keys of the desk through', () => {
    for (const key of ['a', 'Enter', 'Backspace', 'F8', 'Escape', 'Tab', 'ArrowDown']) press(key);
    press('Enter', { ctrlKey: true });
    press('s', { metaKey: true });
    expect(onKey).toHaveBeenCalledTimes(9);
    // Escape, Tab, the arrow, F8 and the two chords, each on the way down and on the way up.
    expect(heardAround).toHaveBeenCalledTimes(2 * 6);
  });

  it('keeps a key to itself where the field stops it', () => {
    onKey.mockImplementationOnce((event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
    });
    const onWindow = vi.fn();
    window.addEventListener('keydown', onWindow);
    expect(press('F8').defaultPrevented).toBe(true);
    expect(onWindow).not.toHaveBeenCalled();
    press('F8');
    expect(onWindow).toHaveBeenCalledTimes(1);
    window.removeEventListener('keydown', onWindow);
  });

  it('leaves other texts of the page alone, and this one after it is gone', () => {
    const other = document.createElement('textarea');
    inside.append(other);
    other.dispatchEvent(new Event('input', { bubbles: true }));
    expect(heardAround).toHaveBeenCalledTimes(2);
    stop();
    area.dispatchEvent(new Event('input', { bubbles: true }));
    expect(heardAround).toHaveBeenCalledTimes(4);
    expect(onText).not.toHaveBeenCalled();
    other.remove();
  });
});
