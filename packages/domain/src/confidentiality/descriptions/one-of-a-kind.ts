import { isPersonWord } from '../text/person-words.ts';
import { remember } from '../text/remember.ts';
import { roomActs } from '../tables/description-words.ts';
import { setOf } from '../text/trades.ts';
import type { TokenizedNote } from '../text/tokens.ts';

/** The first and last word of a description. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const things = setOf(
  'option options choice choices way alternative relative place places time thing things way day place topic skill session reason exercise goal hour moment part rule question answer one person activity difference change concern problem point note',
);
const mosts = setOf('oldest youngest eldest newest tallest');
const several = setOf('members peers participants groupmates');
const acts = setOf(roomActs);
const callings = /(?:ologist|broker|[a-z]{3}(?:ist|smith|wright|monger|herd|teer))$/;
const staff = setOf(
  'therapist psychologist specialist receptionist list psychotherapist  exist twist insist assist resist consist persist volunteer',
);
const together = setOf(
  'sisters brothers siblings twins cousins married related dating engaged spouses roommates housemates coworkers neighbors neighbours lovers exes divorced',
);

/** Whether a word can begin what only one or two people of a group are. */
export const mayBeOneOfAKind = remember(
  (key) =>
    key === 'only' ||
    key === 'sole' ||
    key === 'lone' ||
    mosts.has(key) ||
    several.has(key) ||
    (callings.test(key) && !staff.has(key)),
);

/** "The only vet tech in the group", "the oldest of the group", "two members are sisters", "the oncologist in our group"; null where it isn't that. */
export function endOfOneOfAKind(note: TokenizedNote, i: number): Stretch | null {
  const token = note.tokens[i];
  if (token === undefined) return null;
  if (/^(?:only|sole|lone)$/.test(token.key)) return onlyOne(note, i);
  if (several.has(token.key)) return kinAmongMembers(note, i);
  if (!isPointedOut(note, i) || (mosts.has(token.key) && saysWhoIs(note, i))) return null;
  const to = endOfPlaceInGroup(note, i + 1) ?? endOfOurs(note, i) ?? endOfMost(note, i);
  return to === null || isSubjectsOwn(note, i, to) ? null : { from: i - 1, to };
}

/** "As the only mason in the group he was asked": what the member is. */
const isSubjectsOwn = (note: TokenizedNote, i: number, to: number): boolean =>
  note.tokens[i - 2]?.key === 'as' &&
  note.tokens[i - 1]?.breaks === false &&
  /^(?:he|she|they|client|pt|cl|patient)$/.test(note.tokens[to + 1]?.key ?? '') &&
  note.tokens[to + 1]?.breaks === false;

const isPointedOut = (note: TokenizedNote, i: number): boolean =>
  note.tokens[i]?.gap === ' ' && /^(?:the|our|that)$/.test(note.tokens[i - 1]?.key ?? '');

/** "She is the oldest in the group": said of somebody already named. */
const saysWhoIs = (note: TokenizedNote, i: number): boolean =>
  note.tokens[i - 1]?.breaks === false &&
  /^(?:is|was|as|being|feel|feels|felt|be|been|like|im|shes|hes|became)$/.test(note.tokens[i - 2]?.key ?? '');

/** "Our youngest, the one still in high school", "our oldest, who sleeps through the second half": of the group, unless a member says so of a family. */
function endOfOurs(note: TokenizedNote, i: number): number | null {
  const [ours, the, one] = [note.tokens[i - 1], note.tokens[i + 1], note.tokens[i + 2]];
  if (ours?.key !== 'our' || (ours.breaks && one?.breaks !== false) || !mosts.has(note.tokens[i]?.key ?? ''))
    return null;
  const isWho = the?.key === 'who' && the.gap === ', ' && one?.breaks === false;
  if (ours.breaks && !isWho) return null;
  if (!isWho && (the?.key !== 'the' || the.gap !== ', ' || one?.key !== 'one' || one.breaks)) return null;
  if (isQuoted(note, ours.start) || /^(?:that|said|says|because|and)$/.test(note.tokens[i - 2]?.key ?? ''))
    return null;
  let to = i + 2;
  for (let k = i + 3; k < i + 12; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || !/^[ -]$/.test(token.gap)) break;
    to = k;
  }
  return to;
}

