import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { NameSpan } from '../names/name-span.ts';
import { isAmongCapitals } from '../text/among-capitals.ts';
import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import { isTownOfRegion } from './town.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';
import { classOf } from '../word-names/word-class.ts';

/** Whether a name is a thing's or a place's by the way in which the sentence holds it: "an old Mercedes", "her Robin feeder", "in Medina, Ohio", "“Amazing Grace”". */
export function isThingSoCalled(
  note: TokenizedNote,
  span: NameSpan,
  around: Surroundings,
  roster: CompiledRoster,
): boolean {
  if (around.first.shape !== 'capital' || span.isPlural) return false;
  return (
    isDetermined(note, span, around, roster) ||
    isTownOfRegion(around) ||
    isQuotedTitle(note, span, roster) ||
    isNamedFirm(note, span, roster) ||
    isSpelling(around) ||
    isMake(around) ||
    isBookNumber(around) ||
    isFirmOfSons(around)
  );
}

const possessors = setOf('his my their our her');
const articles = setOf('a an the this that another');

/** Nobody's name has an article and an adjective or a noun of its own: "in an old Mercedes", "a Jordan hoodie". */
function isDetermined(
  note: TokenizedNote,
  { from, to, role }: NameSpan,
  { first, last, before, after, beforeThat }: Surroundings,
  roster: CompiledRoster,
): boolean {
  if (
    role === 'family' ||
    before === null ||
    before.shape !== 'lower' ||
    first.gap !== ' ' ||
    last.possessive !== ''
  )
    return false;
  const isThingBehind =
    after?.gap === ' ' && isThing(after, roster) && !/^(?:sr|jr|too|again|today)$/.test(after.key);
  if (articles.has(before.key) || possessors.has(before.key)) {
    if (!isThingBehind || before.key === 'that') return false;
    return (
      before.key !== 'her' ||
      beforeThat === null ||
      !/(?:ed|told|gave|made|let|saw|heard|sent|brought|lent|paid)$/.test(beforeThat.key)
    );
  }
  if (!articles.has(beforeThat?.key ?? '') || before.gap !== ' ') return false;
  return (
    /^(?:old|new|used|vintage|rented|leased|stolen|borrowed|beat|red|blue|white|black|brown|silver|loaded|signed|broken)$/.test(
      before.key,
    ) &&
    note.tokens[from - 2]?.key !== 'the' &&
    to === from
  );
}

/** A word that can only be a noun here: no verb, no joint, no word of place or time. */
function isThing(token: Token, { tables, ordinary }: CompiledRoster): boolean {
  if (token.shape !== 'lower' || token.possessive !== '' || token.key.length < 4) return false;
  return (
    classOf(token, tables, ordinary) === 'word' &&
    !/(?:[^s]s|ed|en|ught|ept|ade|ell|ew|ook|ame|ent|old|one|ere)$/.test(token.key) &&
    !notThings.has(token.key)
  );
}
export const notThings: ReadonlySet<string> = setOf(
  'out off up down over around first within despite regarding afterwards afterward then when that this there here back down away home alone today tonight tomorrow yesterday again instead both only even ever once twice later soon well much more most least half some such each else almost anyway together inside outside upstairs downstairs without within across past along else perhaps maybe first last next right wrong late early fine good sick ready glad cold hot able open shut hurt upset quit read run come became become begin began shut stuck broke bore swore wore awoke kind cool calm quiet silent sober',
);

const longestTitle = 6;

