import * as read from './read-description.ts';
import { keysOf, type Description } from './read-description.ts';
import { everyday, isTrade, setOf, specialists } from './trades.ts';
import { doesTheSame, isGesturing, makesLaugh, meansWell, saysWord } from './present-in-room.ts';
import * as words from './tables/description-words.ts';
import * as ties from './tables/peer-ties.ts';
import {
  clauseOf,
  hasAge,
  isAboutSubjectsLife,
  isLifeStory,
  isOwnStory,
  isMarked,
  tellsByThing,
} from './tells-apart.ts';
import type { TokenizedNote } from './tokens.ts';

const { humans, kin, origins } = read;
const telling = setOf(words.telling);
const kinds = setOf(words.peopleOfAKind);
const acts = setOf(words.roomActs);
const lifeThings = setOf(words.lifeThings);
const service = setOf(ties.servicePassives);
const roomWords = setOf(ties.roomWords);
const elsewhere = setOf(ties.elsewhereWords);
const institutions = setOf(ties.institutionPlaces);
const plain = setOf(ties.plainModifiers);
const habits = setOf(words.plainHabits);
const anybody = setOf('person individual somebody someone people adult persons individuals adults');
const prepositions = setOf(
  'to with by from of at toward towards on for how out than as about like over around',
);
const transparent = setOf('what how when after that because while as if whether why');
const pointers = setOf('the that those one our this two both some another other');
const joinVerbs = setOf(
  'joined join discharged admitted attends attended started graduated enrolled transferred returned sits sat comes',
);

const stemOf = (key: string): string => key.replace(/(?:ies|ied|ying)$/, 'y').replace(/(?:es|ed|ing|s)$/, '');
const withStems = (list: string): ReadonlySet<string> =>
  new Set([...setOf(list)].flatMap((key) => [key, stemOf(key)]));
const strongLeads = withStems(ties.strongLeads);
const weakLeads = withStems(ties.weakLeads);
const bonds = new Set([...withStems(ties.bondWords), ...setOf(words.feelingWords)]);
const gestures = setOf(words.gestures);

/** How much must speak for a peer before a description that nothing ties to the group is worth a warning. */
const enough = 3;

/**
 * Whether somebody of whom nobody says that they are of the group is most likely one of it: what sets the person apart is
 * weighed together with what passes between the person and the member in the room.
 */
export function isAmongPeers(note: TokenizedNote, phrase: Description, before: readonly string[]): boolean {
  const { head, rest, to } = phrase;
  const headKey = note.tokens[head]?.key ?? '';
  const after = keysOf(note, rest, to);
  const isRelation = kin.has(headKey) && !humans.has(headKey) && !(isTrade(headKey) && /^(?:the|that|our)$/.test(before[0] ?? '')); // prettier-ignore
  if (before.slice(1, -1).includes('of') && before[0] !== 'one' && before[1] !== 'couple') return false; // "the dean of students"
  if (
    isRelation ||
    before.some((key) => /^(?:maternal|paternal|landlord)$/.test(key)) ||
    isElsewhere(note, phrase, after)
  )
    return false;
  if (headKey === 'one' && before[0] !== 'the' && !/^who/.test(after[0] ?? '')) return false;
  if (before.some((key) => /^(?:kind|sort|type)$/.test(key)) || saysWhatTheyAre(note, phrase)) return false;
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
  if (!pointers.has(before[0] ?? '') && !isOneMet(note, phrase, before))
    return (
      clause.length > 0 &&
      isActing(note, to) &&
      before[0] === 'a' &&
      (kinds.has(headKey) || isTrade(headKey)) &&
      note.tokens[phrase.from]?.breaks === true
    );
  if (clause.length > 0 && after.some((key) => joinVerbs.has(key))) return true;
  const tells = weighTelling(note, phrase, before, clause);
  return tells > 0 && tells + weighTie(note, phrase, before) >= enough;
}

