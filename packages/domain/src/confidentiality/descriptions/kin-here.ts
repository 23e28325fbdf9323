import { setOf } from '../text/trades.ts';
import type { TokenizedNote } from '../text/tokens.ts';

const counts = setOf('a two three four five several few one couple some');
const rooms = setOf('room circle group grp table');

/**
 * "Her cousin by marriage in the group", "her husband, across the room", "his wife two seats down": up to the words that say that
 * somebody's relative sits in the same room; null where nothing says so.
 */
export function endOfBeingPresent(note: TokenizedNote, rest: number): number | null {
  const at = skipKinship(note, rest);
  const first = note.tokens[at];
  if (first === undefined || first.breaks || !/^(?: |, ?| \()$/.test(first.gap)) return null;
  return endOfSide(note, at) ?? endOfChairs(note, at) ?? endOfGroup(note, at);
}

/** "By marriage", "by blood", "once removed", "on her mother's side". */
function skipKinship(note: TokenizedNote, rest: number): number {
  const [by, what] = [note.tokens[rest], note.tokens[rest + 1]];
  if (by?.gap !== ' ' || what?.gap !== ' ') return rest;
  if (by.key === 'by' && /^(?:marriage|blood|adoption|birth)$/.test(what.key)) return rest + 2;
  if (/^(?:once|twice)$/.test(by.key) && what.key === 'removed') return rest + 2;
  return by.key === 'on' && note.tokens[rest + 3]?.key === 'side' ? rest + 4 : rest;
}

/** "Across the room", "on the other side of the circle", "at the far end of the table". */
function endOfSide(note: TokenizedNote, at: number): number | null {
  const lead = note.tokens[at]?.key ?? '';
  if (!/^(?:across|on|at|from|sitting|seated)$/.test(lead)) return null;
  if (lead === 'across' && /^(?:him|her|them|client)$/.test(note.tokens[at + 2]?.key ?? '')) return at + 2;
  for (let k = at + 1; k < at + 8; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || token.gap !== ' ') return null;
    if (!rooms.has(token.key)) continue;
    const isSide = /^(?:across|side|end|corner|of|other|part)$/.test(note.tokens[k - 2]?.key ?? '');
    return isSide && !/^(?:at|for|in|on)$/.test(note.tokens[k + 1]?.key ?? '') ? k : null;
  }
  return null;
}

/** "Two seats down", "a few chairs away from her". */
function endOfChairs(note: TokenizedNote, at: number): number | null {
  const [count, more, chair] = [note.tokens[at], note.tokens[at + 1], note.tokens[at + 2]];
  if (count === undefined || !(counts.has(count.key) || count.shape === 'number')) return null;
  const seat = /^(?:chairs?|seats?)$/.test(more?.key ?? '')
    ? at + 1
    : chair?.breaks === false && /^(?:chairs?|seats?)$/.test(chair.key)
      ? at + 2
      : -1;
  const way = note.tokens[seat + 1];
  if (seat < 0 || way?.gap !== ' ' || !/^(?:down|over|away|from)$/.test(way.key)) return null;
  return way.key !== 'from' &&
    note.tokens[seat + 2]?.key === 'from' &&
    note.tokens[seat + 3]?.breaks === false
    ? seat + 3
    : seat + 1;
}

/** "In the group", "in this circle", behind words that say how people are kin. */
function endOfGroup(note: TokenizedNote, at: number): number | null {
  const [lead, the, group] = [note.tokens[at], note.tokens[at + 1], note.tokens[at + 2]];
  if (!/^(?:in|from|of)$/.test(lead?.key ?? '') || the?.gap !== ' ') return null;
  if (/^(?:group|grp)$/.test(the.key)) return at + 1;
  return /^(?:the|this|our|same)$/.test(the.key) &&
    group?.gap === ' ' &&
    /^(?:group|grp|circle|room)$/.test(group.key)
    ? at + 2
    : null;
}
