import { useEffect } from 'react';
import { singleKeys } from './preferences.ts';
import { createStore } from './store.ts';

/** Something a person can do, by key, from a menu or from the list of shortcuts. `keys`: "g a", "Ctrl+k", "?". */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly section: 'Go to' | 'On this page' | 'Everywhere';
  readonly keys?: string;
  readonly run: () => void;
}

const registered = createStore<readonly Command[]>([]);
export const commands = registered;

/** Adds commands until the returned function is called. */
export function registerCommands(added: readonly Command[]): () => void {
  registered.set([...registered.get(), ...added]);
  return () => {
    registered.set(registered.get().filter((command) => !added.includes(command)));
  };
}

/** Offers commands while a component is shown. The list must be stable (made once or memoised). */
export function useCommands(added: readonly Command[]): void {
  useEffect(() => registerCommands(added), [added]);
}

const sequencePause = 1_200;

/** Listens for keys and runs the commands that they name, newest first; typing in a field or a dialog is left alone. */
export function listenForKeys(target: Window): () => void {
  let before = '';
  let beforeAt = 0;
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = nameOfKey(event);
    const bare = !key.startsWith('Ctrl+');
    if (bare && (isTyping(event.target) || !singleKeys.get())) return;
    const sequence = before !== '' && event.timeStamp - beforeAt < sequencePause ? `${before} ${key}` : key;
    const command = findCommand(sequence) ?? findCommand(key);
    before = command === undefined ? key : '';
    beforeAt = event.timeStamp;
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

const findCommand = (keys: string): Command | undefined =>
  registered.get().findLast((command) => command.keys === keys);

const nameOfKey = (event: KeyboardEvent): string =>
  event.ctrlKey || event.metaKey ? `Ctrl+${event.key.toLowerCase()}` : event.key;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName) ||
    target.closest('dialog') !== null
  );
}
