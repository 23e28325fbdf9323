import type { CompiledRoster } from '../roster/compile-roster.ts';
import { makeSpan, peopleOf, roles, shared, type NameSpan } from './name-span.ts';
import type { NamePart } from '../roster/name-entry.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';

export type { NameSpan } from './name-span.ts';

const joinGap = /^(?:[ \u00a0]{1,2}|\s?\r?\n\s?|-\s*|)$/u;

/** The longest run of words from here on that names somebody. */
export function joinNames(
  note: TokenizedNote,
  parts: readonly (NamePart | null)[],
  from: number,
  roster: CompiledRoster,
): NameSpan | null {
  const part = parts[from];
  if (part === null || part === undefined) return startsWithInitial(note, parts, from, roster);
  const to = from + part.width - 1;
  const first = note.tokens[from];
  const last = note.tokens[to];
  if (first === undefined || last === undefined) return null;
  return (
    bothRoles(note, part, from, to) ??
    givenThenFamily(note, parts, part, from, to, roster) ??
    familyThenGiven(note, parts, part, from, to) ??
    givenThenInitial(note, part, from, to, roster) ??
    single(note, parts, part, from, to)
  );
}

/** Given name and surname written as one word: an address's "mariagarcia". */
function bothRoles(note: TokenizedNote, part: NamePart, from: number, to: number): NameSpan | null {
  if (part.key.length < 5) return null;
  const families = peopleOf(roles(part.entries, 'family'));
  const both = new Set([...peopleOf(roles(part.entries, 'given'))].filter((person) => families.has(person)));
  return both.size === 0
    ? null
    : makeSpan(note, from, to, both, 'full', part, { role: 'both', isOnlyWords: false });
}

