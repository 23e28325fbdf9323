import type { CompiledRoster } from '../roster/compile-roster.ts';
import { readCutSurname } from './cut-surname.ts';
import type { Sighting, Standing } from '../names/find-names.ts';
import { isDealtWith, isNoPersonsPlace, isOffice, isSeenDoing } from './initials-dealt-with.ts';
import { isDoneByPerson, isListedWithPeople, isReceivedFrom, isStateBehindTown } from './initials-around.ts';
import { mayBeInitials, readInitials, type Initials } from './read-initials.ts';
import { afterPeer, judgeLetter } from './single-letter.ts';
import { isAmongCapitals } from '../text/among-capitals.ts';
import { lookAround, type Surroundings } from '../text/surroundings.ts';
import { bondWords } from '../tables/peer-ties.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { opensTurn } from '../text/turns.ts';
import { personal } from '../word-names/word-use.ts';

/** Staff and their callings in two letters: whoever "RN told" something is no member. */
const professions = new Set('pt ot rn md sw np po pa do cl th rd cm dr ms cw ma pcp lpn'.split(' '));
/** Words and marks of an hour that are written in capitals too. */
const capitalWords = new Set('er ed st ta pm am ok ip op tv us it go hi no so we he me my or in on to by at as if is be an id sr'.split(' ')); // prettier-ignore
const leads = new Set(
  'with w by told asked thanked hugged texted and from to supported helped confronted joined beside between that peer member client than after when how because of like toward towards for about at what as per via including except & plus'.split(
    ' ',
  ),
);
const strongLeads = new Set(
  'told asked thanked hugged texted peer member client beside confronted comforted'.split(' '),
);
const bonds = new Set(bondWords.split(' '));
const prepositions = new Set('with w to by from of at toward towards for on'.split(' '));
const everydayPointed = new Set('am pm us uk dc ad bc ie eg md rn np sr po im iv st ny la'.split(' '));

/** What is said of a dose, a scale or a place, too: "BP was", "AA helped", "CBT made". */
const doneByThings = new Set('is was isnt wasnt has had hasnt hadnt does did didnt doesnt seems seemed appears appeared used uses called calls started starts stopped stops ended ends began begins led leads made makes found lost broke turned moved needed missed worked works means meant hurt dropped helped helps tried read reads came comes went goes gave gives got gets kept showed shows finished passed denied denies also always never just really still then almost later wont cant'.split(' ')); // prettier-ignore

