import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import type { TokenizedNote } from '../text/tokens.ts';

const childPlaces =
  /^(?:dentist|school|daycare|preschool|kindergarten|camp|practice|pediatrician|doctor|doctors|park|zoo|bed|soccer|ballet|church|dads|moms|grandmas|grandmothers|father|mother|dad|mom|airport|prom|recital|sitter|er)$/;
const childThings =
  /^(?:soccer|recital|iep|pediatrician|daycare|preschool|kindergarten|crib|diapers|diaper|teacher|teachers|nap|bedtime|playdate|tantrum|tantrums|christening|baptism|bris)$/;
const since =
  /^(?:kindergarten|childhood|high|grade|middle|school|college|birth|church|infancy|diapers|preschool)$/;
const people =
  /^(?:man|woman|guy|girl|boy|lady|friend|person|someone|somebody|fellow|kid|neighbor|client|nurse)$/;

/** Whether a name belongs to the member's life outside by what is done: "married to Frank", "took Grace to the dentist", "calls his cane Hope". */
export function isOfLifeOutside(
  note: TokenizedNote,
  from: number,
  to: number,
  around: Surroundings,
): boolean {
  return (
    isWed(note, from, around) ||
    isTakenAlong(note, from, to) ||
    isAgedChild(note, to) ||
    isNickname(note, from) ||
    isMetElsewhere(note, to) ||
    isWorkedFor(around) ||
    isUnknown(around) ||
    isKnownSince(note, from, to) ||
    hasChildThing(note, to) ||
    isWritten(note, from, to) ||
    isMetAt(note, from, to) ||
    isTheirs(note, to)
  );
}

const key = (note: TokenizedNote, at: number): string => note.tokens[at]?.key ?? '';

/** "Engaged to Marcus", "divorced Mark", "widow of Frank", "mother of Grace". */
function isWed(note: TokenizedNote, from: number, { first, before, beforeThat }: Surroundings): boolean {
  if (before === null || !isNextTo(first)) return false;
  if (
    /^(?:divorced|divorcing|marry|marrying|remarried|buried|burying|cremated|adopted|birthed)$/.test(
      before.key,
    )
  )
    return true;
  const lead = beforeThat?.key ?? '';
  if (before.key === 'to') return /^(?:engaged|married|wed|remarried|betrothed|birth)$/.test(lead);
  if (before.key === 'of')
    return (
      /^(?:widow|widower|mother|father|parent|custody|guardian|son|daughter|care|birth|loss|death|grandmother|grandfather)$/.test(
        lead,
      ) && key(note, from - 3) !== 'the'
    );
  if (isSupported(note, from, before) || isMaiden(before, beforeThat)) return true;
  return before.key === 'after' && /^(?:named|called)$/.test(lead);
}

/** "Pays Rasheeda child support", "owes Dana alimony". */
const isSupported = (note: TokenizedNote, from: number, before: { readonly key: string }): boolean =>
  /^(?:pays|pay|paid|paying|owes|owe|owed|sends|sent)$/.test(before.key) &&
  [1, 2, 3].some(
    (step) =>
      /^(?:alimony|support|maintenance)$/.test(key(note, from + step)) &&
      (key(note, from + step) !== 'support' || key(note, from + step - 1) === 'child'),
  );

/** "Her maiden name is Cruz". */
const isMaiden = (before: { readonly key: string }, sooner: { readonly key: string } | null): boolean =>
  before.key === 'is' && sooner?.key === 'name';

/** "Met Marcus at boot camp; married six months later": where one meets people who are in no group. */
function isMetAt(note: TokenizedNote, from: number, to: number): boolean {
  if (
    !/^(?:met|meeting|meets)$/.test(key(note, from - 1)) ||
    !/^(?:at|in|through|during|on)$/.test(key(note, to + 1))
  )
    return false;
  for (let k = to + 2; k < to + 7; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks) return false;
    if (/^(?:group|grp|session|here|lobby|parking|iop|program|break|hallway|circle)$/.test(token.key))
      return false;
    if (metPlaces.test(token.key)) return true;
  }
  return false;
}
const metPlaces =
  /^(?:camp|school|college|university|rehab|detox|jail|prison|army|navy|service|church|work|bar|wedding|tinder|bumble|hinge|app|online|aa|na|kindergarten|basic|boot|deployment|iraq|party|concert|cruise|flight|plane|train|funeral)$/;

/** "Jordan is his oldest": whose child or spouse somebody is. */
const isTheirs = (note: TokenizedNote, to: number): boolean =>
  /^(?:is|was)$/.test(key(note, to + 1)) &&
  /^(?:his|her|their)$/.test(key(note, to + 2)) &&
  /^(?:oldest|eldest|youngest|firstborn|middle|only|first|second|third|late)$/.test(key(note, to + 3));

