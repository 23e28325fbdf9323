import { withoutMiddle, type CompiledRoster } from '../roster/compile-roster.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';
import { readCutGiven, readCutSurname } from './cut-surname.ts';
import type { Sighting, Standing } from '../names/find-names.ts';
import { isNoPersonsPlace } from './initials-dealt-with.ts';
import { isCapitalWord, isKnownShort, isOffice, isProfession } from './kinds-of-letters.ts';
import { isListedWithPeople } from './list-of-people.ts';
import { isSpeltOut } from './spelt-out.ts';
import { standsAsPerson } from './person-place.ts';
import { isStateBehindTown } from './initials-around.ts';
import { isOutsidePerson } from '../other-bearers/outside-persons.ts';
import { mayBeInitials, readInitials, type Initials } from './read-initials.ts';
import { judgeLetter } from './single-letter.ts';
import { isAmongCapitals } from '../text/among-capitals.ts';
import { lookAround, type Surroundings } from '../text/surroundings.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { opensTurn } from '../text/turns.ts';

const everydayPointed = new Set('am pm us uk dc ad bc ie eg md rn np sr po im iv st ny la'.split(' '));

/** Finds co-members' initials in every spelling: J.B., J. B., JB, jb, M-K, and a single letter that acts like a person. */
export function findInitials(
  note: TokenizedNote,
  roster: CompiledRoster,
  standing: Standing,
  taken: readonly boolean[],
): readonly Sighting[] {
  const found: Sighting[] = [];
  for (let i = 0; i < note.tokens.length;) {
    const given =
      taken[i] === true || !isPointedCut(note, i) ? null : readCutGiven(note, i, roster, standing);
    if (given !== null) {
      found.push(given);
      i += 2;
      continue;
    }
    if (taken[i] === true || !mayBeInitials(note, i, roster)) {
      i++;
      continue;
    }
    const cut = readCutSurname(note, i, roster, standing);
    if (cut !== null) {
      found.push(cut);
      i += 2;
      continue;
    }
    const initials = readInitials(note, i, taken) ?? null;
    const sighting = initials === null ? null : judgeInitials(note, i, initials, roster, standing);
    if (sighting !== null) found.push(sighting);
    i = initials === null ? i + 1 : initials.to + 1;
  }
  return found;
}

const point = 46;
/** "Kw.": two to four letters with a capital, and a point. */
function isPointedCut({ tokens, text }: TokenizedNote, at: number): boolean {
  const token = tokens[at];
  return token?.shape === 'capital' && token.letters < 5 && text.charCodeAt(token.end) === point;
}

function judgeInitials(
  note: TokenizedNote,
  from: number,
  initials: Initials,
  roster: CompiledRoster,
  standing: Standing,
): Sighting | null {
  const around = lookAround(note, from, initials.to);
  if (around === null) return null;
  if (isStateBehindTown(note, from, initials.key)) return null;
  if (initials.key.length === 1) return judgeLetter(note, from, around, roster, standing);
  const known = roster.initials.get(initials.key);
  const all = known ?? roster.initials.get(withoutMiddle(initials.key)) ?? [];
  const people = all.filter((person) => standing(person) === 'co-member');
  if (people.length === 0) return null;
  const level = weigh(note, from, initials, around, roster);
  if (level === null) return null;
  // Three letters with a middle name that nobody knows of: a person must surely stand there, for "ALS" is no member.
  const isDoing = around.after?.gap === ' ' && roster.tables.animateVerbs.has(around.after.key);
  if (known === undefined && !isDoing && !initials.isPointed) return null;
  const isShared = people.length < all.length;
  const isOutside = isOutsidePerson(note, from, initials.to, roster);
  if (isShared && (around.before === null || all.some((person) => standing(person) === 'staff'))) return null;
  return {
    start: around.first.start,
    end: initials.end,
    people,
    kind: 'initials',
    level: isShared || isOutside || known === undefined ? 'warn' : level,
  };
}

