import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands, listenForKeys, registerCommands } from './commands.ts';
import { allowSingleKeys } from './preferences.ts';

const ran = vi.fn();
let stop: (() => void)[] = [];
const command = (id: string, keys: string) =>
  ({ id, label: id, section: 'Go to', keys, run: () => void ran(id) }) as const;
const press = (
  key: string,
  target: EventTarget = document.body,
  more: KeyboardEventInit = {},
): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  ran.mockClear();
  stop = [
    listenForKeys(window),
    registerCommands([command('attendance', 'g a'), command('keys', '?'), command('palette', 'Ctrl+k')]),
  ];
});
afterEach(() => {
  stop.forEach((end) => end());
  allowSingleKeys(true);
});

test('two keys one after the other run a command, and the browser does not see the last one', () => {
  press('g');
  expect(press('a').defaultPrevented).toBe(true);
  expect(ran).toHaveBeenCalledExactlyOnceWith('attendance');
});

test('the second key alone does nothing', () => {
  press('a');
  expect(ran).not.toHaveBeenCalled();
});

test('typing in a field is left alone, but Ctrl with a key still works there', () => {
  const field = document.body.appendChild(document.createElement('input'));
  press('?', field);
  expect(ran).not.toHaveBeenCalled();
  press('k', field, { ctrlKey: true });
  expect(ran).toHaveBeenCalledExactlyOnceWith('palette');
  field.remove();
});

test('keys pressed alone can be switched off (WCAG 2.1.4)', () => {
  allowSingleKeys(false);
  press('?');
  press('g');
  press('a');
  expect(ran).not.toHaveBeenCalled();
  press('k', document.body, { metaKey: true });
  expect(ran).toHaveBeenCalledExactlyOnceWith('palette');
});

test('what was registered last wins, and goes when it is taken back', () => {
  const end = registerCommands([command('page', '?')]);
  press('?');
  end();
  press('?');
  expect(ran.mock.calls).toEqual([['page'], ['keys']]);
  expect(commands.get()).toHaveLength(3);
});
