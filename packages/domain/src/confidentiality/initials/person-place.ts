import { strongLeads } from '../tables/peer-ties.ts';
import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';
import { goesOn } from './initials-dealt-with.ts';
import { isCapitalWord, isProfession } from './kinds-of-letters.ts';

/** What one does to people and hardly ever to a dose, an illness or a form: right before the letters. */
const doneToPeople = setOf(
  `${strongLeads} told asked thanked hugged texted forgave forgives forgive teased supported reassured challenged reminded invited greeted trust owes owed praised hugs thanks asks tells texts reminds teases ask tell hug thank invite comfort mocked pitied pities likes loves hates`,
);
/** Of these, what one does to people with something else behind: "owes SG five dollars". */
const givenToPeople = setOf(
  'told asked thanked hugged texted tells asks forgave reminded invited owes owed lent gave showed handed teased',
);
const notOfPeople = setOf(
  'meaning paired seated across behind opposite alongside touched hearing triggered feared inspired placed',
);
const makesDo =
  /^(?:laugh|cry|smile|blush|nervous|angry|mad|sad|happy|uncomfortable|anxious|jealous|talk|stop|wait)$/;
const letsDo =
  /^(?:go|speak|talk|finish|sit|have|know|take|lead|answer|win|in|down|off|share|cry|borrow|be)$/;
const objects = /^(?:her|him|them|client|me|us|pt)$/;
const ofIllness = setOf(
  'helped helps made makes gives caused causes keeps kept scared scares hurt hurts bothered bothers calmed calms relaxed woke wakes left cost leaves got gets had has was is were are did does brought brings used put took takes kills killed told',
);
const adverbs =
  /^(?:always|never|often|just|also|then|usually|sometimes|still|really|first|once|twice|later)$/;
const moods = setOf(
  'tearful upset crying quiet angry sitting talking sharing supportive silent anxious visibly kind rude sober nervous hilarious honest brave lying mad jealous proud glad grateful afraid tired drunk laughing smiling sleeping asleep sweet gentle friendly mean bossy listening absent late excused coming leaving tardy',
);
const kin =
  /^(?:son|sons|daughter|daughters|wife|husband|kids|children|brother|sister|mother|father|mom|dad|dog|job|girlfriend|boyfriend|grandson|granddaughter)$/;
const peers =
  /^(?:peer|peers|member|members|buddy|partner|groupmate|roommate|mbr|participant|mate|neighbor)$/;

/**
 * Whether only somebody can stand where these letters stand, whatever they may also mean: somebody is asked to forgive them, they come
 * late, have a son, save one a seat.
 */
export function standsAsPerson(
  note: TokenizedNote,
  from: number,
  to: number,
  key: string,
  roster: CompiledRoster,
): boolean {
  const [first, before] = [note.tokens[from], note.tokens[from - 1]];
  if (first === undefined) return false;
  if (before !== undefined && peers.test(before.key) && /^(?: |, | \(| [-–—] )$/u.test(first.gap))
    return true;
  if (isProfession(key)) return false;
  const next = note.tokens[to + 1];
  // "BW's calm": nobody writes so of a dose.
  if (first.possessive !== '' && next?.gap === ' ' && next.shape === 'lower' && !isCapitalWord(key)) return true; // prettier-ignore
  const after = next === undefined || next.breaks ? undefined : next;
  return (
    (before !== undefined && first.gap === ' ' && isReached(before, after)) ||
    (after !== undefined && actsAsPerson(note, to, after, roster))
  );
}

/** "Forgave KA", "let AF go first", "made AF laugh". */
function isReached(before: Token, after: Token | undefined): boolean {
  if (/^(?:let|lets|made|makes|make)$/.test(before.key))
    return after?.gap === ' ' && (before.key.startsWith('l') ? letsDo : makesDo).test(after.key);
  if (givenToPeople.has(before.key)) return true;
  const isEnd = after === undefined || after.gap !== ' ' || goesOn.has(after.key);
  return isEnd && doneToPeople.has(before.key) && !notOfPeople.has(before.key);
}

/** "AF saves her a seat", "GE absent x2", "RM came in late", "MT had his phone out", "AK is kind". */
function actsAsPerson(note: TokenizedNote, to: number, after: Token, roster: CompiledRoster): boolean {
  if (/^ [-–—] $|^: $/u.test(after.gap)) return /^(?:late|absent|excused)$/.test(after.key);
  if (after.gap !== ' ' || after.shape !== 'lower') return false;
  if (/^(?:absent|late|excused|tardy)$/.test(after.key)) return true;
  if (after.key === 'out') return note.tokens[to + 2]?.key === 'sick' || /^[,;\])]/.test(note.text.slice(after.end, after.end + 1)); // prettier-ignore
  const at = adverbs.test(after.key) ? to + 2 : to + 1;
  const [verb, then, more] = [note.tokens[at], note.tokens[at + 1], note.tokens[at + 2]];
  if (verb === undefined || then?.gap !== ' ') return false;
  if (/^(?:is|was|isnt|wasnt|seemed|looked)$/.test(verb.key)) return moods.has(then.key);
  if (/^(?:has|had)$/.test(verb.key) && /^(?:said|told|asked|shared|lied)$/.test(then.key)) return true; // prettier-ignore
  if (/^(?:has|had)$/.test(verb.key)) return kin.test(more?.key ?? '') || (/^(?:his|her)$/.test(then.key) && /^(?:phone|eyes|head|arms|hand|hands|back|feet|coat|hat|hood)$/.test(more?.key ?? '')); // prettier-ignore
  if (/^(?:could|would|can|will|might|should)$/.test(verb.key))
    return /^(?:say|answer|tell|speak|leave|ask|reply|respond|sit|talk|come|cry|laugh)$/.test(then.key);
  if (/^(?:came|comes)$/.test(verb.key)) return /^(?:in|late|early|over)$/.test(then.key);
  if (/^(?:left)$/.test(verb.key))
    return /^(?:early|angry|crying|upset)$/.test(then.key) || (then.key === 'in' && more?.key === 'tears');
  if (/^(?:forgot|forgets)$/.test(verb.key)) return true;
  if (verb.key === 'gets' || verb.key === 'got')
    return then.key === 'on' && /^(?:her|his)$/.test(more?.key ?? '');
  if (/^(?:made|makes)$/.test(verb.key)) return objects.test(then.key) && makesDo.test(more?.key ?? '');
  if (/^(?:gave|gives)$/.test(verb.key))
    return objects.test(then.key) && /^(?:a|an|half|the|his|some|two)$/.test(more?.key ?? '');
  return objects.test(then.key) && roster.tables.personVerbs.has(verb.key) && !ofIllness.has(verb.key);
}
