import * as words from '../tables/description-words.ts';
import * as ties from '../tables/peer-ties.ts';
import { isActing, isDoing, isDoingLikewise, isHabitual } from './acting-in-room.ts';
import { clauseOf, isAboutSubjectsLife, isLifeStory } from './life-story.ts';
import { isAt, isElsewhere, isService, saysWhatTheyAre } from './people-elsewhere.ts';
import {
  doesTheSame,
  isAddressed,
  isGesturing,
  isPartner,
  isWithMember,
  meansWell,
  saysWord,
  speaksOwn,
} from './present-in-room.ts';
import { type Description, keysOf, origins } from './read-description.ts';
import { clapsUnnamed, isFormerCalling, isFramed, isOneMet, saysToMember } from './someone-new.ts';
import { isToldOf, weighLead } from './weigh-lead.ts';
import { counted, weighTelling } from './weigh-telling.ts';
import { humans, kin } from '../text/person-words.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { everyday, isTrade, setOf } from '../text/trades.ts';

const telling = setOf(words.telling);
const kinds = setOf(words.peopleOfAKind);
const roomWords = setOf(ties.roomWords);
const elsewhere = setOf(ties.elsewhereWords);
const institutions = setOf(ties.institutionPlaces);
const plain = setOf(ties.plainModifiers);
const gestures = setOf(words.gestures);
const anybody = setOf('person individual somebody someone people adult persons individuals adults');
const ofKin = setOf('maternal paternal landlord');
const sorts = setOf('kind sort type');
const pointers = setOf('the that those one our this two both some another other');
const joinVerbs = setOf(
  'joined join discharged admitted attends attended started graduated enrolled transferred returned sits sat comes',
);

/** How much must speak for a peer before a description that nothing ties to the group is worth a warning. */
const enough = 3;
/** The same of what few people are. */
const enoughOfRare = 2.5;

/**
 * Whether somebody of whom nobody says that they are of the group is most likely one of it: what sets the person apart is
 * weighed together with what passes between the person and the member in the room.
 */
export function isAmongPeers(note: TokenizedNote, phrase: Description, before: readonly string[]): boolean {
  const { head, rest, to } = phrase;
  const headKey = note.tokens[head]?.key ?? '';
  const after = keysOf(note, rest, to);
  const isKnownByKin = note.tokens
    .slice(phrase.from, head)
    .some((token) => token.possessive !== '' && isTrade(token.key));
  const isRelation =
    !isKnownByKin &&
    kin.has(headKey) &&
    !humans.has(headKey) &&
    !(isTrade(headKey) && /^(?:the|that|our)$/.test(before[0] ?? ''));
  if (before.slice(1, -1).includes('of') && before[0] !== 'one' && before[1] !== 'couple') return false; // "the dean of students"
  if (isRelation || before.some((key) => ofKin.has(key)) || isElsewhere(note, phrase, after)) return false;
  if (
    headKey === 'one' &&
    (after[0] === 'from' ||
      (/^(?:is|was)$/.test(note.tokens[to + 1]?.key ?? '') &&
        /^(?:her|his|their|my|a|an|the)$/.test(note.tokens[to + 2]?.key ?? '')))
  )
    return false;
  if (headKey === 'one' && before[0] !== 'the' && !/^who/.test(after[0] ?? '')) return false;
  if (before.some((key) => sorts.has(key)) || saysWhatTheyAre(note, phrase)) return false;
  if (anybody.has(headKey)) return isTragedy(note, phrase) && isActing(note, to);
  if (after[1] === 'whom') return false;
  const clause = clauseOf(after);
  if (
    clause.length > 0 &&
    ((isAboutSubjectsLife(clause) && !meansWell(note, phrase)) ||
      (note.tokens[rest]?.gap === ' ' && isService(headKey, clause)))
  )
    return false;
  if (/^(?:another|other)$/.test(before[0] ?? '') && !humans.has(headKey)) return false;
  if (!pointers.has(before[0] ?? '') && !isFramed(note, phrase) && !isOneMet(note, phrase, before))
    return (
      saysToMember(note, phrase, before) ||
      clapsUnnamed(note, phrase, before) ||
      isFormerCalling(note, phrase, before) ||
      ((clause.length > 0 || (after[0] === 'of' && counted.has(after[1] ?? ''))) &&
        isActing(note, to) &&
        before[0] === 'a' &&
        (kinds.has(headKey) || isTrade(headKey)) &&
        note.tokens[phrase.from]?.breaks === true)
    );
  if (
    /^(?:calling|joining)$/.test(after[0] ?? '') &&
    /^(?:in|from|by)$/.test(after[1] ?? '') &&
    isActing(note, to)
  )
    return true;
  if (clause.length > 0 && after.some((key) => joinVerbs.has(key))) return true;
  const tells = weighTelling(note, phrase, before, clause);
  return (
    tells > 0 &&
    tells + weighTie(note, phrase, before) >= (tells > 1.5 && !everyday.has(headKey) ? enoughOfRare : enough)
  );
}

