import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isNextTo, lookAround, type Surroundings } from '../text/surroundings.ts';
import { isAuthor, isBookOfTheBible, isTestOrMethod } from './authors.ts';
import { isOutsideTown, isTown } from './town.ts';
import { isForeignCompany, isForeignDish, isPatron, isWordOfAnotherLanguage } from './other-languages.ts';
import { isProduct } from './product.ts';
import { rememberOfNote } from '../text/remember.ts';
import type { TokenizedNote, Token } from '../text/tokens.ts';

/** Whether a single name is part of something or somebody else's: another surname, a place, an author, an illness, a fixed phrase. */
export function belongsElsewhere(
  note: TokenizedNote,
  from: number,
  to: number,
  role: 'given' | 'family' | 'both',
  roster: CompiledRoster,
  isExact = true,
): boolean {
  const around = lookAround(note, from, to);
  if (around === null) return false;
  const { first, last, before, after, afterThat } = around;
  const { tables } = roster;
  if (
    isBookOfTheBible(around) ||
    isAuthor(note, from, to, role, roster) ||
    isTestOrMethod(note, to, roster) ||
    isProduct(note, to)
  )
    return true;
  if (joinsLowerWord(around) || (isCapital(first) && isHalfOfAnother(around, roster))) return true;
  if (isOutsideTown(around, role) || isInScripture(note, to)) return true;
  if (isForeignCompany(around, roster) || isForeignDish(around, note, roster)) return true;
  if (isTown(around, roster) || isPatron(note, from) || isWordOfAnotherLanguage(note, around)) return true;
  if (after !== null && isNextTo(after) && last.possessive === '') {
    if (isCapital(first) && after.shape === 'capital' && roster.tables.institutions.has(after.key))
      return true;
    if (isCapital(first) && after.shape === 'number' && /^(?:19|20)\d\d$/.test(after.key)) return true;
    if (after.key === 'et' && afterThat?.key === 'al') return true;
    if (role === 'family' && isExact && isCapital(first) && isUnknownName(after, roster)) return true;
    if (role !== 'family' && isCapital(first) && isOtherSurname(after, afterThat, note, to + 1, roster))
      return true;
  }
  if (before !== null && isNextTo(first) && before.possessive === '') {
    if (
      (role !== 'given' || !isExact || tables.surnames.has(first.key)) &&
      isCapital(first) &&
      isOtherGiven(before, roster)
    )
      return true;
    if (
      isCapital(first) &&
      tables.institutions.has(first.key) &&
      before.shape === 'capital' &&
      !before.opens &&
      !tables.titles.has(before.key)
    )
      return true;
    if (
      isCapital(first) &&
      ['st', 'saint', 'mount', 'mt', 'fort', 'lake', 'san', 'santa', 'camp', 'port'].includes(before.key) &&
      before.shape !== 'lower'
    )
      return true;
  }
  return (
    role !== 'given' &&
    before !== null &&
    before.letters === 1 &&
    before.shape === 'upper' &&
    /^\.\s?$/.test(first.gap)
  );
}

const isCapital = (token: Token): boolean => token.shape === 'capital' || token.shape === 'mixed';

/** "Kowalczyk-Reed": a double surname whose other half nobody of the roster bears. */
function isHalfOfAnother({ first, before, after, tail }: Surroundings, roster: CompiledRoster): boolean {
  const isOther = (token: Token | null): boolean =>
    token !== null && isCapital(token) && !roster.names.has(token.key);
  return (first.gap === '-' && isOther(before)) || (tail === '-' && isOther(after));
}

/** Capitalised, no word and nobody of the roster. */
const isUnknownName = (token: Token, roster: CompiledRoster): boolean =>
  isCapital(token) &&
  token.key.length > 2 &&
  !roster.ordinary(token.key) &&
  !roster.names.has(token.key) &&
  !isWeekday(token.key) &&
  !roster.tables.abbreviations.has(token.key);

