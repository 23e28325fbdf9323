import * as read from './read-description.ts';
import * as words from '../tables/description-words.ts';
import * as ties from '../tables/peer-ties.ts';
import { ageWords } from './age.ts';
import { marks } from './bodily-marks.ts';
import { setOf } from '../text/trades.ts';

/** Verbs of a life, not of an hour: emigrated, enlisted, adopted. */
export const lives = setOf(words.lifeVerbs);

/** Things of a life outside the room: a custody case, a farm. */
export const lifeThings = setOf(words.lifeThings);

/** What is said or done in the room. */
export const said = setOf(words.saidInTheRoom);

/** States that pass: tearful, late. */
export const states = setOf(words.passingStates);

const habits = setOf(words.plainHabits);

/** What goes on inside people, and everybody's topics: grief, cravings. */
export const inward = setOf(ties.inwardWords);

const roomWords = setOf(ties.roomWords);

const acts = setOf(words.roomActs);

/** Words of the hour itself: check-in, homework. */
export const hourWords = setOf(words.hourWords);

/** What people outside do to a member's kin, things and home. */
const outsideDeeds = setOf(words.outsideDeeds);

const objects = setOf('her him them me client pt us patient herself himself');

const relatives = setOf('who whos whod whove whose');
const clauseLeads = setOf('of in here from about');

/** The relative clause of a description, from its pronoun on; empty where there is none. */
export function clauseOf(after: readonly string[]): readonly string[] {
  const opener = after[0] ?? '';
  if (relatives.has(opener) || opener === 'that') return after;
  if (!clauseLeads.has(opener)) return [];
  const at = after.findIndex((key) => relatives.has(key));
  return at < 0 || at > 4 ? [] : after.slice(at);
}

const theGroup = setOf('group grp here circle');

/** "Who raised her", "who hit him": what a person did to the subject says that the person stands outside. */
export function isAboutSubjectsLife(clause: readonly string[]): boolean {
  const [opener, verb = '', then = '', more = ''] = clause;
  if (clause.some((key) => theGroup.has(key))) return false;
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

const deaths = setOf('died overdosed suicided drowned');
const beforeVerbs = setOf('had has have is was d s recently just once also never been');
const spans = setOf('year years months');

/** A relative clause about a life, not about what was said in the room. */
export function isLifeStory(clause: readonly string[]): boolean {
  if (clause[0] === 'whose') return clause.length > 2;
  if (clause.some((key) => deaths.has(key))) return true;
  const rest = clause.slice(1).filter((key) => !beforeVerbs.has(key));
  if (said.has(rest[0] ?? '') || (rest[0] === 'used' && rest[1] !== 'to')) return false;
  if (clause.some((key, i) => spans.has(key) && ageWords.has(clause[i - 1] ?? ''))) return true;
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
  if (/^(?:sits|stands|sat)$/.test(verb))
    return clause.some((key) => /^(?:by|near|across|beside|door|window|corner|front|back)$/.test(key));
  const isState = opener === 'whos' || /^(?:is|was|had|has|were|been)$/.test(verb);
  if (!isState) return clause.length > 3 && !isOfTheHour(clause.slice(1));
  if (/^(?:had|has)$/.test(verb) && isOfTheHour(clause.slice(1))) return false;
  const next = opener === 'whos' ? verb : then;
  const at = opener === 'whos' ? 2 : 3;
  if (
    /^(?:is|whos)$/.test(opener === 'whos' ? opener : verb) &&
    next === 'in' &&
    clause[at] === 'the' &&
    clause.length > at + 1
  )
    return !clause.slice(at).some((key) => inward.has(key) || roomWords.has(key));
  const isPassing = states.has(next) || said.has(next) || /(?:ing|ed)$/.test(next);
  return clause.length > (opener === 'whos' ? 2 : 3) && !isPassing;
}

/** "A peer who is client's sister-in-law". */
const isKinOfClient = (clause: readonly string[]): boolean =>
  clause.some(
    (key, i) =>
      read.kin.has(key) &&
      /^(?:is|was|whos)$/.test(clause[i - 2] ?? '') &&
      /^(?:his|her|their|client|clients|pts?|my)$/.test(clause[i - 1] ?? ''),
  );

const illnesses = setOf(
  'chemo chemotherapy dialysis hospice parole dui trial transplant indictment cancer lupus epilepsy hysterectomy mastectomy miscarriage stillbirth',
);

/** "Delivered in her car", "conceived on her seventh round": whose the thing is, whoever tells. */
const isOwnThing = (story: readonly string[], i: number): boolean =>
  /^(?:her|his|their)$/.test(story[i] ?? '') &&
  /^(?:in|on|after|during|before|into|under|off|over|of|out|with)$/.test(story[i - 1] ?? '') &&
  story[i + 1] !== undefined &&
  !/^(?:in|on|at|when|as|for|during|last|and|with|to|by|until|so|after|before|building|street|church|office|block|school|neighborhood|hallway|complex|town|job|work|mother|father|son|daughter|brother|sister|team|case|cell|unit|class|desk)$/.test(
    story[i + 1] ?? '',
  );

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