/** What passes between the person and the member in the room. */
function weighTie(note: TokenizedNote, phrase: Description, before: readonly string[]): number {
  const { head, to, from } = phrase;
  const headKey = note.tokens[head]?.key ?? '';
  const isEveryday = everyday.has(headKey) && before.length < 3;
  const act =
    gestures.has(note.tokens[to + 1]?.key ?? '') || isGesturing(note, to)
      ? strongAct
      : isActing(note, to) ||
          isDoingLikewise(note, phrase) ||
          (!isEveryday &&
            (isHabitual(note, to) ||
              (before.length + to - head > 2 && before[1] !== 'two' && isDoing(note, to))))
        ? 1
        : 0;
  const after = keysOf(note, phrase.rest, to);
  const isWorking = /^(?:works?|worked|sits|stands|runs)$/.test(clauseOf(after)[1] ?? '');
  const isTold =
    after.some(
      (key, i) => elsewhere.has(key) && (after[0] !== 'with' || isAt(after, i, /^(?:at|in|on|from|of)$/)),
    ) &&
    (isWorking || !isLifeStory(clauseOf(after)));
  const isInRoom = (act > 0 || !isEveryday) && speaksOfRoom(note, phrase);
  const isPlain = everyday.has(headKey) && before.slice(1, -1).every((key) => plain.has(key));
  const isPresent =
    isWithMember(note, to) ||
    isPartner(note, phrase) ||
    speaksOwn(note, to) ||
    doesTheSame(note, phrase) ||
    (!isPlain && saysWord(note, phrase)) ||
    isAddressed(note, phrase);
  const lead = isPresent ? presence : Math.max(weighLead(note, from, to), isToldOf(note, phrase) ? 1 : 0);
  const isHeard =
    note.tokens[head]?.possessive !== '' &&
    /^(?:advice|question|suggestion|feedback|voice|comment|comments|remark|story|anger|silence|tears|grief)$/.test(
      note.tokens[head + 1]?.key ?? '',
    );
  return (
    (isFramed(note, phrase) ? 1.5 : 0) +
    (isHeard ? 1 : 0) +
    act +
    lead +
    (isInRoom ? 1 : 0) +
    (phrase.isOfHour === true && act + lead > 0 ? ofHour : 0) +
    (isPointedOut(note, phrase, before) ? 1 : 0) -
    (isTold ? 1 : 0)
  );
}

/** What one does only where the other sees it weighs as much as a tie and a deed together. */
const strongAct = 2.5;
/** What is done where members are named on either side is most likely done by one more of them. */
const ofHour = 0.75;
/** To have the word or to do the same in the room: not enough for those who work there. */
const presence = 2.25;

/** "The skinny kid with the tattoo", "that man with the oxygen tank": one whom the reader is taken to know. */
function isPointedOut(note: TokenizedNote, phrase: Description, before: readonly string[]): boolean {
  const { head, rest, to } = phrase;
  if (
    !/^(?:the|that|those|another|other)$/.test(before[0] ?? '') ||
    !humans.has(note.tokens[head]?.key ?? '')
  )
    return false;
  if (before.some((key) => origins.has(key) || telling.has(key))) return true;
  if (to < rest || note.tokens[rest]?.gap !== ' ') return false;
  const after = keysOf(note, rest, to);
  const isPlaced = /^(?:from|at|in|with|on)$/.test(after[0] ?? '');
  return !after.some(
    (key, i) =>
      key === 'whom' || (elsewhere.has(key) && isAt(after, i)) || (isPlaced && institutions.has(key)),
  );
}

function speaksOfRoom(note: TokenizedNote, phrase: Description): boolean {
  const about = (step: 1 | -1, start: number): boolean => {
    for (let k = start; Math.abs(k - start) < 10; k += step) {
      const token = note.tokens[k];
      if (token === undefined || (step === 1 && token.breaks)) return false;
      if (roomWords.has(token.key) && note.tokens[k - 1]?.key !== 'about') return true;
      if (step === -1 && token.breaks) return false;
    }
    return false;
  };
  return about(-1, phrase.from - 1) || about(1, phrase.to + 1);
}

/** "When someone whose daughter was murdered said": only one in the room can be meant. */
function isTragedy(note: TokenizedNote, phrase: Description): boolean {
  const after = keysOf(note, phrase.rest, phrase.to);
  const lead = note.tokens[phrase.from - 1]?.key ?? '';
  return (
    after[0] === 'whose' &&
    after.length > 3 &&
    /^(?:when|after|that|because|while|as)$/.test(lead) &&
    isLifeStory(after)
  );
}
