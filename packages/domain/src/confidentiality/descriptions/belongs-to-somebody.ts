import { hasAge } from './age.ts';
import { groupPlaces } from './in-group.ts';
import { type Description, owners } from './read-description.ts';
import { humans, kin, members } from '../text/person-words.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { isTrade } from '../text/trades.ts';

/** "His mother, a nurse", "the landlord's cousin": people whom others have. */
export function belongsToSomebody(
  note: TokenizedNote,
  phrase: Description,
  before: readonly string[],
): boolean {
  if (before.some((key) => owners.has(key))) return true;
  const named = note.tokens.slice(phrase.from, phrase.head).find((token) => token.possessive !== '');
  if (named === undefined || named.key === 'jehovah' || groupPlaces.has(named.key)) return false;
  // "The chaplain's assistant" is one calling, not one person whom another has.
  return !(
    isTrade(named.key) &&
    (isTrade(note.tokens[phrase.head]?.key ?? '') ||
      (kin.has(note.tokens[phrase.head]?.key ?? '') && isHeardInGroup(note, phrase)))
  );
}

/** "The preacher's wife looks down on her in group": somebody's kin, known there by it. */
function isHeardInGroup(note: TokenizedNote, { from, to }: Description): boolean {
  for (let k = to + 1; k < to + 9; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks) break;
    if (/^(?:group|grp|circle)$/.test(token.key) && /^(?:in|the|this)$/.test(note.tokens[k - 1]?.key ?? ''))
      return true;
  }
  return note.tokens[from - 1]?.key === 'of' && note.tokens[from - 2]?.key === 'front';
}

/** "Client, a 34-year-old electrician, …" and "she is a nurse" describe the subject or somebody just named. */
export function isAboutSubject(note: TokenizedNote, phrase: Description): boolean {
  const first = note.tokens[phrase.from];
  const before = note.tokens[phrase.from - 1];
  if (opensReport(note, phrase)) return true;
  if (first === undefined || before === undefined || first.breaks)
    return (
      members.has(first?.key ?? '') &&
      !(/^(?:peer|groupmate|mbr)$/.test(first?.key ?? '') && phrase.to > phrase.rest)
    );
  if (before.key === 'as' && first.gap === ' ' && isSaidOfSubject(note, phrase.to)) return true;
  if (
    /^(?:is|was|as|being|became|becoming|remains|im|shes|hes|theyre|youre|be|been|a|an)$/.test(before.key) &&
    first.gap === ' '
  ) {
    return !/^(?:the|our)$/.test(first.key);
  }
  if (
    before.key === 'from' &&
    /^(?:change|different|far|shift)$/.test(note.tokens[phrase.from - 2]?.key ?? '')
  )
    return true;
  if (!/^(?:, ?| ?\(| [–—-] )$/u.test(first.gap)) return false;
  // "Her comadre, the one who sells flowers": what is said of somebody the member has.
  if (/^(?:his|her|their|my)$/.test(note.tokens[phrase.from - 2]?.key ?? '') && !members.has(before.key))
    return true;
  if (/^(?:peer|member|participant|groupmate)$/.test(note.tokens[phrase.head]?.key ?? '')) return false;
  if (!/^(?:a|an|former|retired)$/.test(first.key) && first.shape !== 'number') return false;
  return !isPeerToken(note, phrase.from - 1);
}

/** "This 61-year-old man was admitted for …": how a report begins to speak of its own patient. */
const opensReport = (note: TokenizedNote, { from, head, rest, to }: Description): boolean =>
  note.tokens[from]?.key === 'this' &&
  note.tokens[from]?.breaks &&
  (to < rest || /^(?:patient|client|male|female)$/.test(note.tokens[head]?.key ?? '')) &&
  hasAge(note.tokens.slice(from, head + 1));

/** "As the only mason in the group he was asked": what the member is, said ahead. */
const isSaidOfSubject = (note: TokenizedNote, to: number): boolean =>
  /^(?:he|she|they|client|pt|cl|patient)$/.test(note.tokens[to + 1]?.key ?? '') &&
  /^,? $/.test(note.tokens[to + 1]?.gap ?? '') &&
  note.tokens[to + 1]?.breaks === false;

function isPeerToken(note: TokenizedNote, i: number): boolean {
  const token = note.tokens[i];
  const lead = note.tokens[i - 1];
  if (token === undefined || lead === undefined || !(members.has(token.key) || humans.has(token.key)))
    return false;
  return /^(?:another|other|fellow|the|one|a|group)$/.test(lead.key);
}