function joinsLowerWord(around: {
  readonly tail: string;
  readonly after: Token | null;
  readonly last: Token;
}): boolean {
  const { tail, after, last } = around;
  if (tail !== '-' || after === null || last.possessive !== '' || after.shape !== 'lower') return false;
  return !['led', 'run', 'initiated'].includes(after.key);
}

const scriptures = new Set(
  'genesis exodus bible torah quran koran gospel gospels scripture scriptures testament talmud'.split(' '),
);

/** "Joseph's dream in Genesis", "Ruth in the Bible": somebody of a scripture. */
function isInScripture(note: TokenizedNote, to: number): boolean {
  for (let k = to + 1; k <= to + 6; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks) return false;
    if (scriptures.has(token.key)) return true;
  }
  return false;
}

/** Another surname behind a first name, also behind a middle initial. */
function isOtherSurname(
  after: Token,
  then: Token | null,
  note: TokenizedNote,
  at: number,
  roster: CompiledRoster,
): boolean {
  if (
    after.shape === 'upper' &&
    after.letters === 1 &&
    /^\.?$/.test(note.text.slice(after.end, after.end + 1).replace(/[^.]/, ''))
  ) {
    return then !== null && then.shape === 'capital' && /^\.?\s$/.test(then.gap) && isSurname(then, roster);
  }
  return note.tokens[at] === after && isSurname(after, roster);
}

/** Whether a word is written as a surname is: a capital, and no word, weekday or opening of a quotation. */
export function isSurname(token: Token, roster: CompiledRoster): boolean {
  if (token.shape !== 'capital' && token.shape !== 'mixed') return false;
  if (token.opens && /["“(]/.test(token.gap)) return false;
  if (roster.tables.surnames.has(token.key)) return true;
  if (!token.opens && isColourName.test(token.key)) return true;
  return token.key.length > 2 && !roster.ordinary(token.key) && !isWeekday(token.key);
}

/** "Earl Grey": of words, the ones that are surnames of many. */
const isColourName = /^(?:grey|gray|black|white|brown|green|smith|aurelius|street|daniels)$/;

const weekdays = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'mon',
  'tues',
  'tue',
  'wed',
  'thurs',
  'thu',
  'fri',
  'sat',
  'sun',
  'zoom',
  'dbt',
  'tipp',
  'english',
  'spanish',
  'december',
  'january',
  'february',
  'march',
  'november',
  'october',
  'september',
  'july',
]);
const isWeekday = (key: string): boolean => weekdays.has(key);

function isOtherGiven(before: Token, roster: CompiledRoster): boolean {
  if (before.shape !== 'capital' && before.shape !== 'mixed') return false;
  if (roster.tables.titles.has(before.key) || roster.tables.professionalTitles.has(before.key)) return false;
  const isGiven =
    roster.tables.givenNames.has(before.key) &&
    !(roster.ordinary(before.key) && before.opens && !roster.tables.mostlyNames.has(before.key));
  if (isGiven) return true;
  return (
    !before.opens &&
    before.key.length > 2 &&
    !roster.ordinary(before.key) &&
    !roster.tables.abbreviations.has(before.key) &&
    !isWeekday(before.key)
  );
}

/** Whether a word is part of a fixed phrase: a ray of sunshine, an art project, black mold. */
export function inSetPhrase(note: TokenizedNote, from: number, to: number, roster: CompiledRoster): boolean {
  const { setPhrases } = roster.tables;
  if (!wordsIn(setPhrases).has(note.tokens[from]?.key ?? '')) return false;
  const words = (a: number, b: number): string =>
    note.tokens
      .slice(Math.max(0, a), b + 1)
      .map((token) => token.key)
      .join(' ');
  return [
    words(from, to + 1),
    words(from - 1, to),
    words(from - 2, to),
    words(from - 1, to + 1),
    words(from, to + 2),
  ].some((phrase) => setPhrases.has(phrase));
}

/** Few names are a word of a fixed phrase: of all others no phrase is put together. */
const wordsIn = rememberOfNote(
  (phrases: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...phrases].flatMap((phrase) => phrase.split(' '))),
);
