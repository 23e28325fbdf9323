import { makeSigns } from '../../src/confidentiality/learned/signs.ts';
import { joinNames, type NameSpan } from '../../src/confidentiality/names/join-names.ts';
import { recognizeNames } from '../../src/confidentiality/names/recognize-names.ts';
import { bearerSigns } from '../../src/confidentiality/other-bearers/weigh-bearer.ts';
import { tokenizeNote, type TokenizedNote } from '../../src/confidentiality/text/tokens.ts';
import type { Example } from '../learning/fit-weights.ts';
import type { MarkedNote, Place } from '../learning/marked-sets.ts';

const signs = makeSigns();

/** The names of a note, each with its signs and whether somebody or something outside bears it. */
export function examplesOf(
  { text, roster, spans, allowed }: MarkedNote,
  [ofMember, ofOther]: readonly [number, number],
): readonly Example[] {
  const note = tokenizeNote(text);
  return namesIn(note, roster).flatMap((span) => {
    const touches = ({ start, end }: Place): boolean => start < span.end && end > span.start;
    const isMember = spans.some((mark) => mark.kind === 'name' && touches(mark));
    const isOutside = allowed.some(touches);
    if (isMember === isOutside) return [];
    bearerSigns(signs, note, span, roster);
    return [
      {
        signs: signs.numbers.slice(0, signs.count),
        holds: isOutside,
        counts: isOutside ? ofOther : ofMember,
      },
    ];
  });
}

function namesIn(note: TokenizedNote, roster: MarkedNote['roster']): readonly NameSpan[] {
  const parts = recognizeNames(note, roster);
  const names: NameSpan[] = [];
  for (let at = 0; at < note.tokens.length; at++) {
    const span = joinNames(note, parts, at, roster);
    if (span === null) continue;
    names.push(span);
    at = span.to;
  }
  return names;
}
