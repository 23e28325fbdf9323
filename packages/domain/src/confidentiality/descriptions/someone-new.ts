import * as words from '../tables/description-words.ts';
import { isActing } from './acting-in-room.ts';
import { clauseOf, isAboutSubjectsLife } from './life-story.ts';
import { type Description, keysOf } from './read-description.ts';
import { weighLead } from './weigh-lead.ts';
import { humans, kin } from '../text/person-words.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { isTrade, setOf } from '../text/trades.ts';
import { isDeed } from '../text/verb-like.ts';

const kinds = setOf(words.peopleOfAKind);
const acts = setOf(words.roomActs);
const gestures = setOf(words.gestures);
/** `A widower told him, "I would give …"`: whose words stand in the note was in the room. */
export function saysToMember(
  note: TokenizedNote,
  { from, head, rest, to }: Description,
  before: readonly string[],
): boolean {
  const isTo = note.tokens[to + 2]?.key === 'to' ? 1 : 0;
  const [first, verb, whom, quote] = [from, to + 1, to + 2 + isTo, to + 3 + isTo].map(
    (at) => note.tokens[at],
  );
  if (
    first?.breaks !== true ||
    !/^(?:a|an)$/.test(before[0] ?? '') ||
    !kinds.has(note.tokens[head]?.key ?? '')
  )
    return false;
  if (to >= rest && isAboutSubjectsLife(clauseOf(keysOf(note, rest, to)))) return false;
  return (
    /^(?:told|asked|answered|said)$/.test(verb?.key ?? '') &&
    verb?.gap === ' ' &&
    /^(?:him|her|them|client|pt|cl)$/.test(whom?.key ?? '') &&
    /^[,:] ["“]$/u.test(quote?.gap ?? '')
  );
}

/** "A former principal remembered a boy": what somebody was, at the head of what that person does. */
export const isFormerCalling = (
  note: TokenizedNote,
  { from, head, rest, to }: Description,
  before: readonly string[],
): boolean =>
  note.tokens[from]?.breaks === true &&
  /^(?:a|an)$/.test(before[0] ?? '') &&
  /^(?:former|retired|ex)$/.test(before[1] ?? '') &&
  isTrade(note.tokens[head]?.key ?? '') &&
  (to < rest || /^(?:of|from|in)$/.test(note.tokens[rest]?.key ?? '')) &&
  (isActing(note, to) || /^(?:remembered|recalled|confessed|confided)$/.test(note.tokens[to + 1]?.key ?? ''));

/** "grandma of the twins clapped": in a hurried note an article may be left out. */
export const clapsUnnamed = (
  note: TokenizedNote,
  { from, head, rest, to }: Description,
  before: readonly string[],
): boolean =>
  before.length === 1 &&
  note.tokens[from]?.breaks === true &&
  humans.has(note.tokens[head]?.key ?? '') &&
  to >= rest &&
  /^(?:of|with)$/.test(note.tokens[rest]?.key ?? '') &&
  note.tokens[rest + 1]?.key === 'the' &&
  gestures.has(note.tokens[to + 1]?.key ?? '');

const times = setOf('today tonight again later yesterday');
const frames = setOf(
  'group grp session circle in out check-in checkin break share process check play sculpt skit exercise dyad enactment',
);

/** "In group today a college senior asked …", "during check-in, a woman who …": the hour is named right before. */
export function isFramed(note: TokenizedNote, { from, to }: Description): boolean {
  let k = from - 1;
  if (times.has(note.tokens[k]?.key ?? '')) k--;
  const [frame, lead, sooner] = [note.tokens[k], note.tokens[k - 1], note.tokens[k - 2]];
  if (frame === undefined || frame.breaks || note.tokens[from]?.breaks !== false) return false;
  if (!frames.has(frame.key)) return false;
  const isPlay = frame.key === 'play' && lead?.key === 'role';
  const at = isPlay
    ? sooner
    : /^(?:in|out)$/.test(frame.key)
      ? lead?.key === 'check'
        ? sooner
        : undefined
      : lead;
  const starts = /^(?:the|todays|this|our|last)$/.test(at?.key ?? '')
    ? note.tokens[note.tokens.indexOf(at ?? frame) - 1]
    : at;
  if (starts?.breaks !== true || !/^(?:in|during|at|after|before|throughout)$/.test(starts.key)) return false;
  const next = note.tokens[to + 1];
  return next?.gap === ' ' && !next.breaks && (acts.has(next.key) || isDeed(next));
}

/** "Confided in a woman who lost her twins": somebody new, but met as only members meet. */
export const isOneMet = (
  note: TokenizedNote,
  { from, rest, to }: Description,
  before: readonly string[],
): boolean =>
  /^(?:a|an)$/.test(before[0] ?? '') &&
  to >= rest &&
  humans.has(before.at(-1) ?? '') &&
  !kin.has(before.at(-1) ?? '') &&
  weighLead(note, from, to) > 1;
