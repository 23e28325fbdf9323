import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { Token, TokenizedNote } from './tokens.ts';

/** The words around a possible name, within its sentence; null where the sentence begins or ends. */
export interface Surroundings {
  readonly first: Token;
  readonly last: Token;
  readonly before: Token | null;
  readonly beforeThat: Token | null;
  readonly after: Token | null;
  readonly afterThat: Token | null;
  /** What stands right behind the possible name, also at the sentence's end. */
  readonly tail: string;
}

/** Looks at the words around the words from–to of a note. */
export function lookAround(note: TokenizedNote, from: number, to: number): Surroundings | null {
  const { tokens, text } = note;
  const first = tokens[from];
  const last = tokens[to];
  if (first === undefined || last === undefined) return null;
  const before = first.breaks ? null : (tokens[from - 1] ?? null);
  const beforeThat = before === null || before.breaks ? null : (tokens[from - 2] ?? null);
  const next = tokens[to + 1];
  const after = next === undefined || next.breaks ? null : next;
  const then = tokens[to + 2];
  const afterThat = after === null || then === undefined || then.breaks ? null : then;
  return {
    first,
    last,
    before,
    beforeThat,
    after,
    afterThat,
    tail: text.slice(last.end, next?.start ?? last.end + 4),
  };
}

const plainGap = /^[ \u00a0]?[\s]?$/u;
/** Whether nothing but a space lies before a word. */
export const isNextTo = (token: Token | null): boolean =>
  token !== null && (token.gap === ' ' || plainGap.test(token.gap));

/** Whether a word for the people of the group stands right beside: "group member Dana", "her peer, Marcus". */
export function isPeerBeside(around: Surroundings, roster: CompiledRoster): boolean {
  const { before, beforeThat, after, afterThat } = around;
  if (after !== null && / \($/.test(after.gap) && isPeerWord(after, afterThat, roster)) return true;
  if (before === null) return false;
  if (roster.tables.peerRoles.has(before.key) && /^[,:]? ?["“(]?$/.test(around.first.gap)) return true;
  return before.key === 'named' && beforeThat !== null && roster.tables.peerRoles.has(beforeThat.key);
}

/** "(peer)", "(the client, not the nurse)", "(another member)". */
const isPeerWord = (word: Token, next: Token | null, { tables }: CompiledRoster): boolean =>
  tables.peerRoles.has(word.key) ||
  (/^(?:the|a|another|her|his|our|fellow|group)$/.test(word.key) &&
    next?.gap === ' ' &&
    tables.peerRoles.has(next.key));
