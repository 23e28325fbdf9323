import type { TokenizedNote } from '../text/tokens.ts';

const streetNames = new Set('maryjane molly tina lucy charlie crystal roxy addy percy mandy mary'.split(' '));
const takes =
  /^(?:smok(?:e|es|ed|ing)|snort(?:s|ed|ing)?|vap(?:e|es|ed|ing)|inject(?:s|ed|ing)?|shoot(?:s|ing)?|rolling|some|on|off|selling|dealing|toked|toking|puffs|craves|craving|using|used|uses|taking|popped|popping|tried)$/;
const behind =
  /^(?:and|or|at|in|once|twice|daily|weekly|again|for|on|since|when|before|after|with|every|most|nightly|socially|but|as|last|this|too|every|now|then)$/;

/** "Smokes Mary Jane on weekends", "was on Molly again": a drug by its street name. */
export function isDrug(note: TokenizedNote, from: number, to: number, key: string): boolean {
  const [first, before, next] = [note.tokens[from], note.tokens[from - 1], note.tokens[to + 1]];
  if (first === undefined || before === undefined || first.breaks || !/^ ["“]?$/u.test(first.gap))
    return false;
  if (!streetNames.has(key) && !(key === 'mary' && note.tokens[to]?.key === 'jane')) return false;
  if (key === 'mary' && from === to && next?.key !== 'jane') return false;
  if (!takes.test(before.key)) return false;
  if (
    /^(?:on|off)$/.test(before.key) &&
    !/^(?:was|is|high|came|coming|get|got|been|stay|hooked|tripping|rolling)$/.test(
      note.tokens[from - 2]?.key ?? '',
    )
  )
    return false;
  return (
    next === undefined || next.breaks || /[,;)"”]/.test(next.gap) || behind.test(next.key) || key === 'mary'
  );
}
