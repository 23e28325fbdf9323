import type { Sighting } from './find-names.ts';
import { isAmongCapitals } from '../text/among-capitals.ts';
import type { TokenizedNote } from '../text/tokens.ts';

const labelled = new Set(['client', 'member', 'patient', 'pt', 'participant', 'cl']);

interface Label {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/**
 * Finds labels that stand for another member, such as "Client B" in Client A's record: whoever holds the key knows who is meant.
 * The first label of a note is the subject's own where the note has several, or where the subject isn't also called plainly "client".
 */
export function findLabels(note: TokenizedNote, taken: readonly boolean[]): readonly Sighting[] {
  const labels: Label[] = [];
  const { tokens } = note;
  for (let i = 0; i + 1 < tokens.length; i++)
    if (tokens[i + 1]?.letters === 1 && labelled.has(tokens[i]?.key ?? ''))
      labels.push(...readLabel(note, i, taken));
  if (labels.length === 0) return [];
  const own = labels[0]?.key ?? '';
  const isSeveral = labels.some((label) => label.key !== own);
  const isSubjectPlain = note.tokens.some(
    (token, i) =>
      labelled.has(token.key) &&
      token.shape !== 'lower' &&
      token.breaks &&
      readLabel(note, i, taken).length === 0,
  );
  return labels
    .filter((label) => (isSeveral && !isSubjectPlain ? label.key !== own : isSubjectPlain))
    .map((label) => ({
      start: label.start,
      end: label.end,
      people: [],
      kind: 'name' as const,
      level: 'block' as const,
    }));
}

function readLabel(note: TokenizedNote, i: number, taken: readonly boolean[]): readonly Label[] {
  const word = note.tokens[i];
  const letter = note.tokens[i + 1];
  if (word === undefined || letter === undefined || !labelled.has(word.key) || taken[i + 1] === true)
    return [];
  const gap = /^(?:pt|cl)$/.test(word.key) ? /^\.? #?$/ : /^ #?$/;
  if (
    !gap.test(letter.gap) ||
    (letter.key === 'a' && letter.gap.startsWith('.')) ||
    word.possessive !== '' ||
    isAmongCapitals(note, i)
  )
    return [];
  if (letter.shape !== 'upper' || letter.letters !== 1 || letter.key === 'i' || letter.breaks) return [];
  if (!/^[\s.,;!?)'’]?$/u.test(note.text[letter.end] ?? '')) return [];
  const next = note.tokens[i + 2];
  if (
    next !== undefined &&
    !next.breaks &&
    /^(?:vignette|handout|example|worksheet|story|role|script|scenario)$/.test(next.key)
  )
    return [];
  return [{ start: word.start, end: letter.end, key: letter.key }];
}