/** Finds co-members' initials in every spelling: J.B., J. B., JB, jb, M-K, and a single letter that acts like a person. */
export function findInitials(
  note: TokenizedNote,
  roster: CompiledRoster,
  standing: Standing,
  taken: readonly boolean[],
): readonly Sighting[] {
  const found: Sighting[] = [];
  for (let i = 0; i < note.tokens.length;) {
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
  const all = roster.initials.get(initials.key) ?? [];
  const people = all.filter((person) => standing(person) === 'co-member');
  if (people.length === 0) return null;
  const level = weigh(note, from, initials, around, roster);
  if (level === null) return null;
  const isShared = people.length < all.length;
  if (isShared && (around.before === null || all.some((person) => standing(person) === 'staff'))) return null;
  return {
    start: around.first.start,
    end: initials.end,
    people,
    kind: 'initials',
    level: isShared ? 'warn' : level,
  };
}

interface Evidence {
  /** What follows is something that people do. */
  readonly acts: boolean;
  /** A word before it after which a person often stands. */
  readonly isLed: boolean;
  /** One gives, says or does something to whoever stands here. */
  readonly isDealtWith: boolean;
  /** What comes before or behind it happens between members only. */
  readonly isAmongPeers: boolean;
}

function gatherEvidence(
  note: TokenizedNote,
  initials: Initials,
  around: Surroundings,
  roster: CompiledRoster,
): Evidence {
  const { first, before, beforeThat } = around;
  const next = note.tokens[initials.to + 1];
  const gap = next === undefined ? '' : note.text.slice(initials.end, next.start);
  const isFamiliar = isKnownShort(initials, roster);
  const isDeed =
    next !== undefined &&
    gap === ' ' &&
    next.shape === 'lower' &&
    (isFamiliar
      ? roster.tables.personVerbs.has(next.key) && !doneByThings.has(next.key)
      : roster.tables.personVerbs.has(next.key) || isDoneByPerson(next, note.tokens[initials.to + 2]));
  const isOwner = first.possessive !== '' && gap === ' ' && next?.shape === 'lower' && (!isFamiliar || personal.has(next.key)); // prettier-ignore
  const isMessage = /^(?:vm|lm|lvm|tc|msg)$/.test(initials.key) && next?.key === 'left';
  const acts =
    (isDeed && !isMessage) ||
    isOwner ||
    isBesideActor(note, initials, roster) ||
    (next !== undefined && gap === ' ' && /^(?:and|n)$/.test(before?.key ?? (first.gap.includes('&') ? 'and' : '')) && beforeThat !== null && roster.names.has(beforeThat.key) && roster.tables.animateVerbs.has(next.key)) ||
    (/& $/.test(first.gap) && before !== null && roster.names.has(before.key) && next !== undefined && roster.tables.animateVerbs.has(next.key)); // prettier-ignore
  const isLed = before !== null && /^ ?["“]?$/u.test(first.gap) && leads.has(before.key);
  const isEnd = next === undefined || gap !== ' ' || afterPeer.has(next.key);
  const isWho = next !== undefined && gap === ', ' && /^(?:who|whose)$/.test(next.key);
  const isBetween =
    isLed &&
    beforeThat !== null &&
    prepositions.has(before.key) &&
    (bonds.has(beforeThat.key) || isDoneTo(beforeThat.key));
  const isTold = (isLed && strongLeads.has(before.key)) || isReceivedFrom(note, initials.to);
  return {
    acts: acts || isSeenDoing(note, initials.to),
    isLed,
    isDealtWith: isDealtWith(note, initials.to),
    isAmongPeers: isWho || (isEnd && (isBetween || isTold)),
  };
}

/** "LN and TO stayed", "MK and Rosa laughed": what two do is said once, behind the second. */
function isBesideActor(note: TokenizedNote, initials: Initials, roster: CompiledRoster): boolean {
  const [joint, other, verb] = [1, 2, 3].map((step) => note.tokens[initials.to + step]);
  if (joint === undefined || other === undefined || verb === undefined || verb.breaks) return false;
  if (!/^(?:and|&|n)$/.test(joint.key) || joint.breaks || verb.gap !== ' ' || verb.shape !== 'lower')
    return false;
  const isPerson = (other.shape === 'upper' && roster.initials.has(other.key)) || roster.names.has(other.key);
  return isPerson && roster.tables.animateVerbs.has(verb.key);
}

const careWords =
  /^(?:diagnos|treat|manag|associat|start|follow|assess|measur|rat|monitor|cover|evaluat|present|consult|address|prescrib|review|complet|screen|scor|attend|schedul|refer|provid|need|test|continu|discharg|us)/;
const isDoneTo = (key: string): boolean =>
  /(?:ed|hurt|sat|spoke|told|shown|taught|heard|held|met)$/.test(key) && !careWords.test(key);

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
  const isListed = isListedWithPeople(note, from, initials.to, roster);
  if (
    !isListed &&
    (/[/&]$/.test(first.gap) || /^[/&%=#]/.test(note.text.slice(initials.end, initials.end + 1)))
  )
    return null;
  if (next !== undefined && next.shape === 'number' && next.gap.length <= 1) return null;
  const evidence = gatherEvidence(note, initials, around, roster);
  const isPerson = evidence.acts || evidence.isAmongPeers || isListed;
  if (before !== null && before.shape === 'number' && !isPerson) return null;
  const isAbbreviation = isKnownShort(initials, roster);
  if (from === initials.to && opensTurn(note, from, roster)) return isAbbreviation ? 'warn' : 'block';
  if (initials.isPointed) return weighPointed(note, initials, around, roster, { ...evidence, acts: evidence.acts || isListed }, isAbbreviation); // prettier-ignore
  if (first.shape === 'lower' || isAmongCapitals(note, from)) {
    if (roster.ordinary(initials.key) || initials.key.length > 2) return null;
    const isMark = professions.has(initials.key) || capitalWords.has(initials.key);
    if (isAbbreviation)
      return note.isLower && !isMark && (isListed || tables.animateVerbs.has(next?.key ?? ''))
        ? 'warn'
        : null;
    if (first.shape === 'upper') return isPerson || evidence.isLed ? 'warn' : null;
    const acts = evidence.acts && tables.animateVerbs.has(next?.key ?? '');
    return acts || isListed || (evidence.isAmongPeers && !/[aeiou]/.test(initials.key)) ? 'warn' : null;
  }
  if (initials.key.length > 2 && roster.ordinary(initials.key)) return null;
  if (professions.has(initials.key)) {
    return before !== null && ['peer', 'member'].includes(before.key) ? 'warn' : null;
  }
  if (isBehindName(around, roster)) return null;
  if (capitalWords.has(initials.key))
    return evidence.acts || evidence.isAmongPeers || evidence.isDealtWith ? 'warn' : null;
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
    /^(?:[ ,;.:\n]|\. )*["“]?$/u.test(first.gap) &&
    next?.gap !== ' (';
  return evidence.isLed || standsFree ? 'warn' : null;
}

/** An abbreviation, a calling or a word: letters that need more than their place to be somebody's. */
const isKnownShort = ({ key }: Initials, roster: CompiledRoster): boolean =>
  roster.tables.abbreviations.has(key) || professions.has(key) || capitalWords.has(key);

/** "Robert Smith JR", "Anna Holm, LP": what stands behind somebody's name. */
const isBehindName = ({ first, before }: Surroundings, roster: CompiledRoster): boolean =>
  before?.shape === 'capital' &&
  /^,? $/.test(first.gap) &&
  (roster.tables.surnames.has(before.key) || (!before.opens && !roster.ordinary(before.key) && !roster.names.has(before.key))); // prettier-ignore

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
