import { endOf } from '../text/end-of-clause.ts';
import { humans, members } from '../text/person-words.ts';
import { mostRemembered } from '../text/remember.ts';
import { isVerbLike, readDescription, type Description } from '../descriptions/read-description.ts';
import { startOfPhrase } from './start-of-phrase.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';
import { isOf, kind, kindsOf } from './word-kinds.ts';

/** Words of a note that may describe somebody, and by which of the ways below they were found. */
export interface Proposal extends Description {
  readonly way: number;
}

/** As the rules read it; what a peer has; more behind the person; more aside; more behind "and". */
const [asRead, owned, further, aside, joined] = [0, 1, 2, 3, 4] as const;

const determiners = setOf(
  'the a an that this another our my his her their one whose your some no any every each two both fellow',
);
const ends = setOf(
  'and or but to with is was by in on at for from as were who he she they it had has have be been being that than when while if because so then him them about into after before through per via since until during without within between among under over near behind beside against toward towards upon despite meaning of not can could would will should may might did does do whom which where how what i you we us me her his their its there here up out off down back again too also still just only',
);
const superlatives = setOf('oldest youngest eldest newest tallest quietest loudest smallest biggest');
const peoples = /(?:an|ese|ish|i|er|ist|ite)$/;
const notFurther = setOf(
  'and or but to is was has had have are were be been will would could can did does do said says that then as when while because if so than nor yet for',
);
const behindComma =
  /^(?:who|whose|whom|a|an|one|both|formerly|once|now|also|himself|herself|enrolled|out|recently|newly|another|the|our|age|aged|younger|older|still|with|from)$/;
const moreAside = /^(?:who|whose|a|an|both|one|formerly|like|in|albeit|younger|when|as|at|with|the)$/;

const isJoined = ({ gap }: Token): boolean => gap === ' ' || gap === '-' || gap === '\u2011';

/** Whether a phrase ends with this word: a stop, a verb, another phrase or nothing follows. */
function isLast({ tokens }: TokenizedNote, i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  return (
    next === undefined ||
    next.breaks ||
    !isJoined(next) ||
    token?.possessive !== '' ||
    ends.has(next.key) ||
    determiners.has(next.key) ||
    isVerbLike(next)
  );
}

/** Whether "the", "a", "her" stands at most so many words before, with nothing but words of the phrase between. */
function isDetermined({ tokens }: TokenizedNote, i: number, most: number): boolean {
  for (let back = 1; back <= most; back++) {
    const [token, before] = [tokens[i - back + 1], tokens[i - back]];
    if (before === undefined || token === undefined || token.breaks || !isJoined(token)) return false;
    if (determiners.has(before.key)) return true;
    if (ends.has(before.key)) return false;
  }
  return false;
}

/** What a word as written can be: a person by itself, one where it stands right, one behind "year". */
const [workedOut, byItself, byPlace, behindYear, isWho] = [1, 2, 4, 8, 16] as const;
function workOut(token: Token): number {
  const { key, shape, letters } = token;
  if (shape === 'number') return workedOut;
  const kinds = kindsOf(token);
  const isPerson = token.isPerson || isOf(kinds, kind.person) || (kinds.isCalling && shape === 'lower');
  const isPeople = shape === 'capital' && letters > 3 && peoples.test(key);
  return (
    workedOut |
    (isPerson ? byItself : 0) |
    (key === 'one' || superlatives.has(key) || isPeople ? byPlace : 0) |
    (key === 'old' ? behindYear : 0) |
    (/^who(?:se|s|d)?$/.test(key) ? isWho : 0)
  );
}

/** The same words come again and again: what was worked out is kept by the word's number. */
const partsOf = new Uint8Array(mostRemembered);
function partOf(token: Token | undefined): number {
  if (token === undefined) return workedOut;
  if (token.place < 0) return workOut(token);
  const known = partsOf[token.place] ?? 0;
  return known === 0 ? (partsOf[token.place] = workOut(token)) : known;
}

/** Whether a word may stand for a person: by its meaning, its ending, what follows, or its place. */
function mayBePerson(note: TokenizedNote, i: number, token: Token): boolean {
  const part = partOf(token);
  if ((part & byItself) !== 0) return true;
  const next = note.tokens[i + 1];
  if ((partOf(next) & isWho) !== 0 && next?.gap === ' ' && token.letters > 2) return true;
  if ((part & behindYear) !== 0) return note.tokens[i - 1]?.key === 'year';
  return (
    (part & byPlace) !== 0 && isLast(note, i) && isDetermined(note, i, superlatives.has(token.key) ? 2 : 3)
  );
}