/** What sets the person apart: 2 for what few people are or have, 1 for what many are, 1.5 for a rarer trade alone. */
function weighTelling(
  note: TokenizedNote,
  phrase: Description,
  before: readonly string[],
  clause: readonly string[],
): number {
  const { from, head, rest, to } = phrase;
  const headKey = note.tokens[head]?.key ?? '';
  const after = keysOf(note, rest, to);
  const front = note.tokens.slice(from, head + 1);
  const hasPlace = after[0] === 'from' && note.tokens[rest + 1]?.shape === 'capital';
  const isBare = rest > to && head - from < 2;
  if (isBare && /^(?:twins|pair|sisters|brothers|couple)$/.test(headKey)) return 0;
  if (isBare && everyday.has(headKey)) return specialists.has(headKey) ? 0.75 : 0.5;
  const isRare =
    kinds.has(headKey) ||
    hasPlace ||
    isMarked(after) ||
    hasAge(front) ||
    before.some((key) => origins.has(key)) ||
    (clause.length > 0 && (isLifeStory(clause) || isOwnStory(clause) || after[0] === 'of')) ||
    (/^(?:with|raising|of|awaiting|expecting|caring|recovering|facing|studying|training)$/.test(
      after[0] ?? '',
    ) &&
      after.some((key) => lifeThings.has(key))) ||
    front.slice(1, -1).some((token) => /^(?:capital|upper)$/.test(token.shape) && token.letters > 1);
  if (isRare || (before[0] === 'the' && before[1] === 'two') || before[0] === 'both') return 2;
  const isTelling = before.some((key) => telling.has(key));
  const isDescribed = before.slice(1, -1).some((key) => !(plain.has(key) || /ing$|er$/.test(key)));
  const hasThing = tellsByThing(note, rest, after);
  const hasClause = clause.length > 3 && (!everyday.has(headKey) || isActing(note, to));
  if (!isTrade(headKey)) return hasThing || isTelling ? 2 : isDescribed || hasClause ? 1 : 0;
  if (isTelling || hasClause || (hasThing && !isWorkplace(after))) return 2;
  return everyday.has(headKey) ? (isDescribed ? 1.5 : 1) : isDescribed || hasThing ? 2 : 1.5;
}

/** "The nurse from urgent care": where people of a trade work says only that they work. */
const isWorkplace = (after: readonly string[]): boolean => /^(?:from|in|at)$/.test(after[0] ?? '');

/** What passes between the person and the member in the room. */
function weighTie(note: TokenizedNote, phrase: Description, before: readonly string[]): number {
  const { head, to, from } = phrase;
  const headKey = note.tokens[head]?.key ?? '';
  const isEveryday = everyday.has(headKey) && before.length < 3;
  const act = gestures.has(note.tokens[to + 1]?.key ?? '') || isGesturing(note, to) ? strongAct : isActing(note, to) || (!isEveryday && (isHabitual(note, to) || (before.length + to - head > 2 && before[1] !== 'two' && isDoing(note, to)))) ? 1 : 0; // prettier-ignore
  const after = keysOf(note, phrase.rest, to);
  const isTold = after.some((key) => elsewhere.has(key)) && !isLifeStory(clauseOf(after));
  const isInRoom = (act > 0 || !isEveryday) && speaksOfRoom(note, phrase);
  const isPlain = everyday.has(headKey) && before.slice(1, -1).every((key) => plain.has(key));
  const isPresent = doesTheSame(note, phrase) || (!isPlain && saysWord(note, phrase));
  const lead = isPresent ? presence : Math.max(weighLead(note, from), isToldOf(note, phrase) ? 1 : 0);
  return act + lead + (isInRoom ? 1 : 0) + (isPointedOut(note, phrase, before) ? 1 : 0) - (isTold ? 1 : 0);
}

/** "Confided in a woman who lost her twins": somebody new, but met as only members meet. */
const isOneMet = (note: TokenizedNote, { from, rest, to }: Description, before: readonly string[]): boolean =>
  /^(?:a|an)$/.test(before[0] ?? '') &&
  to >= rest &&
  humans.has(before.at(-1) ?? '') &&
  !kin.has(before.at(-1) ?? '') &&
  weighLead(note, from) > 1;

/** What one does only where the other sees it weighs as much as a tie and a deed together. */
const strongAct = 2.5;
/** To have the word or to do the same in the room: not enough for those who work there. */
const presence = 2.25;

/** Whether a deed follows, whatever it is. */
function isDoing(note: TokenizedNote, to: number): boolean {
  const next = note.tokens[to + 1];
  return next !== undefined && !next.breaks && next.gap === ' ' && read.isDeed(next);
}

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
  return !keysOf(note, rest, to).some((key) => key === 'whom' || elsewhere.has(key) || institutions.has(key));
}

/** "… when the dentist whose wife left him …", "about the kid whose mom is the principal": a life told of in the room. */
function isToldOf(note: TokenizedNote, phrase: Description): boolean {
  const lead = note.tokens[phrase.from - 1]?.key ?? '';
  const clause = clauseOf(keysOf(note, phrase.rest, phrase.to));
  return (
    note.tokens[phrase.from]?.gap === ' ' &&
    (prepositions.has(lead) || /^(?:when|that|after|as)$/.test(lead)) &&
    clause.length > 0 &&
    isLifeStory(clause)
  );
}

