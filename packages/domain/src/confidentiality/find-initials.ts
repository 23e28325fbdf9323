import type { CompiledRoster } from './compile-roster.ts';
import type { Sighting, Standing } from './find-names.ts';
import { actsNext, isNextTo, lookAround, type Surroundings } from './surroundings.ts';
import type { TokenizedNote } from './tokens.ts';

const professions = new Set(['pt', 'ot', 'rn', 'md', 'sw', 'np', 'po', 'pa', 'do', 'cl', 'th', 'rd', 'cm', 'dr', 'jr', 'sr', 'mr', 'ms', 'cw', 'er', 'ed', 'ot', 'st', 'ma', 'ta', 'pm', 'am', 'ok', 'id', 'ip', 'op', 'tv', 'us', 'it', 'go']); // prettier-ignore
const leads = new Set(['with', 'w', 'by', 'told', 'asked', 'thanked', 'hugged', 'texted', 'and', 'from', 'to', 'supported', 'helped', 'confronted', 'joined', 'beside', 'between', 'that', 'peer', 'member', 'client', 'than', 'after', 'when', 'when', 'how', 'because', 'of', 'like', 'toward', 'towards', 'for', 'about', 'at', 'what', 'as']); // prettier-ignore
const strongLeads = new Set(['told', 'asked', 'thanked', 'hugged', 'texted', 'peer', 'member', 'client', 'pt', 'beside', 'confronted', 'comforted', 'w', 'with', 'by']); // prettier-ignore
const letterNouns = new Set(['vitamin', 'vit', 'hepatitis', 'hep', 'group', 'plan', 'part', 'section', 'unit', 'type', 'grade', 'option', 'appendix', 'schedule', 'medicare', 'step', 'item', 'axis', 'cluster', 'criterion', 'room', 'building', 'phase', 'level', 'ward', 'point', 'form', 'series', 'an', 'a', 'the', 'straight', 'plus', 'minus']); // prettier-ignore

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
    const initials = taken[i] === true ? null : readInitials(note, i, taken);
    const sighting = initials === null ? null : judgeInitials(note, i, initials, roster, standing);
    if (sighting !== null) found.push(sighting);
    i = initials === null ? i + 1 : initials.to + 1;
  }
  return found;
}

