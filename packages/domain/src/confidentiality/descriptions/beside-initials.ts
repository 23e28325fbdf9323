import { endOf } from '../text/end-of-clause.ts';
import { lifeThings, lifeVerbs, peopleOfAKind, telling } from '../tables/description-words.ts';
import { setOf } from '../text/trades.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import type { Stretch } from './one-of-a-kind.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

const isOne = /^(?:the|a|an|that|this|our|another|one)$/;

/** "The retired mechanic (T.V.)", "the mechanic/TV", "T.V., a retired mechanic": the letters say that it is a member who is described. */
export function standsBesideInitials(
  { tokens }: TokenizedNote,
  { from, to }: Stretch,
  initials: readonly Place[],
): boolean {
  const [first, before, next] = [tokens[from], tokens[from - 1], tokens[to + 1]];
  if (initials.length === 0 || first === undefined || !isOne.test(first.key)) return false;
  if (
    next !== undefined &&
    /^(?: ?\(| ?\/ ?)$/.test(next.gap) &&
    initials.some(({ start }) => start === next.start)
  )
    return true;
  return (
    before !== undefined &&
    /^\.?(?:, | ?\(| ?\/ ?)$/.test(first.gap) &&
    initials.some(({ end }) => end >= before.end && end <= first.start && end > before.start)
  );
}

const told = setOf(`${lifeVerbs} ${lifeThings} ${peopleOfAKind} ${telling}`);
const longest = 12;

/** "Sat with D.B. because she lost a baby too": a reason that tells of whoever was named right before, and of the subject alike. */
export function findSaidOfNamed(
  note: TokenizedNote,
  named: readonly Place[],
  initials: readonly Place[],
): readonly Stretch[] {
  return [...new Set([...named, ...initials])].flatMap(({ end }): Stretch[] => {
    const at = note.tokens.findIndex(({ start }) => start >= end);
    const [because, who] = [note.tokens[at], note.tokens[at + 1]];
    if (because === undefined || who === undefined || because.breaks || !/^\.?,? $/.test(because.gap))
      return [];
    if (!/^(?:because|since|cause|bc)$/.test(because.key) || !/^(?:he|she|they)$/.test(who.key)) return [];
    const to = endOfReason(note, at + 1);
    return to === null ? [] : [{ from: at + 1, to }];
  });
}

/** Up to "too" or "also" with what they tell of; null where the reason tells of no life. */
function endOfReason(note: TokenizedNote, from: number): number | null {
  let [tells, isShared] = [false, false];
  let to = from;
  for (let k = from + 1; k <= from + longest; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || /[,;:()"“”]/.test(token.gap)) break;
    if (told.has(token.key)) tells = true;
    to = k;
    if (token.key === 'too') {
      const next = note.tokens[k + 1];
      isShared = next === undefined || next.breaks || next.gap !== ' ' || next.key === 'and';
      break;
    }
    if (token.key === 'also') {
      const end = Math.max(k, endOf(note, k));
      for (let more = k + 1; more <= end; more++) if (told.has(note.tokens[more]?.key ?? '')) tells = true;
      to = end;
      isShared = true;
      break;
    }
  }
  return tells && isShared ? to : null;
}
