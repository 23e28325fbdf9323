import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isCitation } from './citation.ts';
import { isNextTo, lookAround, type Surroundings } from '../text/surroundings.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';

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

/** Beck's triad, Young's schema modes, (Jacobson), Miller & Rollnick, Bell's palsy, Rogers 1957. */
export function isAuthor(
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
  last.possessive !== '' &&
  tables.eponyms.has(first.key) &&
  after !== null &&
  isNextTo(after) &&
  tables.concepts.has(after.key);

const books = new Set(
  'matthew mark luke john james peter ruth esther job daniel joel amos micah ezekiel isaiah jeremiah joshua samuel ezra nehemiah jonah timothy titus philemon jude malachi hosea zechariah psalm romans'.split(
    ' ',
  ),
);

/** "Ezekiel 37", "John 3:16"; not "Mark 10 min late". */
export const isBookOfTheBible = ({ first, before, beforeThat, after, afterThat }: Surroundings): boolean =>
  (before?.key === 'of' &&
    /^(?:book|gospel|letter|epistle)$/.test(beforeThat?.key ?? '') &&
    books.has(first.key)) ||
  (books.has(first.key) &&
    after?.shape === 'number' &&
    after.gap === ' ' &&
    !/^(?:min|mins|minutes|m|hr|hrs|hours|yrs|years|yo|y|x|times|days|weeks|of|and)$/.test(
      afterThat?.key ?? '',
    ));

/** "Beck Anxiety Inventory", "the Monroe model": what bears somebody's name, whoever it was. */
export function isTestOrMethod(note: TokenizedNote, to: number, roster: CompiledRoster): boolean {
  const last = note.tokens[to];
  if (last === undefined || last.possessive !== '' || !/^(?:capital|mixed)$/.test(last.shape)) return false;
  for (let k = to + 1; k <= to + 3; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || token.gap !== ' ' || roster.names.has(token.key)) return false;
    if (methods.has(token.key)) return true;
    if (token.shape !== 'capital') return false;
  }
  return false;
}
const methods = new Set(
  'scale inventory questionnaire model method technique theory index syndrome disease protocol screen checklist manual workbook exercises triad cycle'.split(
    ' ',
  ),
);
