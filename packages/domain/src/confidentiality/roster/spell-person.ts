import type { GuardPerson } from '../finding.ts';
import { particleWords } from './particles.ts';
import { foldParts, foldWord } from '../text/fold.ts';

/** First names and surnames of somebody, former and preferred ones included. */
export interface PersonNames {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** A person's names with what is written of them. */
interface Spelling extends PersonNames {
  readonly initials: ReadonlySet<string>;
  /** First names, folded: whole and in parts. */
  readonly givenForms: readonly string[];
  readonly givenLetters: ReadonlySet<string>;
  readonly familyLetters: ReadonlySet<string>;
}

/** The same people stand in many rosters: how somebody is written is worked out once. */
const spellings = new WeakMap<GuardPerson, Spelling>();

/** How somebody is written: names, initials, first letters. */
export function spellingOf(person: GuardPerson): Spelling {
  const known = spellings.get(person);
  if (known !== undefined) return known;
  const names = namesOf(person);
  const spelling = {
    ...names,
    initials: initialsOf(names),
    givenForms: [...new Set(names.given.flatMap((name) => [foldParts(name).join(''), ...foldParts(name)]))],
    givenLetters: firstLetters(names.given),
    familyLetters: firstLetters(names.family),
  };
  spellings.set(person, spelling);
  return spelling;
}

function namesOf(person: GuardPerson): PersonNames {
  const given = [person.firstName];
  const family = [person.lastName];
  for (const other of [person.preferredName ?? '', ...person.otherNames]) {
    const parts = other.trim().split(/\s+/u);
    const last = parts.at(-1) ?? '';
    if (parts.length < 2) given.push(other);
    else if (foldWord(last) === foldParts(person.lastName).at(-1) || parts.length === 2) {
      given.push(parts.slice(0, -1).join(' '));
      family.push(last);
    } else given.push(other);
  }
  const isName = (name: string): boolean => !isContact(name) && foldParts(name).length > 0;
  return { given: given.filter(isName), family: family.filter(isName) };
}

/** An e-mail address or a telephone number among the other names. */
export const isContact = (name: string): boolean => /@|\d{3}/.test(name);

function firstLetters(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.flatMap((name) => foldParts(name).map((part) => part[0] ?? '')));
}

function initialsOf(person: PersonNames): ReadonlySet<string> {
  const found = new Set<string>();
  for (const first of person.given) {
    const firsts = foldParts(first).map((part) => part[0] ?? '');
    const inside = /^\p{Lu}\p{Ll}+(\p{Lu})/u.exec(first)?.[1]?.toLowerCase();
    const givens = new Set(
      [firsts[0] ?? '', firsts.join(''), inside === undefined ? '' : (firsts[0] ?? '') + inside].filter(
        Boolean,
      ),
    );
    for (const last of person.family) {
      const lasts = foldParts(last);
      // DiNapoli, McAllister, O'Neill: two letters of one surname.
      const second = /^\p{Lu}\p{Ll}*['’]?(\p{Lu})/u.exec(last)?.[1]?.toLowerCase();
      const solid = lasts.filter((part) => !particleWords.has(part)).map((part) => part[0] ?? '');
      const families = new Set([
        solid[0] ?? lasts[0]?.[0] ?? '',
        solid.join(''),
        lasts[0]?.[0] ?? '',
        lasts.map((part) => part[0] ?? '').join(''),
      ]);
      if (second !== undefined) for (const head of givens) found.add(head + (lasts[0]?.[0] ?? '') + second);
      if (lasts.length > 2) found.add(lasts.map((part) => part[0] ?? '').join(''));
      for (const head of givens)
        for (const tail of families) if (head + tail !== head) found.add(head + tail);
      for (const tail of families) if (tail.length > 1) for (const head of givens) found.add(head + tail);
    }
    for (const head of givens) if (head.length > 1) found.add(head);
  }
  return found;
}