/** "Amazing Grace" between quotation marks, each word with a capital: a song, a book, a film. */
function isQuotedTitle(note: TokenizedNote, { from, to }: NameSpan, roster: CompiledRoster): boolean {
  let start = from;
  while (start > from - longestTitle && !/["“]$/.test(note.tokens[start]?.gap ?? '')) start--;
  let end = to;
  while (
    end < to + longestTitle &&
    !/^[,.!?]?["”]/.test(note.text.slice(note.tokens[end]?.end ?? 0, (note.tokens[end]?.end ?? 0) + 2))
  ) {
    if (note.tokens[end + 1]?.gap !== ' ') return false;
    end++;
  }
  const words = note.tokens.slice(start, end + 1);
  if (words.length < 2 || words.length > longestTitle || !/["“]$/.test(words[0]?.gap ?? '')) return false;
  const isOther = (token: Token): boolean =>
    token.shape === 'capital' && !roster.names.has(token.key) && roster.ordinary(token.key);
  return (
    words.every(
      (token, i) => token.shape === 'capital' || (i > 0 && token.letters < 5 && token.shape === 'lower'),
    ) &&
    words.some(isOther) &&
    words.slice(1).every((token) => token.gap === ' ')
  );
}

/** "Bell's Brewery", "Coleman Family Medicine". */
function isNamedFirm(
  note: TokenizedNote,
  { to }: NameSpan,
  { tables, ordinary, names }: CompiledRoster,
): boolean {
  const [last, next, then] = [note.tokens[to], note.tokens[to + 1], note.tokens[to + 2]];
  if (next?.gap !== ' ' || names.has(next.key)) return false;
  if (next.shape === 'mixed') return last?.possessive !== '';
  if (next.shape !== 'capital') return false;
  if (last?.possessive !== '') return firms.has(next.key) || tables.institutions.has(next.key);
  return (
    ordinary(next.key) &&
    then?.gap === ' ' &&
    then.shape === 'capital' &&
    (tables.institutions.has(then.key) || firms.has(then.key))
  );
}
const firms = setOf(
  'medicine dental dentistry pediatrics orthopedics law legal insurance realty recovery counseling therapy wellness roofing construction electric transport trucking logistics bail bonds funeral brewery brewing pub pizza deli gym garage salon plumbing auto landing crossing corner market kitchen tire tires diner cafe grill bar bakery barbershop barber grocery hardware towing landscaping furniture jewelers pharmacy liquor liquors tavern inn gas cleaners laundromat place shop store',
);

/** "He spells it “Shavon”". */
const isSpelling = ({ first, before, beforeThat }: Surroundings): boolean =>
  /["“]$/.test(first.gap) &&
  (/^(?:spelled|spelt|misspelled|misspelt|spells)$/.test(before?.key ?? '') ||
    (/^(?:it|name)$/.test(before?.key ?? '') &&
      /^(?:spelled|spelt|spells|misspelled)$/.test(beforeThat?.key ?? '')));

const makes = setOf('ford lincoln mercedes austin harley morris royce porsche chevy tesla dodge jordan colt');

/** "His Ford died", "a Lincoln". */
const isMake = ({ first, before, beforeThat }: Surroundings): boolean =>
  makes.has(first.key) &&
  first.gap === ' ' &&
  before !== null &&
  (/^(?:his|my|their|our|a|the)$/.test(before.key) ||
    (before.key === 'her' &&
      /^(?:in|of|sold|drives|drove|drive|wash|washes|parked|into|crashed|totaled|wrecked)$/.test(
        beforeThat?.key ?? '',
      )));

/** "First Samuel": a book of the Bible in two parts. */
const isBookNumber = ({ first, before }: Surroundings): boolean =>
  /^(?:first|second|1|2|1st|2nd)$/.test(before?.key ?? '') &&
  /^(?:samuel|peter|john|timothy|kings)$/.test(first.key) &&
  isNextTo(first) &&
  before?.shape !== 'lower';

/** "Walker and Sons". */
const isFirmOfSons = ({ after, afterThat }: Surroundings): boolean =>
  (after?.key === 'and' &&
    /^(?:Sons|Daughters|Co|Company|Associates|Brothers)$/i.test(afterThat?.key ?? '') &&
    afterThat?.shape === 'capital') ||
  (/&/.test(after?.gap ?? '') &&
    /^(?:sons|daughters|co|associates)$/.test(after?.key ?? '') &&
    after?.shape === 'capital');

/** "Dana Point", "Big Marcus": another word with a capital inside a sentence belongs to the name, or the name to it. */
export function isJoinedToCapital(
  note: TokenizedNote,
  { from, to }: NameSpan,
  { first, last, before, after }: Surroundings,
  { tables, ordinary, names }: CompiledRoster,
): boolean {
  if (first.shape !== 'capital' || isAmongCapitals(note, from)) return false;
  const isPart = (token: Token): boolean =>
    token.shape === 'capital' &&
    !token.opens &&
    token.letters > 2 &&
    ordinary(token.key) &&
    !names.has(token.key) &&
    !calendarWords.has(token.key) &&
    !tables.peerRoles.has(token.key) &&
    !tables.outsideRoles.has(token.key) &&
    !tables.titles.has(token.key) &&
    !tables.personLeads.has(token.key) &&
    !tables.personVerbs.has(token.key);
  if (last.possessive === '' && after?.gap === ' ' && to < note.tokens.length - 1 && isPart(after))
    return true;
  return before !== null && first.gap === ' ' && before.possessive === '' && isPart(before);
}
const calendarWords = setOf(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december god mom dad lord client patient group facilitator therapist then and but both spanish english zoom sunday christmas easter thanksgiving',
);
