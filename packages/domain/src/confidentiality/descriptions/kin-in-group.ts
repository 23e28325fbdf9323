import { mentionsGroup } from './in-group.ts';
import { endOfBeingPresent } from './kin-here.ts';
import { type Description, keysOf } from './read-description.ts';
import { endOfSameGroup } from './same-group.ts';
import { kin, members } from '../text/person-words.ts';
import type { TokenizedNote } from '../text/tokens.ts';

/** "Her sister, who is also in this group". */
export function isKinInGroup(note: TokenizedNote, phrase: Description): boolean {
  if (endOfSameGroup(note, phrase.rest) !== null || endOfBeingPresent(note, phrase.rest) !== null)
    return true;
  const opener = note.tokens[phrase.rest];
  if (opener === undefined || opener.breaks) return false;
  if (
    !/^(?:who|whos|also|in|from|attends|is|a|another|joined|turned|fellow|too|present|herself|himself)$/.test(
      opener.key,
    )
  )
    return false;
  const near = keysOf(note, phrase.rest, phrase.rest + 3);
  if (
    /^(?:a|another|also|fellow|herself|himself)$/.test(opener.key) &&
    near.some((key) => members.has(key) && !/^(?:clients?|patients?)$/.test(key))
  )
    return true;
  const isDirect = /^(?:in|from)$/.test(opener.key);
  if (isDirect && !/^(?:group|the|this|our)$/.test(note.tokens[phrase.rest + 1]?.key ?? '')) return false;
  return mentionsGroup(note, phrase.rest + (isDirect ? 1 : 0), phrase.rest + (isDirect ? 2 : 8));
}

/** "The uncle and nephew who are both in this group". */
export function areBothHere(note: TokenizedNote, { from, head, rest }: Description): boolean {
  const isPair =
    note.tokens[head - 1]?.key === 'and' &&
    kin.has(note.tokens[head - 2]?.key ?? '') &&
    /^(?:a|the|two)$/.test(note.tokens[head - 3]?.key ?? '') &&
    from > 0;
  if (isPair && /^(?:attend|attended|are|joined|come|share)$/.test(note.tokens[rest]?.key ?? ''))
    return mentionsGroup(note, rest + 1, rest + 4);
  const [who, are, both] = keysOf(note, rest, rest + 2);
  return (
    who === 'who' &&
    are === 'are' &&
    /^(?:both|also|all)$/.test(both ?? '') &&
    mentionsGroup(note, rest + 3, rest + 6)
  );
}
