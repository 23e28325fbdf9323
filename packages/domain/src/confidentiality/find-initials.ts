import type { CompiledRoster } from './compile-roster.ts';
import { readCutSurname } from './cut-surname.ts';
import type { Sighting, Standing } from './find-names.ts';
import { isReceivedFrom, isStateBehindTown } from './initials-around.ts';
import { isNextTo, lookAround, type Surroundings } from './surroundings.ts';
import { bondWords } from './tables/peer-ties.ts';
import type { Token, TokenizedNote } from './tokens.ts';

const professions = new Set(
  'pt ot rn md sw np po pa do cl th rd cm dr jr sr ms cw er ed st ma ta pm am ok ip op tv us it go'.split(
    ' ',
  ),
);
const leads = new Set(
  'with w by told asked thanked hugged texted and from to supported helped confronted joined beside between that peer member client than after when how because of like toward towards for about at what as'.split(
    ' ',
  ),
);
const strongLeads = new Set(
  'told asked thanked hugged texted peer member client beside confronted comforted'.split(' '),
);
const letterNouns = new Set(
  'vitamin vit hepatitis hep group plan part section unit type grade option appendix schedule medicare step item axis cluster criterion room building phase level ward point form series an a the straight plus minus'.split(
    ' ',
  ),
);
const bonds = new Set(bondWords.split(' '));
const prepositions = new Set('with w to by from of at toward towards for on'.split(' '));
const afterPeer = new Set(
  'and who for about when after during in at because but on that if how to while whether again today'.split(
    ' ',
  ),
);

const letterLeads = new Set('by with told asked thanked hugged from w'.split(' '));
const everydayPointed = new Set('am pm us uk dc ad bc ie eg md rn np sr jr po im iv st ny la'.split(' '));

interface Initials {
  readonly to: number;
  readonly key: string;
  readonly end: number;
  readonly isPointed: boolean;
}

/** Finds co-members' initials in every spelling: J.B., J. B., JB, jb, M-K, and a single letter that acts like a person. */
export function findInitials(
  note: TokenizedNote,
  roster: CompiledRoster,
  standing: Standing,
  taken: readonly boolean[],
): readonly Sighting[] {
  const found: Sighting[] = [];
  for (let i = 0; i < note.tokens.length;) {
    if (taken[i] === true || !mayBeInitials(note.tokens[i], roster)) {
      i++;
      continue;
    }
    const cut = readCutSurname(note, i, roster, standing);
    if (cut !== null) {
      found.push(cut);
      i += 2;
      continue;
    }
    const initials = readInitials(note, i, taken);
    const sighting = initials === null ? null : judgeInitials(note, i, initials, roster, standing);
    if (sighting !== null) found.push(sighting);
    i = initials === null ? i + 1 : initials.to + 1;
  }
  return found;
}

/** A letter by itself, or letters that are somebody's. */
const mayBeInitials = (token: Token | undefined, roster: CompiledRoster): boolean =>
  token !== undefined &&
  token.letters <= 4 &&
  token.shape !== 'number' &&
  (token.letters === 1 ||
    ((token.shape === 'upper' || token.shape === 'lower') && roster.initials.has(token.key)));

function readInitials(note: TokenizedNote, from: number, taken: readonly boolean[]): Initials | null {
  const first = note.tokens[from];
  if (first === undefined) return null;
  if (first.letters === 1) return readSeparate(note, from, taken);
  return { to: from, key: first.key, end: first.end, isPointed: false };
}

