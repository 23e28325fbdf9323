import { createStore } from './store.ts';
import type { Store } from './store.ts';
import { oneOf } from './search-params.ts';

/** What a person set for this browser. Holds nothing about the practice. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const theme: Store<Theme> = createStore(oneOf(themes, read('theme')) ?? 'system');
export const singleKeys: Store<boolean> = createStore(read('single-keys') !== 'off');

/** Sets the theme, remembers it, and paints the page in it. */
export function chooseTheme(chosen: Theme): void {
  theme.set(chosen);
  write('theme', chosen);
  applyTheme();
}

/** Paints the page in the chosen theme; "system" leaves it to the browser. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = theme.get();
}

/** Turns the shortcuts that are one bare key on or off (WCAG 2.1.4). */
export function allowSingleKeys(allowed: boolean): void {
  singleKeys.set(allowed);
  write('single-keys', allowed ? 'on' : 'off');
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(`concord.${name}`);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(`concord.${name}`, value);
  } catch {
    // A browser that keeps nothing still shows the chosen setting until it is closed.
  }
}
