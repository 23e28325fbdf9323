/** What the guard found: a name in any form, initials, or a description by which a peer could be recognised. */
export type FindingKind = 'name' | 'initials' | 'detail';

/** `block`: the note can't be signed until it is replaced or overridden with a reason; `warn`: replaced, or kept with one key. */
export type FindingLevel = 'block' | 'warn';

/** A place in a note where a co-member may be recognised. */
export interface Finding {
  /** UTF-16 offset of the first character. */
  readonly start: number;
  /** UTF-16 offset behind the last character. */
  readonly end: number;
  /** The note's own words between the two offsets. */
  readonly text: string;
  /** Who is meant; null where several co-members fit, and for descriptions. */
  readonly personId: string | null;
  readonly kind: FindingKind;
  readonly level: FindingLevel;
  /** Words that say the same without pointing at anybody. */
  readonly suggestion: string;
}

/** A person whom the guard knows: clients may be co-members, staff may be named. */
export interface GuardPerson {
  readonly id: string;
  readonly kind: 'client' | 'staff';
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
  /** Former names and nicknames, alone or with a surname. */
  readonly otherNames: readonly string[];
  /** E-mail addresses and telephone numbers, where the practice keeps them. */
  readonly contacts?: readonly string[];
}