function readSeparate(note: TokenizedNote, from: number, taken: readonly boolean[]): Initials | null {
  const first = note.tokens[from];
  if (first === undefined) return null;
  let key = first.key;
  let to = from;
  let isPointed = false;
  for (let k = from + 1; k < from + 4; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.letters !== 1 || taken[k] === true) break;
    if (token.shape !== first.shape && !(first.shape === 'upper' && isParticleLetter(note, k))) break;
    if (!/^(?:\.\s?|-|\.-)$/u.test(token.gap)) break;
    if (/^\.\s$/.test(token.gap) && (first.shape === 'lower' || note.tokens[to]?.gap === '.')) break;
    isPointed = true;
    key += token.key;
    to = k;
  }
  const last = note.tokens[to] ?? first;
  const hasPoint = note.text[last.end] === '.' && to > from;
  const possessive = hasPoint ? (/^\.['’]s?/u.exec(note.text.slice(last.end, last.end + 3))?.[0] ?? '.') : '';
  return { to, key, end: last.end + possessive.length, isPointed };
}

/** "V.d.M.": a particle's letter, small between two points. */
const isParticleLetter = (note: TokenizedNote, k: number): boolean => {
  const token = note.tokens[k];
  return (
    token?.shape === 'lower' && token.gap === '.' && note.text[token.end] === '.' && 'dvl'.includes(token.key)
  );
};

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
  const acts =
    (next !== undefined &&
      gap === ' ' &&
      next.shape === 'lower' &&
      roster.tables.personVerbs.has(next.key)) ||
    isBesideActor(note, initials, roster) ||
    (next !== undefined && gap === ' ' && /^(?:and|n)$/.test(before?.key ?? (first.gap.includes('&') ? 'and' : '')) && beforeThat !== null && roster.names.has(beforeThat.key) && roster.tables.animateVerbs.has(next.key)) ||
    (/& $/.test(first.gap) && before !== null && roster.names.has(before.key) && next !== undefined && roster.tables.animateVerbs.has(next.key)); // prettier-ignore
  const isLed = before !== null && isNextTo(first) && leads.has(before.key);
  const isEnd = next === undefined || gap !== ' ' || afterPeer.has(next.key);
  const isWho = next !== undefined && gap === ', ' && /^(?:who|whose)$/.test(next.key);
  const isBetween =
    isLed &&
    beforeThat !== null &&
    prepositions.has(before.key) &&
    (bonds.has(beforeThat.key) || isDeed(beforeThat.key));
  const isTold = (isLed && strongLeads.has(before.key)) || isReceivedFrom(note, initials.to);
  return { acts, isLed, isAmongPeers: isWho || (isEnd && (isBetween || isTold)) };
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
const isDeed = (key: string): boolean => /(?:ed|hurt|sat|spoke)$/.test(key) && !careWords.test(key);

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
  if (/[/&]$/.test(first.gap) || /^[/&%=#]/.test(note.text.slice(initials.end, initials.end + 1)))
    return null;
  if (next !== undefined && next.shape === 'number' && next.gap.length <= 1) return null;
  const evidence = gatherEvidence(note, initials, around, roster);
  const isPerson = evidence.acts || evidence.isAmongPeers;
  if (before !== null && before.shape === 'number' && !isPerson) return null;
  const isAbbreviation = tables.abbreviations.has(initials.key) || professions.has(initials.key);
  if (initials.isPointed) return weighPointed(note, initials, around, roster, evidence, isAbbreviation);
  if (first.shape === 'lower' || note.amongCapitals[from] === true) {
    if (isAbbreviation || roster.ordinary(initials.key) || initials.key.length > 2) return null;
    const acts = evidence.acts && tables.animateVerbs.has(next?.key ?? '');
    return acts || (evidence.isAmongPeers && !/[aeiou]/.test(initials.key)) ? 'warn' : null;
  }
  if (initials.key.length > 2 && roster.ordinary(initials.key)) return null;
  if (professions.has(initials.key)) {
    return before !== null && ['peer', 'member'].includes(before.key) ? 'warn' : null;
  }
  if (isAbbreviation) return evidence.isAmongPeers ? 'block' : evidence.acts ? 'warn' : null;
  return isPerson ? 'block' : evidence.isLed ? 'warn' : null;
}

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
  if (first.shape === 'lower' && !isPerson && !evidence.isLed) return null;
  if (isAbbreviation && !isPerson) return first.shape === 'lower' || isListed(initials.key) ? null : 'warn';
  return isPerson || evidence.isLed ? 'block' : 'warn';
}

/** "Has a B.A. in dance", "her M.S. from the state college". */
const isDegree = ({ before, after }: Surroundings): boolean =>
  before !== null &&
  after !== null &&
  /^(?:a|an|her|his|their)$/.test(before.key) &&
  /^(?:in|from|degree|program)$/.test(after.key);

const isListed = (key: string): boolean => everydayPointed.has(key);

/** "felt seen by F and safer", "D asked if he would like the window open". */
function judgeLetter(
  note: TokenizedNote,
  from: number,
  around: Surroundings,
  roster: CompiledRoster,
  standing: Standing,
): Sighting | null {
  const { first, before, after } = around;
  if (first.shape !== 'upper' || first.key === 'i' || first.key === 'a' || first.possessive !== '')
    return null;
  const behind = note.text[first.end] ?? '';
  if (note.amongCapitals[from] === true || !/^[ ,.;]?$/.test(behind) || /[/&\-–(]$/.test(first.gap))
    return null;
  if (before !== null && letterNouns.has(before.key)) return null;
  const acts =
    after !== null && isNextTo(after) && behind === ' ' && roster.tables.animateVerbs.has(after.key);
  const isLed = before !== null && isNextTo(first) && letterLeads.has(before.key);
  if (!acts && !(isLed && (after === null || afterPeer.has(after.key)))) return null;
  const all = roster.people.map((_, index) => index);
  const people = all.filter(
    (person) => roster.givenNames[person]?.[0]?.[0] === first.key && standing(person) === 'co-member',
  );
  if (people.length === 0) return null;
  return { start: first.start, end: first.end, people, kind: 'initials', level: 'warn' };
}
