import { isAge } from './age.ts';
import { endOfSomebodyInGroup } from './belongs-to-group.ts';
import { describesPeer } from './describes-peer.ts';
import { type Stretch, endOfOneOfAKind, mayBeOneOfAKind } from './one-of-a-kind.ts';
import { speaksOwn } from './present-in-room.ts';
import { readDescription, ties } from './read-description.ts';
import { readHour } from './session-nearby.ts';
import type { Sighting } from '../names/find-names.ts';
import { thingsInEr } from '../other-bearers/outside-persons.ts';
import { noTrades, roomActs } from '../tables/description-words.ts';
import { mostRemembered } from '../text/remember.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';
import { isVerbLike } from '../text/verb-like.ts';

const acts = setOf(roomActs);

const isAgeNumber = (token: Token | undefined): boolean => token !== undefined && isAge(token);

/** "The pregnant 19-year-old": an age in a person's place. */
function isAgeAlone(note: TokenizedNote, i: number): boolean {
  if (note.tokens[i]?.key !== 'old') return false;
  const [number, year, old, next] = [i - 2, i - 1, i, i + 1].map((at) => note.tokens[at]);
  if (old?.key !== 'old' || year?.key !== 'year' || !isAgeNumber(number)) return false;
  return (
    next === undefined ||
    next.breaks ||
    !/^[ -]$/.test(next.gap) ||
    isVerbLike(next) ||
    ties.has(next.key) ||
    acts.has(next.key) ||
    /^(?:telling|saying|asking|who|nodding|laughing|crying|offering|talking|sharing|sitting)$/.test(next.key)
  );
}

const nobody = setOf(
  `${noTrades} psychiatrist psychologist physician hygienist those these all others ones anyone everyone everybody nobody people family families staff team therapist facilitator facilitators leader friend friends doctor god them him her us you me and or but dog company agency children`,
);

const relatives = setOf('who whose whod whove');

/** "The chess champion who joined in March": "who" says that it is a person. */
function isWhoever(note: TokenizedNote, i: number): boolean {
  const [token, who] = [note.tokens[i], note.tokens[i + 1]];
  if (token === undefined || who === undefined || !relatives.has(who.key) || who.gap !== ' ') return false;
  if (token.shape !== 'lower' || token.letters < 4 || nobody.has(token.key) || isVerbLike(token))
    return false;
  return note.tokens
    .slice(Math.max(0, i - 3), i)
    .some(
      ({ key }, k, lead) =>
        /^(?:the|that|our|another|a|an)$/.test(key) &&
        lead.slice(k + 1).every((word) => !word.breaks && word.gap === ' '),
    );
}

const doer = /[a-z]{4}(?:er|or|ist|ian)$/;

/** "The tax preparer told her": a word that ends as callings do, and what only people do. */
function isDoer(note: TokenizedNote, i: number): boolean {
  const [token, next] = [note.tokens[i], note.tokens[i + 1]];
  if (token === undefined || next === undefined || token.shape !== 'lower' || !doer.test(token.key))
    return false;
  if (next.gap !== ' ' || !spoken.has(next.key) || nobody.has(token.key) || thingsInEr.has(token.key))
    return false;
  const lead = [1, 2, 3].map((back) => note.tokens[i - back]?.key ?? '');
  return token.gap !== '-' && (lead[1] === 'the' || lead[2] === 'the') && !/(?:ly|s)$/.test(lead[0] ?? '');
}
const spoken: ReadonlySet<string> = setOf(
  'told said asked laughed nodded smiled offered joked hugged handed gave whispered answered agreed shrugged lent showed squeezed waved teased thanked',
);

/** What stands behind a word only where the word is somebody. */
const behindAnybody: ReadonlySet<string> = new Set([...spoken, 'who', 'whose']);

const circles: ReadonlySet<string> = new Set(['group', 'grp', 'circle', 'room']);

/** What a word can be in a description, as bits; that it was worked out is one, too. */
const [workedOut, canBeHead, isOneOfAKind, isCircle, needsSomebody] = [1, 2, 4, 8, 16] as const;

function workOut({ key, isPerson }: Token): number {
  const isUnique = mayBeOneOfAKind(key);
  return (
    workedOut |
    (isPerson || key === 'old' || isUnique ? canBeHead : 0) |
    (isUnique ? isOneOfAKind : 0) |
    (circles.has(key) ? isCircle : 0) |
    (behindAnybody.has(key) ? needsSomebody : 0)
  );
}