function readInitials(note: TokenizedNote, from: number, taken: readonly boolean[]): Initials | null {
  const first = note.tokens[from];
  if (first === undefined || first.shape === 'number') return null;
  if (first.letters === 1) return readSeparate(note, from, taken);
  if (first.letters > 4 || (first.shape !== 'upper' && first.shape !== 'lower')) return null;
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
    if (token === undefined || token.letters !== 1 || token.shape !== first.shape || taken[k] === true) break;
    if (!/^(?:\.\s?|-|\.-)$/u.test(token.gap)) break;
    if (/^\.\s$/.test(token.gap) && first.shape === 'lower') break;
    isPointed = true;
    key += token.key;
    to = k;
  }
  const last = note.tokens[to] ?? first;
  const hasPoint = note.text[last.end] === '.' && to > from;
  const possessive = hasPoint ? (/^\.['’]s?/u.exec(note.text.slice(last.end, last.end + 3))?.[0] ?? '.') : '';
  return { to, key, end: last.end + possessive.length, isPointed };
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

function weigh(
  note: TokenizedNote,
  from: number,
  initials: Initials,
  around: Surroundings,
  roster: CompiledRoster,
): Sighting['level'] | null {
  const { first, before, after } = around;
  const { tables } = roster;
  const acts = actsNext(around, tables.personVerbs);
  const isLed = before !== null && isNextTo(first) && leads.has(before.key);
  const isStrong = before !== null && isNextTo(first) && strongLeads.has(before.key);
  const next = note.tokens[initials.to + 1];
  if (/[/&]$/.test(first.gap) || /^[/&%=#]/.test(note.text.slice(initials.end, initials.end + 1)))
    return null;
  if (next !== undefined && next.shape === 'number' && next.gap.length <= 1) return null;
  if (before !== null && before.shape === 'number' && !acts) return null;
  if (initials.isPointed) {
    if (next !== undefined && /^\.? $/.test(next.gap) && next.shape === 'capital' && (tables.surnames.has(next.key) || !roster.ordinary(next.key)) && !tables.givenNames.has(next.key)) return null; // prettier-ignore
    if (/, $/.test(first.gap) && before !== null && tables.surnames.has(before.key)) return null;
    if (first.shape === 'lower' && !acts && !isLed) return null;
    if (tables.abbreviations.has(initials.key) && !acts && !isStrong)
      return first.shape === 'lower' ? null : isLed || !isListed(initials.key) ? 'warn' : null;
    return acts || isStrong ? 'block' : 'warn';
  }
  const isAbbreviation = tables.abbreviations.has(initials.key) || professions.has(initials.key);
  if (first.shape === 'lower' || note.amongCapitals[from] === true) {
    if (isAbbreviation || roster.ordinary(initials.key) || initials.key.length > 2) return null;
    if (/[aeiou]/.test(initials.key) && !acts) return null;
    return (acts && tables.animateVerbs.has(after?.key ?? '')) ||
      (isStrong && (after === null || !isNextTo(after) || after.key === 'and'))
      ? 'warn'
      : null;
  }
  if (initials.key.length > 2 && roster.ordinary(initials.key)) return null;
  if (professions.has(initials.key))
    return before !== null && ['peer', 'member'].includes(before.key) ? 'warn' : null;
  if (
    isAbbreviation &&
    before !== null &&
    /^(?:by|with)$/.test(before.key) &&
    isNextTo(first) &&
    around.beforeThat !== null
  ) {
    const deed = around.beforeThat.key;
    const isDone =
      /(?:ed|hurt|sat|spoke|met)$/.test(deed) &&
      !/^(?:diagnos|treat|manag|associat|start|follow|assess|measur|rat|monitor|cover|evaluat|present|consult|address|prescrib)/.test(
        deed,
      );
    if (
      isDone &&
      (after === null || /^(?:and|during|at|in|who|for|about|after|when|but|because)$/.test(after.key))
    )
      return 'warn';
  }
  if (isAbbreviation)
    return acts || (isStrong && before !== null && !['w', 'with', 'by', 'pt', 'client'].includes(before.key))
      ? 'warn'
      : null;
  return acts || isStrong ? 'block' : 'warn';
}

const isListed = (key: string): boolean => ['am', 'pm', 'us', 'uk', 'dc', 'ad', 'bc', 'ie', 'eg', 'md', 'rn', 'np', 'sr', 'jr', 'po', 'im', 'iv', 'st', 'ny', 'la'].includes(key); // prettier-ignore

/** "felt seen by F and safer", "D asked if he would like the window open". */
function judgeLetter(
  note: TokenizedNote,
  from: number,
  around: Surroundings,
  roster: CompiledRoster,
  standing: Standing,
): Sighting | null {
  const { first, before, after } = around;
  if (
    first.shape !== 'upper' ||
    first.key === 'i' ||
    first.key === 'a' ||
    note.amongCapitals[from] === true ||
    first.possessive !== ''
  )
    return null;
  const behind = note.text[first.end] ?? '';
  if (!/^[ ,.;]?$/.test(behind) || /[/&\-–(]$/.test(first.gap)) return null;
  if (before !== null && letterNouns.has(before.key)) return null;
  const acts =
    after !== null && isNextTo(after) && behind === ' ' && roster.tables.animateVerbs.has(after.key);
  const isLed = before !== null && isNextTo(first) && ['by', 'with', 'told', 'asked', 'thanked', 'hugged', 'from', 'w'].includes(before.key) && (after === null || ['and', 'who', 'for', 'about', 'that', 'after', 'in', 'to', 'at', 'during', 'on'].includes(after.key)); // prettier-ignore
  if (!acts && !isLed) return null;
  const all = roster.people
    .map((_, index) => index)
    .filter((person) => firstGivenLetter(roster, person) === first.key);
  const people = all.filter((person) => standing(person) === 'co-member');
  if (people.length === 0) return null;
  return { start: first.start, end: first.end, people, kind: 'initials', level: 'warn' };
}

function firstGivenLetter(roster: CompiledRoster, person: number): string {
  return roster.givenNames[person]?.[0]?.[0] ?? '';
}
