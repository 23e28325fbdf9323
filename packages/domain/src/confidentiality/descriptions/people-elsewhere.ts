import * as ties from '../tables/peer-ties.ts';
import { isActing, isDoing } from './acting-in-room.ts';
import { isLifeStory } from './life-story.ts';
import { isPartner } from './present-in-room.ts';
import type { Description } from './read-description.ts';
import { isFramed } from './someone-new.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { everyday, isTrade, setOf } from '../text/trades.ts';

const roomWords = setOf(ties.roomWords);
const elsewhere = setOf(ties.elsewhereWords);
const papers = setOf(
  'file case papers paperwork records keys luggage package sample samples deposit order forms form chart labs results application bag',
);

/** "Who works at the store", "from the desk": where it says where. */
export const isAt = (after: readonly string[], i: number, leads = anyPlace): boolean =>
  [1, 2, 3].some((back) => leads.test(after[i - back] ?? ''));
const anyPlace = /^(?:at|in|on|from|of|to|for|with|outside|near|behind|by|across)$/;

/** "The officer who searched his car", "the vet who treats her cat": what a trade does for the member. */
export const isService = (headKey: string, clause: readonly string[]): boolean =>
  everyday.has(headKey) &&
  (!isLifeStory(clause) || papers.has(clause[3] ?? '')) &&
  /^(?:who|that)$/.test(clause[0] ?? '') &&
  (!/^(?:had|has|lost|left)$/.test(clause[1] ?? '') || papers.has(clause[3] ?? '')) &&
  /^(?:his|her|their)$/.test(clause[2] ?? '');

const placeLeads = setOf('at in on from of');

/** "The woman at the desk", "in the film", "on the bus": people of whom the member tells. */
export function isElsewhere(note: TokenizedNote, phrase: Description, after: readonly string[]): boolean {
  const { rest } = phrase;
  if (
    placeLeads.has(after[0] ?? '') &&
    note.tokens
      .slice(rest, Math.min(rest + 4, phrase.to + 1))
      .some((token) => token.shape === 'lower' && elsewhere.has(token.key))
  )
    return true;
  const at = note.tokens[phrase.to + 1];
  const [the, place] = [note.tokens[phrase.to + 2], note.tokens[phrase.to + 3]];
  if (at?.key === 'of' && !at.breaks && the !== undefined && isTrade(note.tokens[phrase.head]?.key ?? ''))
    return !/^(?:the|our|this)$/.test(the.key) || !roomWords.has(place?.key ?? '');
  if (at === undefined || at.breaks || !placeLeads.has(at.key)) return false;
  return [the, place].some((token) => token?.breaks === false && elsewhere.has(token.key));
}

/** "Being the one who translates", "he is the strong one": what the member is, or wants to be. */
export function saysWhatTheyAre(note: TokenizedNote, { from, to }: Description): boolean {
  const first = note.tokens[from];
  if (
    note.tokens[from - 1]?.key === 'from' &&
    /^(?:change|changed|different|far|shift|growth)$/.test(note.tokens[from - 2]?.key ?? '')
  )
    return true;
  if (isFramed(note, { from, head: to, rest: to + 1, to })) return false;
  if (isPartner(note, { from, head: to, rest: to + 1, to })) return false;
  if (/^(?:was|is)$/.test(note.tokens[from - 1]?.key ?? '') && note.tokens[from - 2]?.key === 'it')
    return false;
  const [lead, sooner] = [note.tokens[from - 1]?.key ?? '', note.tokens[from - 2]?.key ?? ''];
  if (lead === 'as' && (isActing(note, to) || isDoing(note, to) || /^(?:same|just|such)$/.test(sooner)))
    return false;
  if (lead === 'like' && note.tokens[from - 1]?.gap === ', ') return false;
  if (lead === 'like' && /^(?:just|exactly|not|feel|feels|felt|ended|end)$/.test(sooner)) return false;
  return (
    first?.gap === ' ' &&
    /^(?:be|been|being|is|was|were|are|am|im|as|become|became|becoming|shes|hes|theyre|youre|like|remain|remained|play|plays|played|stay|staying)$/.test(
      note.tokens[from - 1]?.key ?? '',
    ) &&
    !/^(?:look|looks|looked|like|sounds?|sounded)$/.test(note.tokens[from - 2]?.key ?? '')
  );
}