/** Most words of a note are none of it, and every word is asked: what was worked out is kept by the word's number. */
const partsOf = new Uint8Array(mostRemembered);
function partOf(token: Token | undefined): number {
  if (token === undefined) return workedOut;
  if (token.place < 0) return workOut(token);
  const known = partsOf[token.place] ?? 0;
  if (known !== 0) return known;
  const found = workOut(token);
  partsOf[token.place] = found;
  return found;
}

/** Looks back from the word for the group: "the Adventist in our group offered …". */
function somebodyInGroup(note: TokenizedNote, i: number, free: number): Stretch | null {
  if (!/^(?:our|this|the)$/.test(note.tokens[i - 1]?.key ?? '') || note.tokens[i - 2]?.key !== 'in')
    return null;
  for (let k = i - 4; k >= Math.max(free, i - 9); k--)
    if (endOfSomebodyInGroup(note, k) === i) return { from: k, to: i };
  return null;
}

/** What is one's own that a member brings to the hour: "the grandmother's advice". */
const broughtAlong = setOf(
  'advice question suggestion feedback voice comment comments remark story anger silence grief',
);
const servants = setOf('driver doctor judge officer');

/** "The barista's poem", "the grandmother's advice"; not "the other driver's insurance". */
const bringsSomething = (note: TokenizedNote, i: number): boolean =>
  !servants.has(note.tokens[i]?.key ?? '') &&
  (speaksOwn(note, i) || broughtAlong.has(note.tokens[i + 1]?.key ?? ''));

/** Whether a word can be the head of a description. */
function isHead(note: TokenizedNote, token: Token, i: number): boolean {
  if (token.shape === 'number' || (token.possessive !== '' && !bringsSomething(note, i))) return false;
  if (i > 0 && note.tokens[i - 1]?.key === 'dear') return false;
  if (token.key === 'couple' && isNumberOfThings(note, i)) return false;
  return token.isPerson || isDoer(note, i) || isAgeAlone(note, i) || isWhoever(note, i);
}

/** "A couple of things", "the past couple years": some, not two people. */
const isNumberOfThings = ({ tokens }: TokenizedNote, i: number): boolean =>
  tokens[i + 1]?.key === 'of' ||
  /^(?:past|last|next|first)$/.test(tokens[i - 1]?.key ?? '') ||
  /^(?:days|weeks|months|years|hours|minutes|times|things|sessions)$/.test(tokens[i + 1]?.key ?? '');

/** The words that describe somebody at this place; null where none do. */
function describesHere(
  note: TokenizedNote,
  token: Token,
  i: number,
  free: number,
  tellsOfHour: (i: number) => boolean,
): Stretch | null {
  const part = partOf(token);
  if ((part & isCircle) !== 0) {
    const somebody = somebodyInGroup(note, i, free);
    if (somebody !== null) return somebody;
  }
  // The head is a word for a person, an age, the only one, or whoever it is "who …".
  if ((part & canBeHead) === 0 && (partOf(note.tokens[i + 1]) & needsSomebody) === 0) return null;
  const one = (part & isOneOfAKind) === 0 ? null : endOfOneOfAKind(note, i);
  if (one !== null && one.from >= free) return one;
  if (!isHead(note, token, i)) return null;
  const { from, head, rest, to } = readDescription(note, i);
  const phrase = { from, head, rest, to, isOfHour: tellsOfHour(i) };
  return phrase.from >= free && describesPeer(note, phrase) ? phrase : null;
}

/** Finds what the written rules take for descriptions of peers. */
export function findDescriptionsByRules(
  note: TokenizedNote,
  named: readonly Sighting[],
): readonly Sighting[] {
  const found: Sighting[] = [];
  const { tokens } = note;
  const tellsOfHour = readHour(note, named);
  let free = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (i < free || token === undefined) continue;
    const stretch = describesHere(note, token, i, free, tellsOfHour);
    if (stretch === null || isBehindName(note, stretch.from, named)) continue;
    const [first, last] = [tokens[stretch.from], tokens[stretch.to]];
    if (first === undefined || last === undefined) continue;
    free = stretch.to + 1;
    found.push({ start: first.start, end: last.end, people: [], kind: 'detail', level: 'warn' });
  }
  return found;
}

/** "Rose, the oldest in group": the name is found already, and where it is replaced the rest is found next. */
export function isBehindName(note: TokenizedNote, from: number, named: readonly Sighting[]): boolean {
  const before = note.tokens[from - 1];
  const gap = note.tokens[from]?.gap;
  if (before === undefined || (gap !== ', ' && gap !== ' (')) return false;
  return named.some(({ end }) => end === before.end);
}