/** "Took Grace and Will to the dentist", "drops Hope at her dad's", "picks up Chase from daycare". */
function isTakenAlong(note: TokenizedNote, from: number, to: number): boolean {
  let start = from;
  if (key(note, from - 1) === 'and') start = from - 2;
  const verb = /^(?:up|off)$/.test(key(note, start - 1)) ? start - 2 : start - 1;
  if (
    note.tokens[start]?.breaks !== false ||
    !/^(?:took|takes|take|taking|drops|drop|dropped|dropping|picks|pick|picked|picking|drove|drives|driving|walks|walked|brought|gets|got|put|puts)$/.test(
      key(note, verb),
    )
  )
    return false;
  for (let k = to + 1; k < to + 8; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || /,/.test(token.gap)) return false;
    if (childPlaces.test(token.key) && /^(?:the|to|from|at|her|his|their)$/.test(key(note, k - 1)))
      return !/^(?:group)$/.test(key(note, k + 1));
  }
  return false;
}

/** "Grace (7)". */
function isAgedChild(note: TokenizedNote, to: number): boolean {
  const age = note.tokens[to + 1];
  return age?.shape === 'number' && age.gap === ' (' && Number(age.key) < 18 && note.text[age.end] === ')';
}

/** "Calls his cane Hope", "named the tumor Frank", "calls her inner critic Frank". */
function isNickname(note: TokenizedNote, from: number): boolean {
  for (let k = from - 1; k > from - 4; k--) {
    const [token, lead, verb] = [note.tokens[k], note.tokens[k - 1], note.tokens[k - 2]];
    if (
      token === undefined ||
      token.breaks ||
      token.gap !== ' ' ||
      token.shape !== 'lower' ||
      token.key === 'other'
    )
      return false;
    if (/^(?:the|his|her|their|my|a)$/.test(lead?.key ?? ''))
      return (
        /^(?:calls|called|calling|named|nicknamed|names|dubbed)$/.test(verb?.key ?? '') &&
        note.tokens[from]?.gap === ' '
      );
  }
  return false;
}

/** ", a man she met online", ", with whom he served in Iraq". */
function isMetElsewhere(note: TokenizedNote, to: number): boolean {
  if (!/^, $/.test(note.tokens[to + 1]?.gap ?? '')) return false;
  const at = /^(?:with|to|for|from)$/.test(key(note, to + 1)) ? to + 2 : to + 1;
  if (key(note, at) === 'whom')
    return (
      /^(?:he|she|they|client|pt)$/.test(key(note, at + 1)) &&
      /^(?:served|worked|grew|went|lived|dated|married|knew|knows|met|loved|raised)$/.test(key(note, at + 2))
    );
  return (
    /^(?:a|an)$/.test(key(note, to + 1)) &&
    people.test(key(note, to + 2)) &&
    /^(?:he|she|they|client|pt)$/.test(key(note, to + 3))
  );
}

/** "She works under Dana". */
const isWorkedFor = ({ first, before, beforeThat }: Surroundings): boolean =>
  isNextTo(first) &&
  /^(?:under|for)$/.test(before?.key ?? '') &&
  /^(?:works|worked|working|work)$/.test(beforeThat?.key ?? '');

/** "Spoke with a Dana", "her first husband was a Marcus": somebody whom the writer doesn't know. */
const isUnknown = ({ first, before, after }: Surroundings): boolean =>
  /^(?:a|an)$/.test(before?.key ?? '') &&
  isNextTo(first) &&
  first.shape === 'capital' &&
  (after === null || !isNextTo(after) || /^(?:at|from|in|who|there)$/.test(after.key));

/** "Has known Dana since kindergarten". */
const isKnownSince = (note: TokenizedNote, from: number, to: number): boolean =>
  /^(?:known|knows|knew)$/.test(key(note, from - 1)) &&
  /^(?:since|from)$/.test(key(note, to + 1)) &&
  since.test(key(note, to + 2));

/** "Mark's soccer game". */
const hasChildThing = (note: TokenizedNote, to: number): boolean =>
  note.tokens[to]?.possessive !== '' &&
  note.tokens[to + 1]?.gap === ' ' &&
  childThings.test(key(note, to + 1));

/** "Read Grace by Natashia Deon". */
const isWritten = (note: TokenizedNote, from: number, to: number): boolean =>
  /^(?:read|reading|watched|reads|finished|watching)$/.test(key(note, from - 1)) &&
  key(note, to + 1) === 'by' &&
  note.tokens[to + 2]?.shape === 'capital';
