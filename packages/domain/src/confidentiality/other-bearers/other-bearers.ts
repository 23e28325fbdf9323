import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isNextTo, lookAround, type Surroundings } from '../text/surroundings.ts';
import { isCitation } from './citation.ts';
import { isProduct } from './product.ts';
import type { TokenizedNote, Token } from '../text/tokens.ts';

const suffixes = new Set([
  'et',
  'phd',
  'md',
  'lcsw',
  'lmft',
  'lpc',
  'rn',
  'psyd',
  'rd',
  'np',
  'lpcc',
  'msw',
  'mft',
  'do',
]);

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
  isCapital(token) && token.key.length > 2 && !roster.ordinary(token.key) && !roster.names.has(token.key) && !isWeekday(token.key) && !roster.tables.abbreviations.has(token.key); // prettier-ignore

function joinsLowerWord(around: {
  readonly tail: string;
  readonly after: Token | null;
  readonly last: Token;
}): boolean {
  const { tail, after, last } = around;
  if (tail !== '-' || after === null || last.possessive !== '' || after.shape !== 'lower') return false;
  return !['led', 'run', 'initiated'].includes(after.key);
}

/** "The Virgen de Guadalupe", "Our Lady of Lourdes": whom one prays to. */
function isPatron(note: TokenizedNote, from: number): boolean {
  const [patron, of] = [note.tokens[from - 2]?.key ?? '', note.tokens[from - 1]?.key ?? ''];
  return (
    /^(?:de|del|of)$/.test(of) &&
    /^(?:virgen|virgin|lady|senora|santuario|shrine|feast|fiesta|cristo|basilica|iglesia|parroquia|templo|church)$/.test(
      patron,
    )
  );
}

/** "The rosary (el rosario)", "la luna": small letters behind an article of another language, where the author uses capitals. */
const isWordOfAnotherLanguage = (note: TokenizedNote, { first, before, after }: Surroundings): boolean =>
  first.shape === 'lower' && !note.isLower && ((after !== null && isNextTo(after) && /^(?:de|del|que|y|con|en|por|para|e|mia|mio|di|ti)$/.test(after.key)) || (/^(?:mis|tus|sus|que|muy|tan|y|de|en|con|por|para|mucha|mucho|otra|otro|gran|buena|buen)$/.test(before?.key ?? '') && isNextTo(first)) || /^(?:el|la|los|las|un|una|mi|su|tu|del|al|le|les|il|der|die|das)$/.test(before?.key ?? '') && isNextTo(first)); // prettier-ignore

/** "Luz y Fuerza": two words of another language, the second nobody's name. */
const isForeignCompany = ({ first, after, afterThat }: Surroundings, roster: CompiledRoster): boolean =>
  first.shape === 'capital' && after?.gap === ' ' && after.shape === 'lower' && /^(?:y|et|und|e)$/.test(after.key) &&
  afterThat?.gap === ' ' && afterThat.shape === 'capital' && !roster.names.has(afterThat.key) &&
  !roster.tables.givenNames.has(afterThat.key) && !roster.tables.surnames.has(afterThat.key); // prettier-ignore

/** "Half of the bánh bao": small letters behind a small word that is written as no English word is. */
const isForeignDish = ({ first, before }: Surroundings, note: TokenizedNote, roster: CompiledRoster): boolean =>
  first.shape === 'lower' && !note.isLower && before !== null && isNextTo(first) && before.shape === 'lower' &&
  before.letters > 2 && !roster.ordinary(before.key) && !roster.names.has(before.key) &&
  [...note.text.slice(before.start, before.end)].some((letter) => letter > '~'); // prettier-ignore

/** "a brother in Hopkins, MN". */
function isTown(around: Surroundings, roster: CompiledRoster): boolean {
  const { before, after, tail } = around;
  if (
    before === null ||
    after === null ||
    tail !== ', ' ||
    !/^(?:in|from|to|near|of|at|outside|around)$/.test(before.key)
  )
    return false;
  return after.shape === 'upper' && after.letters === 2 && roster.tables.abbreviations.has(after.key);
}

/** "At a vineyard outside Sterling". */
const isOutsideTown = ({ first, before, beforeThat }: Surroundings, role: string): boolean =>
  first.shape === 'capital' && before?.key === 'outside' && isNextTo(first) && (role !== 'given' || beforeThat?.shape === 'lower'); // prettier-ignore

