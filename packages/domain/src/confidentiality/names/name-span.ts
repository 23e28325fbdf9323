import type { NameEntry, NameStrength } from '../roster/name-entry.ts';
import type { NamePart } from '../roster/name-entry.ts';
import type { TokenizedNote } from '../text/tokens.ts';

/** Neighbouring words that together name somebody. */
export interface NameSpan {
  /** First and last word, by index. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly people: ReadonlySet<number>;
  readonly role: 'given' | 'family' | 'both';
  /** Both a given name and a surname, or one of them with the other's initial. */
  readonly form: 'full' | 'with-initial' | 'single';
  readonly strength: NameStrength;
  readonly isPlural: boolean;
  readonly part: NamePart;
  /** Whether every word of it is also an ordinary word. */
  readonly isOnlyWords: boolean;
}

const strengthOrder: readonly NameStrength[] = [
  'exact',
  'spelling',
  'nickname',
  'clipped',
  'translated',
  'misspelt',
];

/** Puts together what stands from one word to another into one naming of somebody. */
export function makeSpan(
  note: TokenizedNote,
  from: number,
  to: number,
  people: ReadonlySet<number>,
  form: NameSpan['form'],
  part: NamePart,
  more: {
    readonly role: NameSpan['role'];
    readonly isOnlyWords: boolean;
    readonly end?: number;
    readonly others?: readonly NameEntry[];
  },
): NameSpan {
  const used = [...part.entries, ...(more.others ?? [])].filter((entry) => people.has(entry.person));
  const best = (list: readonly NameEntry[]): number =>
    Math.min(9, ...list.map((entry) => strengthOrder.indexOf(entry.strength)));
  return {
    from,
    to,
    start: note.tokens[from]?.start ?? 0,
    end: more.end ?? note.tokens[to]?.end ?? 0,
    people,
    form,
    role: more.role,
    strength: strengthOrder[best(used)] ?? 'misspelt',
    isPlural: part.isPlural,
    part,
    isOnlyWords: more.isOnlyWords,
  };
}

/** The entries that are a given name, or those that are a surname. */
export const roles = (entries: readonly NameEntry[], role: NameEntry['role']): readonly NameEntry[] =>
  entries.filter((entry) => entry.role === role);

/** Whom the entries name. */
export const peopleOf = (entries: readonly NameEntry[]): ReadonlySet<number> =>
  new Set(entries.map((entry) => entry.person));

/** Those whom both sides name. */
export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...a].filter((person) => b.has(person)));
}
