/** Which part of a person's name a word is. */
export type NameRole = 'given' | 'family';

/** How sure a word is to be that name: as the roster has it, a known pet form, a spelling of it, cut short, in another language, or misspelt. */
export type NameStrength = 'exact' | 'nickname' | 'spelling' | 'clipped' | 'translated' | 'misspelt';

/** One way in which a word names a person. */
export interface NameEntry {
  readonly person: number;
  readonly role: NameRole;
  readonly strength: NameStrength;
  /** The whole given or family name, not one part of several. */
  readonly isWhole: boolean;
}

/** A name that a misspelling may stand for. */
export interface SpellableName {
  readonly key: string;
  /** The letters it has, one bit each. */
  readonly letters: number;
  readonly entries: readonly NameEntry[];
}

/** The same entries, held to be as sure as said. */
export function as(strength: NameStrength, entries: readonly NameEntry[]): readonly NameEntry[] {
  return entries.map((entry) => ({ ...entry, strength }));
}

/** A word, or two or three written apart, that names somebody of the roster. */
export interface NamePart {
  readonly entries: readonly NameEntry[];
  /** How many words of the note it takes up. */
  readonly width: number;
  readonly isPlural: boolean;
  /** Whether it is also a word: `soft` words are mostly names when capitalised, `hard` ones need a reason. */
  readonly word: 'none' | 'soft' | 'hard';
  readonly key: string;
}