/** Maria Garcia, Ana Lucía Fernández, Maria T. Garcia, Fatima al-Sayed, maria.garcia. */
function givenThenFamily(
  note: TokenizedNote,
  parts: readonly (NamePart | null)[],
  part: NamePart,
  from: number,
  to: number,
  roster: CompiledRoster,
): NameSpan | null {
  const givens = peopleOf(roles(part.entries, 'given'));
  if (givens.size === 0 || note.tokens[to]?.possessive !== '') return null;
  let at = to + 1;
  let people: ReadonlySet<number> = givens;
  for (let steps = 0; steps < 4; steps++) {
    const token = note.tokens[at];
    if (token === undefined) return null;
    const isPointed =
      token.gap === '.' ||
      token.gap === '_' ||
      /^(?:["”)] | ["“(])$/u.test(token.gap) ||
      (token.gap === '. ' && note.tokens[at - 1]?.letters === 1);
    if (!joinGap.test(token.gap) && !isPointed) return null;
    const next = parts[at];
    const families =
      next === null || next === undefined
        ? new Set<number>()
        : shared(people, peopleOf(roles(next.entries, 'family')));
    if (next !== null && next !== undefined && families.size > 0) {
      const end = extendFamily(note, parts, at + next.width - 1, families, roster);
      const isOnlyWords = part.word === 'hard' && next.word === 'hard';
      return makeSpan(note, from, end, families, 'full', part, {
        role: 'both',
        isOnlyWords,
        others: roles(next.entries, 'family'),
      });
    }
    const more =
      next === null || next === undefined
        ? new Set<number>()
        : shared(people, peopleOf(roles(next.entries, 'given')));
    if (more.size > 0 && next !== null && next !== undefined) people = more;
    else if (!isMiddle(token, roster)) return null;
    at += next !== null && next !== undefined && more.size > 0 ? next.width : 1;
    if (more.size > 0 && note.tokens[at - 1]?.possessive !== '') return null;
  }
  return null;
}

/** What may stand between a first name and a surname: an initial, a particle, another first name. */
function isMiddle(token: Token, roster: CompiledRoster): boolean {
  if (token.letters === 1 && token.shape === 'upper') return true;
  return (
    roster.particles.has(token.key) ||
    (token.shape === 'capital' && token.possessive === '' && roster.tables.givenNames.has(token.key))
  );
}

/** The second half of a double surname. */
function extendFamily(
  note: TokenizedNote,
  parts: readonly (NamePart | null)[],
  at: number,
  people: ReadonlySet<number>,
  roster: CompiledRoster,
): number {
  let end = at;
  for (let k = at + 1; k <= at + 3; k++) {
    const token = note.tokens[k];
    const part = parts[k];
    if (token === undefined || !joinGap.test(token.gap) || note.tokens[k - 1]?.possessive !== '') break;
    if (
      part !== null &&
      part !== undefined &&
      shared(people, peopleOf(roles(part.entries, 'family'))).size > 0
    )
      end = k + part.width - 1;
    else if (!roster.particles.has(token.key)) break;
  }
  return end;
}

/** Garcia, Maria. */
function familyThenGiven(
  note: TokenizedNote,
  parts: readonly (NamePart | null)[],
  part: NamePart,
  from: number,
  to: number,
): NameSpan | null {
  const next = parts[to + 1];
  const token = note.tokens[to + 1];
  const first = note.tokens[from];
  if (
    next === null ||
    next === undefined ||
    token === undefined ||
    !/^,? $/.test(token.gap) ||
    token.shape === 'lower'
  )
    return null;
  const people = shared(peopleOf(roles(part.entries, 'family')), peopleOf(roles(next.entries, 'given')));
  if (people.size === 0 || first?.possessive !== '') return null;
  return makeSpan(note, from, to + next.width, people, 'full', part, {
    role: 'both',
    isOnlyWords: part.word === 'hard' && next.word === 'hard',
  });
}

/** Maria G., Maria G, MariaG. */
function givenThenInitial(
  note: TokenizedNote,
  part: NamePart,
  from: number,
  to: number,
  roster: CompiledRoster,
): NameSpan | null {
  const token = note.tokens[to + 1];
  if (
    token === undefined ||
    token.letters !== 1 ||
    token.shape === 'number' ||
    note.tokens[to]?.possessive !== ''
  )
    return null;
  if (!/^[ \u00a0.]?$/u.test(token.gap)) return null;
  const isPointed = note.text[token.end] === '.';
  const isLetter =
    token.shape === 'upper' ||
    isPointed ||
    (note.isLower &&
      (!'aiwcs'.includes(token.key) || roster.tables.animateVerbs.has(note.tokens[to + 2]?.key ?? '')));
  if (!isLetter || (token.key === 'i' && !isPointed) || /[/&]/.test(note.text[token.end] ?? '')) return null;
  const people = new Set(
    [...peopleOf(roles(part.entries, 'given'))].filter(
      (person) =>
        roster.familyLetters[person]?.has(token.key) === true ||
        // "Eun J." for Eun-ji: the other half of the first name.
        (roster.givenLetters[person]?.has(token.key) === true &&
          part.entries.some((entry) => entry.person === person && !entry.isWhole)),
    ),
  );
  const end = token.end + (isPointed ? 1 : 0);
  if (people.size > 0)
    return makeSpan(note, from, to + 1, people, 'with-initial', part, {
      role: 'both',
      isOnlyWords: part.word === 'hard' && !isPointed,
      end,
    });
  return token.shape === 'upper' && roles(part.entries, 'given').length > 0 && isPointed
    ? makeSpan(note, from, to + 1, new Set(), 'with-initial', part, { role: 'both', isOnlyWords: false, end })
    : null;
}

/** M. Garcia, M Garcia. */
function startsWithInitial(
  note: TokenizedNote,
  parts: readonly (NamePart | null)[],
  from: number,
  roster: CompiledRoster,
): NameSpan | null {
  const token = note.tokens[from];
  const next = parts[from + 1];
  const family = note.tokens[from + 1];
  if (
    token === undefined ||
    family === undefined ||
    next === null ||
    next === undefined ||
    token.letters !== 1
  )
    return null;
  if (token.shape !== 'upper' && !(note.isLower && family.gap.startsWith('.'))) return null;
  if (
    !/^(?:\.\s?|\s)$/u.test(family.gap) ||
    (family.gap === ' ' && (token.key === 'i' || token.key === 'a' || family.shape === 'lower'))
  )
    return null;
  const all = roles(next.entries, 'family');
  if (all.length === 0) return null;
  const people = new Set([...peopleOf(all)].filter((person) => roster.givenLetters[person]?.has(token.key)));
  const to = from + next.width;
  return makeSpan(note, from, to, people, 'with-initial', next, {
    role: 'both',
    isOnlyWords: next.word === 'hard' && !family.gap.startsWith('.'),
  });
}

function single(
  note: TokenizedNote,
  parts: readonly (NamePart | null)[],
  part: NamePart,
  from: number,
  to: number,
): NameSpan {
  const people = peopleOf(part.entries);
  const isGiven = roles(part.entries, 'given').length > 0;
  const isFamily = roles(part.entries, 'family').length > 0;
  const role = isGiven && isFamily ? 'both' : isGiven ? 'given' : 'family';
  const next = parts[to + 1];
  const token = note.tokens[to + 1];
  const isWhole = part.entries.some((entry) => entry.isWhole);
  if (
    (!isWhole || token?.shape === 'capital') &&
    next !== null &&
    next !== undefined &&
    token !== undefined &&
    joinGap.test(token.gap) &&
    note.tokens[to]?.possessive === ''
  ) {
    const both = shared(
      people,
      peopleOf(
        next.entries.filter((entry) =>
          part.entries.some(
            (own) =>
              own.person === entry.person &&
              own.role === entry.role &&
              (!isWhole || (!entry.isWhole && entry.strength === 'exact')),
          ),
        ),
      ),
    );
    if (both.size > 0)
      return makeSpan(note, from, to + next.width, both, 'single', part, {
        role,
        isOnlyWords: part.word === 'hard' && next.word === 'hard',
      });
  }
  return makeSpan(note, from, to, people, 'single', part, { role, isOnlyWords: part.word === 'hard' });
}