function weigh(
  note: TokenizedNote,
  from: number,
  initials: Initials,
  around: Surroundings,
  roster: CompiledRoster,
): Sighting['level'] | null {
  const { first, before } = around;
  const { tables } = roster;
  const next = note.tokens[initials.to + 1];
  if (isExplained(note, initials, roster)) return 'warn';
  if (isKnownShort(initials, roster) && isDetermined(around)) return null;
  if (isSpeltOut(note, initials.to, roster)) return null;
  const isListed = isListedWithPeople(note, from, initials.to, roster);
  if (
    !isListed &&
    (/[/&]$/.test(first.gap) || /^[/&%=#]/.test(note.text.slice(initials.end, initials.end + 1)))
  )
    return null;
  if (next !== undefined && next.shape === 'number' && next.gap.length <= 1) return null;
  const evidence = gatherEvidence(note, initials, around, roster);
  if (before !== null && /^(?:had|has|have|get|got)$/.test(before.key) && /ed$/.test(next?.key ?? '') && next?.gap === ' ') return null; // prettier-ignore
  const isAbbreviation = isKnownShort(initials, roster);
  const stands = !isOffice(initials.key) && standsAsPerson(note, from, initials.to, initials.key, roster);
  const isPerson = evidence.acts || evidence.isAmongPeers || isListed || stands;
  if (before !== null && before.shape === 'number' && !isPerson) return null;
  if (from === initials.to && opensTurn(note, from, roster)) return isAbbreviation ? 'warn' : 'block';
  if (initials.isPointed) return weighPointed(note, initials, around, roster, { ...evidence, acts: evidence.acts || isListed }, isAbbreviation); // prettier-ignore
  if (first.shape === 'lower' || isAmongCapitals(note, from)) {
    if (roster.ordinary(initials.key) || initials.key.length > (isListed ? 4 : 2)) return null;
    const isMark = isProfession(initials.key) || isCapitalWord(initials.key);
    const isReached = stands || evidence.isDealtWith;
    if (isAbbreviation)
      return (stands && !isMark) || (note.isLower && !isMark && (isListed || isReached || tables.animateVerbs.has(next?.key ?? ''))) // prettier-ignore
        ? 'warn'
        : null;
    if (isReached && first.shape === 'lower' && !/[aeiou]/.test(initials.key)) return 'warn';
    if (first.shape === 'upper') return isPerson || evidence.isLed ? 'warn' : null;
    const acts = evidence.acts && tables.animateVerbs.has(next?.key ?? '');
    return acts || isListed || (evidence.isAmongPeers && !/[aeiou]/.test(initials.key)) ? 'warn' : null;
  }
  if (initials.key.length > 2 && roster.ordinary(initials.key)) return null;
  if (isProfession(initials.key)) return isListed || stands ? 'warn' : null;
  if (isBehindName(around, roster)) return null;
  if (isCapitalWord(initials.key))
    return isListed || evidence.acts || evidence.isAmongPeers || evidence.isDealtWith ? 'warn' : null;
  if (isAbbreviation)
    return evidence.isAmongPeers && !isOffice(initials.key)
      ? 'block'
      : isPerson || evidence.isDealtWith
        ? 'warn'
        : null;
  if (isPerson || evidence.isDealtWith) return 'block';
  if (isNoPersonsPlace(note, initials.to, around, roster)) return null;
  const standsFree =
    initials.key.length === 2 &&
    !roster.ordinary(initials.key) &&
    /^(?:[ ,;.:\n]|\. )*["“([]?$/u.test(first.gap) &&
    next?.gap !== ' (';
  return evidence.isLed || standsFree ? 'warn' : null;
}

/** "Robert Smith JR", "Anna Holm, LP": what stands behind somebody's name. */
const isBehindName = ({ first, before }: Surroundings, roster: CompiledRoster): boolean =>
  before?.shape === 'capital' &&
  /^,? $/.test(first.gap) &&
  (roster.tables.surnames.has(before.key) || (!before.opens && !roster.ordinary(before.key) && !roster.names.has(before.key))); // prettier-ignore

/** "His GF threw it out", "no SI, no SH": letters that are an abbreviation, with a word before them that no name has. */
const isDetermined = ({ first, before }: Surroundings): boolean =>
  first.gap === ' ' && /^(?:a|an|the|his|her|their|my|no|any|some|this|each)$/.test(before?.key ?? '');

/** "(RP = pt's peer)". */
function isExplained(note: TokenizedNote, initials: Initials, roster: CompiledRoster): boolean {
  const next = note.tokens[initials.to + 1];
  if (next === undefined || !/^ ?= ?$/.test(next.gap)) return false;
  return [next, note.tokens[initials.to + 2]].some(
    (token) => token !== undefined && token.possessive === '' && roster.tables.peerRoles.has(token.key),
  );
}

/** J.B. and J. B.; not J. B. Watson, and not the initials behind an author's surname. */
function weighPointed(
  note: TokenizedNote,
  initials: Initials,
  around: Surroundings,
  roster: CompiledRoster,
  evidence: Evidence,
  isAbbreviation: boolean,
): Sighting['level'] | null {
  const { first, before } = around;
  const { tables } = roster;
  const next = note.tokens[initials.to + 1];
  const isNameNext = next !== undefined && /^\.? $/.test(next.gap) && next.shape === 'capital';
  const isSurnameNext = isNameNext && !tables.givenNames.has(next.key);
  if (isSurnameNext && (tables.surnames.has(next.key) || !roster.ordinary(next.key))) return null;
  if (/, $/.test(first.gap) && before !== null && tables.surnames.has(before.key)) return null;
  if (isDegree(around)) return null;
  const isPerson = evidence.acts || evidence.isAmongPeers;
  if (first.shape === 'lower' && !isPerson && !evidence.isLed && !isWithSubject(around)) return null;
  if (isAbbreviation && !isPerson && initials.isHyphened !== true)
    return first.shape === 'lower' || isListed(initials.key) ? null : 'warn';
  return isPerson || evidence.isLed ? 'block' : 'warn';
}

/** "p.l. and he talked it out". */
const isWithSubject = ({ after, afterThat }: Surroundings): boolean =>
  after?.key === 'and' && /^(?:he|she|they|client|pt)$/.test(afterThat?.key ?? '');

/** "Has a B.A. in dance", "her M.S. from the state college". */
const isDegree = ({ before, after }: Surroundings): boolean =>
  before !== null &&
  after !== null &&
  /^(?:a|an|her|his|their)$/.test(before.key) &&
  /^(?:in|from|degree|program)$/.test(after.key);

const isListed = (key: string): boolean => everydayPointed.has(key);
