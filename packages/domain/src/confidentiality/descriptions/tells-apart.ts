import * as read from './read-description.ts';
import { type Description } from './read-description.ts';
import { isTrade, setOf, trades } from '../text/trades.ts';
import * as words from '../tables/description-words.ts';
import * as ties from '../tables/peer-ties.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';

const { members, origins, superlatives } = read;
const telling = setOf(words.telling);
const marks = setOf(words.bodilyMarks);
const lives = setOf(words.lifeVerbs);
const lifeThings = setOf(words.lifeThings);
const apart = setOf(words.peopleOfAKind);
const said = setOf(words.saidInTheRoom);
const states = setOf(words.passingStates);
const habits = setOf(words.plainHabits);
const ageWords = setOf(
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
);
const institutions = setOf(ties.institutionPlaces);
const inward = setOf(ties.inwardWords);
const roomWords = setOf(ties.roomWords);
const acts = setOf(words.roomActs);
const hourWords = setOf(words.hourWords);
const standing = setOf(ties.standingStates);
const plain = setOf(ties.plainModifiers);
const counts = setOf('two three four five six seven eight twins triplets quadruplets');
/** What people outside do to a member's kin, things and home. */
const outsideDeeds = setOf(words.outsideDeeds);
const objects = setOf('her him them me client pt us patient herself himself');

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
  if (/^(?:in|well)$/.test(opener) && after.some((key) => /^(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/.test(key))) return true; // prettier-ignore
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
    return after.some((key) => lifeThings.has(key)) || (opener === 'working' && /^(?:at|for|as|nights|two|three)$/.test(after[1] ?? '') && after.length > 2); // prettier-ignore
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
  if (!/^(?:in|from|of)$/.test(lead ?? '')) return rest;
  const at = /^(?:group|grp)$/.test(the ?? '') ? rest + 2 : /^(?:the|our|this)$/.test(the ?? '') && /^(?:group|grp|circle|room)$/.test(group ?? '') ? rest + 3 : rest; // prettier-ignore
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

/** Whether an age stands among the words: 54-year-old, 81 y/o, 20-something. */
export const hasAge = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) => isAge(token) && /^(?:year|yr|yrs|yo|y|something|ish)$/.test(tokens[i + 1]?.key ?? ''),
  );

/** Whether a number is somebody's age. */
export const isAge = (token: Token): boolean =>
  (token.shape === 'number' && token.letters <= 2) || ageWords.has(token.key);

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

/** Whether a description wears something visible: a wheelchair, a tattoo. */
export const isMarked = (keys: readonly string[]): boolean =>
  keys.some((key) => marks.has(key)) ||
  (keys[0] === 'in' && /^(?:the|a|an)$/.test(keys[1] ?? '') && keys.slice(2).some((key) => worn.test(key)));
const worn = /(?:coat|jacket|shirt|sweater|dress|vest|apron|socks|shoes|sneakers|sandals|boots|hat|scarf|gloves|overalls|jeans|shorts|pajamas|suit)$/; // prettier-ignore

/** The relative clause of a description, from its pronoun on; empty where there is none. */
export function clauseOf(after: readonly string[]): readonly string[] {
  if (/^(?:who|whos|whod|whove|whose|that)$/.test(after[0] ?? '')) return after;
  if (!/^(?:of|in|here|from|about)$/.test(after[0] ?? '')) return [];
  const at = after.findIndex((key) => /^(?:who|whos|whod|whove|whose)$/.test(key));
  return at < 0 || at > 4 ? [] : after.slice(at);
}

/** "Who raised her", "who hit him": what a person did to the subject says that the person stands outside. */
export function isAboutSubjectsLife(clause: readonly string[]): boolean {
  const [opener, verb = '', then = '', more = ''] = clause;
  if (clause.some((key) => /^(?:group|grp|here|circle)$/.test(key))) return false;
  if (opener === 'whose' && /^(?:she|he|they|client|pt)$/.test(then)) return true;
  if (opener !== 'whose' && clause.slice(2).some((key) => /^(?:him|them|me)$/.test(key))) return true;
  if (outsideDeeds.has(verb) && /^(?:his|her|their|client|clients|pts)$/.test(then)) return true;
  if (then === 'her')
    return (
      more === '' ||
      /^(?:in|at|on|when|as|for|during|last|and|with|to|out|off|up|down|about|by|until|so)$/.test(more)
    );
  if (isDoneToThem(clause)) return true;
  const isHers = more === 'her' && clause.length > 4;
  return objects.has(then) || (/^(?:had|has|have|was|is)$/.test(verb) && objects.has(more) && !isHers);
}

/** "Who proposed to her", "who lied about him in court": what was done to the member of whom the note is. */
const isDoneToThem = (clause: readonly string[]): boolean =>
  clause.some(
    (key, i) =>
      i > 1 &&
      /^(?:her|him|client|pt)$/.test(key) &&
      /^(?:to|on|at|for|with|from|about|behind|against|after|over)$/.test(clause[i - 1] ?? '') &&
      /^(?:|in|on|at|when|as|for|during|last|and|with|to|by|until|so|for|after|before)$/.test(
        clause[i + 1] ?? '',
      ),
  );