/** "Joseph's dream in Genesis", "Ruth in the Bible": somebody of a scripture. */
function isInScripture(note: TokenizedNote, to: number): boolean {
  for (let k = to + 1; k <= to + 6; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks) return false;
    if (
      /^(?:genesis|exodus|bible|torah|quran|koran|gospel|gospels|scripture|scriptures|testament|talmud)$/.test(
        token.key,
      )
    )
      return true;
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

const weekdays = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'mon', 'tues', 'tue', 'wed', 'thurs', 'thu', 'fri', 'sat', 'sun', 'zoom', 'dbt', 'tipp', 'english', 'spanish', 'december', 'january', 'february', 'march', 'november', 'october', 'september', 'july']); // prettier-ignore
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
  const words = (a: number, b: number): string =>
    note.tokens.slice(Math.max(0, a), b + 1).map((token) => token.key).join(' '); // prettier-ignore
  const { setPhrases } = roster.tables;
  return [
    words(from, to + 1),
    words(from - 1, to),
    words(from - 2, to),
    words(from - 1, to + 1),
    words(from, to + 2),
  ].some((phrase) => setPhrases.has(phrase));
}

/** Beck's triad, Young's schema modes, (Jacobson), Miller & Rollnick, Bell's palsy, Rogers 1957. */
function isAuthor(
  note: TokenizedNote,
  from: number,
  to: number,
  role: 'given' | 'family' | 'both',
  roster: CompiledRoster,
): boolean {
  const around = lookAround(note, from, to);
  if (around === null) return false;
  if (role === 'given') return isThinker(around, roster);
  const { first, last, before, after, afterThat, tail } = around;
  const { tables } = roster;
  const isEponym =
    tables.eponyms.has(first.key) || (last.possessive === "'" && tables.eponyms.has(first.key));
  const isConcept = (token: Token | null): boolean => token !== null && tables.concepts.has(token.key);
  if (
    last.possessive !== '' &&
    ((after !== null && tables.firmConcepts.has(after.key)) ||
      (isEponym && isConcept(after)) ||
      (isEponym && (isConcept(afterThat) || (after !== null && tables.eponyms.has(after.key)))))
  )
    return true;
  if (last.possessive === '' && isEponym && isConcept(after)) return true;
  if (isEponym && first.gap.endsWith('(') && tail.startsWith(')')) return true;
  if (/^,? \(?$/.test(tail) && after !== null && after.shape === 'number' && after.letters === 4) return true;
  const joins = (token: Token | null): boolean => token !== null && tables.eponyms.has(token.key);
  const pairedRight =
    after !== null && ((after.key === 'and' && joins(afterThat)) || (/&/.test(after.gap) && joins(after)));
  const pairedLeft =
    before !== null &&
    ((before.key === 'and' && joins(note.tokens[from - 2] ?? null)) ||
      (/&/.test(first.gap) && joins(before)));
  if (isEponym && (pairedRight || pairedLeft)) return true;
  if (after !== null && suffixes.has(after.key) && after.shape === 'upper' && /^, $/.test(tail)) return true;
  return isCitation(note, to, roster);
}

/** "Darwin's theory": a thinker's name that is also a first name. */
const isThinker = ({ first, last, after }: Surroundings, { tables }: CompiledRoster): boolean =>
  last.possessive !== '' && tables.eponyms.has(first.key) && after !== null && isNextTo(after) && tables.concepts.has(after.key); // prettier-ignore

const books = new Set('matthew mark luke john james peter ruth esther job daniel joel amos micah ezekiel isaiah jeremiah joshua samuel ezra nehemiah jonah timothy titus philemon jude malachi hosea zechariah psalm romans'.split(' ')); // prettier-ignore

/** "Ezekiel 37", "John 3:16"; not "Mark 10 min late". */
const isBookOfTheBible = ({ first, before, beforeThat, after, afterThat }: Surroundings): boolean =>
  (before?.key === 'of' && /^(?:book|gospel|letter|epistle)$/.test(beforeThat?.key ?? '') && books.has(first.key)) ||
  (books.has(first.key) && after?.shape === 'number' && after.gap === ' ' && !/^(?:min|mins|minutes|m|hr|hrs|hours|yrs|years|yo|y|x|times|days|weeks|of|and)$/.test(afterThat?.key ?? '')); // prettier-ignore

/** "Beck Anxiety Inventory", "the Monroe model": what bears somebody's name, whoever it was. */
function isTestOrMethod(note: TokenizedNote, to: number, roster: CompiledRoster): boolean {
  const last = note.tokens[to];
  if (last === undefined || last.possessive !== '' || !isCapital(last)) return false;
  for (let k = to + 1; k <= to + 3; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || token.gap !== ' ' || roster.names.has(token.key)) return false;
    if (methods.has(token.key)) return true;
    if (token.shape !== 'capital') return false;
  }
  return false;
}
const methods = new Set('scale inventory questionnaire model method technique theory index syndrome disease protocol screen checklist manual workbook exercises triad cycle'.split(' ')); // prettier-ignore