/** What leads to the person: 1.5 for what only members do to one another, 1 for what one does to anybody. */
function weighLead(note: TokenizedNote, from: number): number {
  const first = note.tokens[from];
  const isWith = first?.gap === '/ ' && note.tokens[from - 1]?.key === 'w';
  if (first === undefined || first.breaks || !(isWith || /^ ["“]?$/u.test(first.gap))) return 0;
  let at = from - 1;
  if (transparent.has(note.tokens[at]?.key ?? '')) at--;
  const lead = note.tokens[at];
  if (lead === undefined) return 0;
  const stem = stemOf(lead.key);
  if (strongLeads.has(lead.key) || strongLeads.has(stem)) return 1.5;
  if (weakLeads.has(lead.key) || weakLeads.has(stem)) return 1;
  if (lead.key === 'up' && /^(?:brought|brings|bring)$/.test(note.tokens[at - 1]?.key ?? '')) return 1.5;
  if (!(isWith || prepositions.has(lead.key)) || at !== from - 1) return 0;
  const near = keysOf(note, at - 4, at - 1);
  if (near.some((key) => bonds.has(key) || bonds.has(stemOf(key)))) return 1.5;
  const passive = near.at(-1) ?? '';
  if (lead.key === 'by' && /(?:ed|seen|heard|told|out|hurt)$/.test(passive) && !service.has(passive))
    return 1.5;
  return 0;
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

/** Whether what follows is something that people do in a room. */
function isActing(note: TokenizedNote, to: number): boolean {
  const next = note.tokens[to + 1];
  return (
    next !== undefined &&
    !next.breaks &&
    /^,? $/.test(next.gap) &&
    (acts.has(next.key) || makesLaugh(note, to))
  );
}

/** "… makes her grateful", "… understands him": a present tense of somebody whom the member goes on meeting. */
function isHabitual(note: TokenizedNote, to: number): boolean {
  const next = note.tokens[to + 1];
  if (next === undefined || next.breaks || next.gap !== ' ') return false;
  return (
    habits.has(next.key) ||
    /^(?:doesn?t?|isnt|is|has|can|could|would|will|never|always)$/.test(next.key) ||
    (/[a-z]{3}s$/.test(next.key) && !/(?:ss|ous|us|is)$/.test(next.key))
  );
}

/** "The officer who searched his car", "the vet who treats her cat": what a trade does for the member. */
const isService = (headKey: string, clause: readonly string[]): boolean =>
  everyday.has(headKey) &&
  !isLifeStory(clause) &&
  /^(?:who|that)$/.test(clause[0] ?? '') &&
  !/^(?:had|has|lost|left)$/.test(clause[1] ?? '') &&
  /^(?:his|her|their)$/.test(clause[2] ?? '');

/** "The woman at the desk", "in the film", "on the bus": people of whom the member tells. */
function isElsewhere(note: TokenizedNote, phrase: Description, after: readonly string[]): boolean {
  const { rest } = phrase;
  if (
    /^(?:at|in|on|from|of)$/.test(after[0] ?? '') &&
    note.tokens
      .slice(rest, Math.min(rest + 4, phrase.to + 1))
      .some((token) => token.shape === 'lower' && elsewhere.has(token.key))
  )
    return true;
  const [at, the, place] = [1, 2, 3].map((step) => note.tokens[phrase.to + step]);
  if (at?.key === 'of' && !at.breaks && the !== undefined && isTrade(note.tokens[phrase.head]?.key ?? ''))
    return !/^(?:the|our|this)$/.test(the.key) || !roomWords.has(place?.key ?? '');
  if (at === undefined || at.breaks || !/^(?:at|in|on|from|of)$/.test(at.key)) return false;
  return [the, place].some((token) => token?.breaks === false && elsewhere.has(token.key));
}

/** "Being the one who translates", "he is the strong one": what the member is, or wants to be. */
function saysWhatTheyAre(note: TokenizedNote, { from, to }: Description): boolean {
  const first = note.tokens[from];
  if (note.tokens[from - 1]?.key === 'as' && (isActing(note, to) || isDoing(note, to))) return false;
  return (
    first?.gap === ' ' &&
    /^(?:be|been|being|is|was|were|are|am|im|as|become|became|becoming|shes|hes|theyre|youre|like|remain|remained|play|plays|played|stay|staying)$/.test(
      note.tokens[from - 1]?.key ?? '',
    ) &&
    !/^(?:look|looks|looked|like|sounds?|sounded)$/.test(note.tokens[from - 2]?.key ?? '')
  );
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
