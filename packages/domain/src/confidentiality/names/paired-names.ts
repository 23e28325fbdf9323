import type { NameSpan } from './name-span.ts';
import type { NamePart } from '../roster/name-entry.ts';
import type { TokenizedNote } from '../text/tokens.ts';

type Parts = readonly (NamePart | null)[];
const listed = /^\s?[/&+,]\s?$/u;

/** Whether the name of somebody of the roster stands next to it in a list: "Priya and Rose", "Grace/Will". */
export function isPaired(note: TokenizedNote, { from, to }: NameSpan, parts: Parts): boolean {
  const [first, before, next] = [note.tokens[from], note.tokens[from - 1], note.tokens[to + 1]];
  if (next !== undefined && !next.breaks) {
    if (
      isName(note, parts, to + 1) ? listed.test(next.gap) : next.key === 'and' && isName(note, parts, to + 2)
    )
      return true;
  }
  if (first === undefined || before === undefined || first.breaks) return false;
  return isName(note, parts, from - 1)
    ? listed.test(first.gap)
    : before.key === 'and' && isName(note, parts, from - 2);
}

function isName({ tokens }: TokenizedNote, parts: Parts, at: number): boolean {
  const [part, token] = [parts[at], tokens[at]];
  if (part === null || part === undefined || token === undefined) return false;
  const isWritten = part.word !== 'hard' || (token.shape === 'capital' && !token.opens);
  return isWritten && (part.key.length > 5 || part.entries.some(({ strength }) => strength !== 'misspelt'));
}
