import * as read from './read-description.ts';
import * as words from '../tables/description-words.ts';
import * as ties from '../tables/peer-ties.ts';
import { hasAge, isAge } from './age.ts';
import { marks } from './bodily-marks.ts';
import {
  clauseOf,
  hourWords,
  inward,
  isAboutSubjectsLife,
  isLifeStory,
  isOwnStory,
  lifeThings,
  lives,
  said,
  states,
} from './life-story.ts';
import type { Description } from './read-description.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { isTrade, setOf, trades } from '../text/trades.ts';

const { members, origins, superlatives } = read;
const telling = setOf(words.telling);
const apart = setOf(words.peopleOfAKind);
const institutions = setOf(ties.institutionPlaces);
const standing = setOf(ties.standingStates);
const plain = setOf(ties.plainModifiers);
const counts = setOf('two three four five six seven eight twins triplets quadruplets');

/** Whether a description says more than "another member": a trade, an age, an origin, an event, the only or the oldest one. */
export function tellsApart(note: TokenizedNote, phrase: Description): boolean {
  const { from, head, rest, to } = phrase;
  const front = note.tokens.slice(from, head + 1);
  const before = front.map((token) => token.key);
  if (before.some((key) => superlatives.has(key)) && !(before.includes('first') && !before.includes('our')))
    return true;
  if (before.some((key) => isTrade(key) || origins.has(key) || telling.has(key)) || hasAge(front))
    return true;
  if (before.some((key) => apart.has(key)) && (to > head || before.length > 2)) return true;
  return to >= rest && restTellsApart(note, phrase);
}

/** "The IT guy in here", "the bearded fellow in our group": said of one of the group, any word that not everybody bears. */
export const isDescribed = (note: TokenizedNote, { from, head }: Description): boolean =>
  /^(?:the|that|our|this)$/.test(note.tokens[from]?.key ?? '') &&
  note.tokens[head]?.key !== 'one' &&
  note.tokens
    .slice(from + 1, head)
    .some(
      ({ key, shape }) =>
        shape !== 'number' && !plain.has(key) && !states.has(key) && !/(?:ing|er|ed)$/.test(key),
    );