/** "The youngest, a boy of seventeen, asked him": up to the second comma, where a deed of the room follows. */
function endOfMost(note: TokenizedNote, i: number): number | null {
  const article = note.tokens[i + 1];
  if (
    !mosts.has(note.tokens[i]?.key ?? '') ||
    article?.gap !== ', ' ||
    !/^(?:a|an|now|just|our)$/.test(article.key)
  )
    return null;
  for (let k = i + 2; k < i + 10; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks) return null;
    if (token.gap === ', ') return acts.has(token.key) || /[a-z]{3}ed$/.test(token.key) ? k - 1 : null;
    if (!/^[ -]$/.test(token.gap)) return null;
  }
  return null;
}

/** Whether a quotation is open at a place of the note's line. */
function isQuoted(note: TokenizedNote, at: number): boolean {
  const line =
    note.text
      .slice(Math.max(0, at - 400), at)
      .split('\n')
      .at(-1) ?? '';
  return line.lastIndexOf('“') > line.lastIndexOf('”') || line.split('"').length % 2 === 0;
}

/** "In our Tuesday group", "of the group", "in the room": up to its last word. */
function endOfPlaceInGroup(note: TokenizedNote, at: number): number | null {
  const [lead, ...then] = [0, 1, 2, 3].map((step) => note.tokens[at + step]);
  if (lead?.gap !== ' ' || !/^(?:in|of)$/.test(lead.key)) return null;
  for (const [step, token] of then.entries()) {
    if (token === undefined || token.breaks || token.gap !== ' ') return null;
    if (/^(?:group|grp|circle|room|us)$/.test(token.key)) return at + 1 + step;
    if (lead.key === 'of' && /^(?:women|men|members|ladies|peers)$/.test(token.key)) return at + 1 + step;
    if (step > 0 && /^(?:two|three|four|five|six|seven|eight)$/.test(token.key)) continue;
    if (step === 0 && !/^(?:the|this|our)$/.test(token.key)) return null;
    if (step > 0 && !/(?:day|morning|evening|afternoon|process|therapy|skills|dbt|iop)$/.test(token.key))
      return null;
  }
  return null;
}

function onlyOne(note: TokenizedNote, i: number): Stretch | null {
  if (!isPointedOut(note, i) || saysWhoIs(note, i)) return null;
  const isOther = note.tokens[i + 1]?.key === 'other';
  for (let k = i + 1; k <= i + 5; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || !/^[ -]$/.test(token.gap) || things.has(token.key))
      return null;
    if (isOther && k > i + 2 && acts.has(token.key)) return { from: i - 1, to: k - 1 };
    const [group, last] = [note.tokens[k + 1], note.tokens[k + 2]];
    if (
      k < i + 2 ||
      token.key !== 'in' ||
      isPersonWord(note.tokens[k - 1]?.key ?? '') ||
      group?.breaks !== false
    )
      continue;
    if (isSubjectsOwn(note, i, k + 2)) return null;
    if (/^(?:group|grp)$/.test(group.key)) return { from: i - 1, to: k + 1 };
    return /^(?:the|this|our)$/.test(group.key) && /^(?:group|circle|room|grp)$/.test(last?.key ?? '')
      ? { from: i - 1, to: k + 2 }
      : null;
  }
  return null;
}

/** "Two of the members are sisters", "two peers are dating". */
function kinAmongMembers(note: TokenizedNote, i: number): Stretch | null {
  const leads = [1, 2, 3].map((back) => note.tokens[i - back]?.key ?? '');
  const at = leads.findIndex((key) => /^(?:two|three|both|couple)$/.test(key));
  if (at < 0 || note.tokens[i]?.breaks !== false) return null;
  for (let k = i + 1; k <= i + 4; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || token.gap !== ' ') return null;
    if (together.has(token.key)) return { from: i - 1 - at, to: k };
    if (!/^(?:are|were|who|both|also|being|now)$/.test(token.key)) return null;
  }
  return null;
}
