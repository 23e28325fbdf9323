import * as words from '../tables/description-words.ts';
import * as ties from '../tables/peer-ties.ts';
import { clauseOf, isLifeStory } from './life-story.ts';
import { isWithMember } from './present-in-room.ts';
import { type Description, keysOf } from './read-description.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';

const service = setOf(ties.servicePassives);
const prepositions = setOf(
  'to with by from of at toward towards on for how out than as about like over around',
);
const transparent = setOf('what how when after that because while as if whether why');
const stemOf = (key: string): string => key.replace(/(?:ies|ied|ying)$/, 'y').replace(/(?:es|ed|ing|s)$/, '');
const withStems = (list: string): ReadonlySet<string> =>
  new Set([...setOf(list)].flatMap((key) => [key, stemOf(key)]));
const strongLeads = withStems(ties.strongLeads);
const weakLeads = withStems(ties.weakLeads);
const bonds = new Set([...withStems(ties.bondWords), ...setOf(words.feelingWords)]);
/** "… when the dentist whose wife left him …", "about the kid whose mom is the principal": a life told of in the room. */
export function isToldOf(note: TokenizedNote, phrase: Description): boolean {
  const lead = note.tokens[phrase.from - 1]?.key ?? '';
  const clause = clauseOf(keysOf(note, phrase.rest, phrase.to));
  return (
    note.tokens[phrase.from]?.gap === ' ' &&
    (prepositions.has(lead) || /^(?:when|that|after|as)$/.test(lead)) &&
    clause.length > 0 &&
    isLifeStory(clause)
  );
}

/** What leads to the person: 1.5 for what only members do to one another, 1 for what one does to anybody. */
export function weighLead(note: TokenizedNote, from: number, to: number): number {
  const first = note.tokens[from];
  const isWith = first?.gap === '/ ' && note.tokens[from - 1]?.key === 'w';
  if (first === undefined || first.breaks || !(isWith || /^ ["“]?$/u.test(first.gap))) return 0;
  let at = from - 1;
  if (transparent.has(note.tokens[at]?.key ?? '')) at--;
  const lead = note.tokens[at];
  if (lead === undefined) return 0;
  if (lead.key === 'and' && at === from - 1 && isWithMember(note, from - 3, to)) return 1.5;
  if (/^(?:was|is)$/.test(lead.key) && at === from - 1 && note.tokens[at - 1]?.key === 'it')
    return /^(?:who|she|he|client|pt|they)$/.test(note.tokens[to + 1]?.key ?? '') || to > from + 2 ? 1.5 : 0;
  if (
    lead.key === 'from' &&
    at === from - 1 &&
    /^(?:came|comes|come|coming)$/.test(note.tokens[at - 1]?.key ?? '')
  )
    return 1;
  const stem = stemOf(lead.key);
  if (strongLeads.has(lead.key) || strongLeads.has(stem)) return 1.5;
  if (weakLeads.has(lead.key) || weakLeads.has(stem)) return 1;
  if (lead.key === 'up' && /^(?:brought|brings|bring)$/.test(note.tokens[at - 1]?.key ?? '')) return 1.5;
  if (
    /^(?:but|except|besides)$/.test(lead.key) &&
    at === from - 1 &&
    /^(?:everybody|everyone|all|nobody|anyone|anybody)$/.test(note.tokens[at - 1]?.key ?? '')
  )
    return 1.5;
  if (!(isWith || prepositions.has(lead.key)) || at !== from - 1) return 0;
  const near = keysOf(note, at - 4, at - 1);
  if (near.some((key) => bonds.has(key) || bonds.has(stemOf(key)))) return 1.5;
  if (near.at(-1) === 'said' && /^(?:of|to)$/.test(lead.key)) return lead.key === 'of' ? 1.5 : 1;
  const passive = near.at(-1) ?? '';
  if (
    lead.key === 'by' &&
    /(?:ed|seen|heard|told|out|off|up|down|hurt)$/.test(passive) &&
    !service.has(passive)
  )
    return 1.5;
  return 0;
}