function restTellsApart(note: TokenizedNote, phrase: Description): boolean {
  const { head, rest, to } = phrase;
  const start = behindGroup(note, rest, to);
  const tokens = note.tokens.slice(start, to + 1);
  const after = read.keysOf(note, start, to);
  const opener = after[0] ?? '';
  if (tokens.some((token, i) => isAge(token) && (i <= 1 || /^(?:year|yr|y|years)$/.test(after[i + 1] ?? ''))))
    return true;
  if (after.some((key) => trades.has(key) || origins.has(key))) return true;
  const clause = clauseOf(after);
  const hasCapital = tokens.slice(1).some((token) => token.shape === 'capital' && token.letters > 2);
  if (clause.length > 0 && isAboutSubjectsLife(clause)) return false;
  if (clause.length > 0) {
    const isMember = /^(?:members?|peers?|participants?|groupmates?|mbr)$/.test(note.tokens[head]?.key ?? '');
    return (
      isLifeStory(clause) || (isMember && isOwnStory(clause)) || (hasCapital && !said.has(clause[1] ?? ''))
    );
  }
  if (
    /^(?:in|well)$/.test(opener) &&
    after.some((key) =>
      /^(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/.test(key),
    )
  )
    return true;
  if (opener === 'of') return after.some((key) => counts.has(key));
  if (opener === 'in' && after[1] === 'recovery' && after[2] === 'from') return after.length > 3;
  if (/^(?:with|from|in|on)$/.test(opener))
    return (
      hasCapital ||
      after.some((key) => marks.has(key)) ||
      (!isSubjectWord(note.tokens[head]?.key ?? '') && tellsByThing(note, rest, after))
    );
  if (/^(?:married|born|adopted|diagnosed|convicted|raised|widowed)$/.test(opener))
    return isMemberHead(note, head) && after.length > 1;
  if (/^(?:twice|half)$/.test(opener)) return /age$/.test(after[2] ?? after[1] ?? '');
  if (opener === 'back')
    return (
      after[1] === 'from' && after[2] !== 'break' && after.length > 2 && !after.some((key) => inward.has(key))
    );
  if (/^(?:calling|joining)$/.test(opener))
    return (
      tokens.some((token, i) => i > 1 && token.shape === 'capital') ||
      after.includes('bed') ||
      after.includes('hospital')
    );
  if (/^(?:going|waiting|working)$/.test(opener))
    return (
      after.some((key) => lifeThings.has(key)) ||
      (opener === 'working' && /^(?:at|for|as|nights|two|three)$/.test(after[1] ?? '') && after.length > 2)
    );
  if (
    /^(?:fighting|battling|missing|grieving|mourning|serving|living|wearing|carrying|raising|caring|awaiting|studying|training|expecting|recovering|facing)$/.test(
      opener,
    )
  )
    return (
      (after[1] === 'recovery' && after[2] === 'from') ||
      (after.length > 2 && !after.slice(0, 4).some((key) => inward.has(key)))
    );
  if (members.has(note.tokens[head]?.key ?? '') && isApposition(after)) return true;
  if (opener === 'both' && members.has(note.tokens[head]?.key ?? ''))
    return after.some((key) => telling.has(key) || trades.has(key) || lives.has(key) || origins.has(key));
  if (
    /^(?:recently|newly|originally|once|formerly)$/.test(opener) &&
    members.has(note.tokens[head]?.key ?? '')
  )
    return after.some((key) => lives.has(key) || lifeThings.has(key));
  const isAside = /[,(–—-]/u.test(note.tokens[rest]?.gap ?? '');
  return (
    isAside &&
    members.has(note.tokens[head]?.key ?? '') &&
    after.some((key) => counts.has(key) || lives.has(key))
  );
}

/** "A man in the group with one arm": what is said behind the group. */
function behindGroup(note: TokenizedNote, rest: number, to: number): number {
  const [lead, the, group] = read.keysOf(note, rest, rest + 2);
  if (lead !== 'in' && lead !== 'from' && lead !== 'of') return rest;
  const at = /^(?:group|grp)$/.test(the ?? '')
    ? rest + 2
    : /^(?:the|our|this)$/.test(the ?? '') && /^(?:group|grp|circle|room)$/.test(group ?? '')
      ? rest + 3
      : rest;
  return at <= to ? at : rest;
}

const isMemberHead = (note: TokenizedNote, head: number): boolean =>
  /^(?:members?|peers?|participants?|groupmates?|mbr|client|patient|resident|mate)$/.test(
    note.tokens[head]?.key ?? '',
  );

/** "One of the men, a night watchman": what somebody is, said aside. */
export function saysWhat(note: TokenizedNote, { rest, to }: Description): boolean {
  return (
    to >= rest && /[,(–—-]/u.test(note.tokens[rest]?.gap ?? '') && isApposition(read.keysOf(note, rest, to))
  );
}

/** "Another member, a butcher", "a peer, himself a funeral director"; not "a peer, a newcomer". */
function isApposition(after: readonly string[]): boolean {
  const at = /^(?:himself|herself|themselves|themself|also)$/.test(after[0] ?? '') ? 1 : 0;
  return (
    /^(?:a|an)$/.test(after[at] ?? '') &&
    after.length > at + 1 &&
    !/^(?:new|newer|newcomer|recent|quiet|peer|member|friend|regular|few|little|bit|lot|man|woman|male|female|fellow|different)$/.test(
      after[at + 1] ?? '',
    )
  );
}

/** "Panic keeps the client from work": the note's own client. */
const isSubjectWord = (key: string): boolean => /^(?:clients?|pts?|patients?)$/.test(key);

/** "With the colicky baby", "from the fire department", "on parole": a thing outside the room, not a feeling or a question. */
export function tellsByThing(note: TokenizedNote, rest: number, after: readonly string[]): boolean {
  if (!/^(?:with|without|from|in|on)$/.test(after[0] ?? '') || !/^ ?$/.test(note.tokens[rest]?.gap ?? ''))
    return false;
  if (/^(?:in|on)$/.test(after[0] ?? '')) return after.some((key) => standing.has(key));
  return (
    after.length > 1 &&
    !after
      .slice(0, 4)
      .some((key) => inward.has(key) || hourWords.has(key) || (after[0] === 'from' && institutions.has(key)))
  );
}