/** "Client said", "peers", "after": a word alone, of which nothing is said. */
function standsAlone({ tokens }: TokenizedNote, i: number, token: Token): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  const isFirst =
    before === undefined ||
    token.breaks ||
    !isJoined(token) ||
    ends.has(before.key) ||
    kindsOf(before).isVerbForm;
  return (
    isFirst &&
    token.possessive === '' &&
    (next === undefined ||
      next.breaks ||
      (next.gap === ' ' && (notFurther.has(next.key) || kindsOf(next).isVerbForm)))
  );
}

/** "Her sister", "a peer", "the therapist": kin, members and staff of whom nothing more is said. */
function saysNothing({ tokens }: TokenizedNote, { from, head, rest, to }: Description): boolean {
  const [first, last] = [tokens[from], tokens[head]];
  if (first === undefined || last === undefined || to >= rest || last.possessive !== '') return false;
  if (head === from) return !/^(?:whoever|somebody|someone)$/.test(last.key);
  if (head > from + 1 && !(head === from + 2 && tokens[head - 1]?.key === 'group')) return false;
  const kinds = kindsOf(last);
  if (isOf(kinds, kind.member) || isOf(kinds, kind.staff)) return true;
  return isOf(kinds, kind.kin) && /^(?:his|her|their|my|a|an)$/.test(first.key);
}

/** Every stretch of a note that may describe somebody; whether it does is weighed afterwards. */
export function proposePeople(note: TokenizedNote): readonly Proposal[] {
  const proposals: Proposal[] = [];
  const { tokens } = note;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token !== undefined && mayBePerson(note, i, token) && !standsAlone(note, i, token))
      propose(note, i, proposals);
  }
  return proposals;
}

function propose(note: TokenizedNote, i: number, proposals: Proposal[]): void {
  const read = readDescription(note, i);
  const { head, rest, to } = read;
  const from = startOfPhrase(note, read.from);
  const add = (start: number, end: number, way: number): void => {
    const proposal = { from, head, rest: start, to: end, way };
    if (end >= head && !saysNothing(note, proposal)) proposals.push(proposal);
  };
  add(rest, to, asRead);
  const { tokens } = note;
  const [last, next] = [tokens[head], tokens[head + 1]];
  if (last === undefined || next === undefined || next.breaks) return;
  if (last.possessive !== '' && isJoined(next) && (members.has(last.key) || humans.has(last.key))) {
    const end = endOfThing(note, head + 1);
    add(head + 1, end, owned);
    const then = tokens[end + 1];
    if (
      then?.breaks === false &&
      then.gap === ' ' &&
      /^(?:in|on|at|from|with|of|about|behind)$/.test(then.key)
    )
      add(head + 1, endOf(note, end + 1), owned);
  } else if (to < rest) {
    if (rest === head + 1 && goesOn(next)) {
      const end = endOf(note, rest);
      if (end > rest) add(rest, end, further);
    }
  } else proposeMore(note, read, add);
}

/** "A peer's swollen eye": up to what a peer has. */
function endOfThing(note: TokenizedNote, from: number): number {
  let end = from;
  for (
    let next = note.tokens[end + 1];
    end - from < 3 && next?.breaks === false && isJoined(next);
    next = note.tokens[end + 1]
  ) {
    if (ends.has(next.key) || determiners.has(next.key) || isVerbLike(next)) break;
    end++;
  }
  return end;
}

/** "A peer two months out from surgery", "a florist, sixty": what follows may say more of the person. */
const goesOn = (next: Token): boolean =>
  (next.gap === ' ' && !notFurther.has(next.key) && next.shape !== 'capital') ||
  (/^(?:, ?| ?\(| [–—-] )$/u.test(next.gap) &&
    (behindComma.test(next.key) || next.shape === 'number' || /(?:ed|ing)$/.test(next.key)));

/** "A peer who, like her, was crowned", "… who was evicted and moved in with money". */
function proposeMore(
  note: TokenizedNote,
  { rest, to }: Description,
  add: (start: number, end: number, way: number) => void,
): void {
  const more = note.tokens[to + 1];
  if (more === undefined || more.breaks) return;
  if (more.gap === ', ' && moreAside.test(more.key) && to - rest < 3) {
    const end = endOf(note, to + 1);
    const behind = note.tokens[end + 1];
    const isClosed = to === rest && behind?.breaks === false && behind.gap === ', ';
    add(rest, isClosed ? endOf(note, end + 1) : end, aside);
  } else if (more.gap === ' ' && /^(?:and|but|when)$/.test(more.key)) add(rest, endOf(note, to + 2), joined);
}