/** A relative clause about a life, not about what was said in the room. */
export function isLifeStory(clause: readonly string[]): boolean {
  if (clause[0] === 'whose') return clause.length > 2;
  if (clause.some((key) => /^(?:died|overdosed|suicided|drowned)$/.test(key))) return true;
  const rest = clause
    .slice(1)
    .filter((key) => !/^(?:had|has|have|is|was|d|s|recently|just|once|also|never|been)$/.test(key));
  if (said.has(rest[0] ?? '') || (rest[0] === 'used' && rest[1] !== 'to')) return false;
  if (clause.some((key, i) => /^(?:years?|months)$/.test(key) && ageWords.has(clause[i - 1] ?? '')))
    return true;
  if (clause.length > 2 && rest.some((key) => lives.has(key) || lifeThings.has(key))) return true;
  return isHabit(clause[1] ?? '');
}

/** The present tense tells what somebody does for good: "who stutters", "who teaches Spanish". */
const isHabit = (verb: string): boolean => /[a-z]{3}s$/.test(verb) && !habits.has(verb);

/** What is said of a member, other than what the member said or felt in the room. */
export function isOwnStory(clause: readonly string[]): boolean {
  const [opener = '', verb = '', then = ''] = clause;
  if (opener === 'whose') return clause.length > 2;
  if (
    clause.some(
      (key) =>
        illnesses.has(key) ||
        (marks.has(key) &&
          clause.some((word) => /^(?:uses|wears|has|walks|carries|brings|rides|used)$/.test(word))),
    ) ||
    isKinOfClient(clause)
  )
    return true;
  if (/^(?:sits|stands|sat)$/.test(verb)) return clause.some((key) => /^(?:by|near|across|beside|door|window|corner|front|back)$/.test(key)); // prettier-ignore
  const isState = opener === 'whos' || /^(?:is|was|had|has|were|been)$/.test(verb);
  if (!isState) return clause.length > 3 && !isOfTheHour(clause.slice(1));
  if (/^(?:had|has)$/.test(verb) && isOfTheHour(clause.slice(1))) return false;
  const next = opener === 'whos' ? verb : then;
  const at = opener === 'whos' ? 2 : 3;
  if (/^(?:is|whos)$/.test(opener === 'whos' ? opener : verb) && next === 'in' && clause[at] === 'the' && clause.length > at + 1) return !clause.slice(at).some((key) => inward.has(key) || roomWords.has(key)); // prettier-ignore
  const isPassing = states.has(next) || said.has(next) || /(?:ing|ed)$/.test(next);
  return clause.length > (opener === 'whos' ? 2 : 3) && !isPassing;
}

/** "A peer who is client's sister-in-law". */
const isKinOfClient = (clause: readonly string[]): boolean =>
  clause.some((key, i) => read.kin.has(key) && /^(?:is|was|whos)$/.test(clause[i - 2] ?? '') && /^(?:his|her|their|client|clients|pts?|my)$/.test(clause[i - 1] ?? '')); // prettier-ignore

const illnesses = setOf('chemo chemotherapy dialysis hospice parole dui trial transplant indictment cancer lupus epilepsy hysterectomy mastectomy miscarriage stillbirth'); // prettier-ignore

/** "Delivered in her car", "conceived on her seventh round": whose the thing is, whoever tells. */
const isOwnThing = (story: readonly string[], i: number): boolean =>
  /^(?:her|his|their)$/.test(story[i] ?? '') &&
  /^(?:in|on|after|during|before|into|under|off|over|of|out|with)$/.test(story[i - 1] ?? '') &&
  story[i + 1] !== undefined &&
  !/^(?:in|on|at|when|as|for|during|last|and|with|to|by|until|so|after|before|building|street|church|office|block|school|neighborhood|hallway|complex|town|job|work|mother|father|son|daughter|brother|sister|team|case|cell|unit|class|desk)$/.test(story[i + 1] ?? ''); // prettier-ignore

/** Whether what is told of a member happened in the room, or is a feeling or a topic: what every member does. */
function isOfTheHour(story: readonly string[]): boolean {
  const verb = story.find(
    (key) => !/^(?:had|has|have|d|recently|just|once|also|never|been|did|does|done)$/.test(key),
  );
  if (said.has(verb ?? '') || states.has(verb ?? '') || habits.has(verb ?? '')) return true;
  return story.some(
    (key, i) =>
      !isOwnThing(story, i) &&
      !(key === 'round' && !/^(?:the|this|last|next|first|second)$/.test(story[i - 1] ?? '')) &&
      (inward.has(key) || roomWords.has(key) || acts.has(key) || hourWords.has(key)),
  );
}
