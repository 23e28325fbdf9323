import type { CompiledRoster } from '../roster/compile-roster.ts';
import { actsOnPerson } from './acts-on-person.ts';
import { isDoneBy, isFollowedByDeed } from './does-deed.ts';
import { isNoWordHere } from './no-word-here.ts';
import { judgePlace } from './place-use.ts';
import {
  actsNext,
  isNextTo,
  isByname,
  isPeerBeside,
  isSpeaker,
  type Surroundings,
} from '../text/surroundings.ts';
import { isListOfThings, isTitlePhrase, opensNounPhrase } from './thing-use.ts';
import { judgeUncapitalized } from './uncapitalized-use.ts';
import {
  objectVerbs,
  exchangeWords,
  personStates,
  people,
  personal,
  interjections,
  measured,
  softNames,
  type UseContext,
  type WordUse,
} from './word-use.ts';

/** Decides by its use whether a word that is also a name is meant as a name here. */
export function judgeUse(around: Surroundings, context: UseContext, roster: CompiledRoster): WordUse {
  const { first, before, after, last } = around;
  if (joinsLowerWord(around)) return 'thing';
  if (
    first.shape === 'capital' &&
    isPeerBeside(around, roster) &&
    !(after !== null && roster.tables.modalFollowers.has(after.key))
  )
    return 'name';
  const classes = roster.tables.nameWords.get(context.part.key) ?? new Set<string>();
  if (after !== null && / \($/.test(after.gap) && isPeerBeside(around, roster)) return 'name';
  if ((context.isLower && (first.shape !== 'capital' || first.opens)) || context.isAmongCapitals)
    return judgeUncapitalized(around, context, classes, roster);
  if (first.shape === 'lower') {
    if (first.breaks && opensWithAct(around, roster)) return 'likely';
    if (isNoWordHere(around, context, classes)) return 'likely';
    if (context.part.word === 'soft' && !roster.tables.wordsInSmall.has(context.part.key)) {
      return roster.ordinary(context.part.key) ? 'likely' : 'name';
    }
    const isReported =
      /^(?:that|when|because|while|as|after|and)$/.test(before?.key ?? '') &&
      around.after !== null &&
      roster.tables.personVerbs.has(around.after.key);
    if (context.part.word === 'soft' && isReported) return 'likely';
    return before !== null && isAddressed(around) ? 'likely' : 'word';
  }
  if (first.shape === 'upper' && first.letters === 2 && !roster.tables.abbreviations.has(context.part.key))
    return 'name';
  if (first.shape === 'upper' && first.letters > 1 && context.part.word === 'hard')
    return context.isPaired || isSpeaker(around, context) ? 'likely' : 'word';
  if (context.part.word === 'soft') {
    if (first.opens && (opensNounPhrase(around, roster) || opensDeed(around, classes))) return 'thing';
    if (isListOfThings(around, roster)) return 'thing';
    return judgeCapital(around, classes, roster, true) ?? 'name';
  }
  if (isListOfThings(around, roster)) return 'thing';
  if (context.isPaired || isCalledUpon(around) || actsOnPerson(around, classes, roster)) return 'name';
  if (first.opens && (before === null || first.breaks || /["“]/.test(first.gap)))
    return judgeOpening(around, context, classes, roster);
  if (last.possessive !== '' && after !== null && after.shape === 'lower')
    return classes.has('season') ? 'word' : 'name';
  return judgeCapital(around, classes, roster, false) ?? 'name';
}

function joinsLowerWord(around: Surroundings): boolean {
  const { first, before, after } = around;
  const behind = around.tail === '-' && after !== null && after.shape !== 'capital';
  return behind || (first.gap === '-' && before !== null && before.shape !== 'capital');
}

/** "Drew a genogram", "Marked the date": a past tense that opens a sentence. */
function opensDeed(around: Surroundings, classes: ReadonlySet<string>): boolean {
  return (
    classes.has('verb') &&
    around.after !== null &&
    /^(?:a|an|the|his|her|their|up|out|on|from|in|and|pictures|circles|connections|parallels)$/.test(
      around.after.key,
    ) &&
    around.after.key !== 'and'
  );
}

/** "Sorry, Rich, go on": a name between commas behind a word of address. */
const isCalledUpon = ({ before, first, after }: Surroundings): boolean =>
  before !== null &&
  interjections.has(before.key) &&
  first.shape === 'capital' &&
  first.gap === ', ' &&
  after?.gap === ', ' &&
  /^(?:sorry|thanks|hi|hello|hey|please|yes|no|okay|ok)$/.test(before.key);

/** "angel suggested a candle", "chase was out sick": a name whose capital was forgotten. */
function opensWithAct({ after, afterThat }: Surroundings, roster: CompiledRoster): boolean {
  if (after === null || !isNextTo(after)) return false;
  return /^(?:was|is)$/.test(after.key)
    ? /^(?:absent|late|out|sick|tearful|crying|upset)$/.test(afterThat?.key ?? '')
    : roster.tables.animateVerbs.has(after.key);
}

function isAddressed(around: Surroundings): boolean {
  const { before, after } = around;
  if (before === null || !isNextTo(around.first) || !objectVerbs.has(before.key)) return false;
  return (
    ['told', 'asked', 'thanked', 'hugged', 'texted'].includes(before.key) &&
    (after === null ||
      /[,.]/.test(after.gap) ||
      /^(?:that|for|about|if|whether|how|what|why|where|when|she|he|they)$/.test(after.key))
  );
}

/** "“Cliff, jump,” she said": who is called on before anything else is said; a list goes on with commas. */
const isTurnedTo = ({ after, afterThat }: Surroundings, classes: ReadonlySet<string>): boolean =>
  after?.shape === 'lower' && afterThat?.gap !== ', ' && !['month', 'season', 'place', 'virtue'].some((kind) => classes.has(kind)) && !/^(?:and|or|then|but|not|no|the|a|as|like)$/.test(after.key); // prettier-ignore

function judgeOpening(
  around: Surroundings,
  context: UseContext,
  classes: ReadonlySet<string>,
  roster: CompiledRoster,
): WordUse {
  const { after, afterThat, last } = around;
  const { tables } = roster;
  if (/^: ?["“]/.test(around.tail) && context.role === 'given') return 'name';
  if (after === null) return 'word';
  if (last.possessive !== '')
    return context.role === 'given' &&
      (personal.has(after.key) || (!classes.has('season') && !classes.has('place')))
      ? 'name'
      : 'word';
  if (!isNextTo(after)) {
    if (/^, $/.test(after.gap) && ['who', 'another', 'a', 'too', 'whose'].includes(after.key)) return 'name';
    if (/^,["”]/.test(around.tail)) return 'name';
    const isSpoken = /["“]$/.test(around.first.gap) && /^, $/.test(after.gap);
    if (
      /^, $/.test(after.gap) &&
      /^(?:he|she|they|i)$/.test(after.key) &&
      /^(?:means|meant)$/.test(afterThat?.key ?? '')
    )
      return 'likely';
    return isSpoken &&
      [
        'you',
        'youve',
        'youre',
        'dont',
        'lets',
        'stop',
        'come',
        'listen',
        'breathe',
        'wait',
        'tell',
        'i',
        'we',
        'thank',
        'thanks',
        'your',
        'what',
        'why',
        'how',
        'are',
        'can',
        'im',
        'please',
      ].includes(after.key)
      ? 'name'
      : isSpoken && isTurnedTo(around, classes)
        ? 'likely'
        : 'word';
  }
  if (
    after.key === 'and' &&
    afterThat !== null &&
    ['i', 'client', 'pt', 'she', 'he', 'they', 'cl'].includes(afterThat.key)
  )
    return 'name';
  if (after.key === 'then' && afterThat !== null && tables.personVerbs.has(afterThat.key)) return 'name';
  if (after.shape === 'capital' || after.shape === 'number' || measured.has(after.key)) return 'thing';
  if (classes.has('verb') && tables.modalFollowers.has(after.key)) return 'thing';
  if (tables.animateVerbs.has(after.key)) return 'name';
  if (isFollowedByDeed(around, classes, tables.personVerbs)) return 'name';
  const isThingLike = ['verb', 'virtue', 'season', 'month', 'place', 'nature', 'quality', 'colour'].some(
    (kind) => classes.has(kind),
  );
  if (
    !isThingLike &&
    context.role === 'given' &&
    ['will', 'would', 'could', 'can', 'wants', 'says'].includes(after.key)
  )
    return 'name';
  const isAux = [
    'is',
    'was',
    'isnt',
    'wasnt',
    'has',
    'had',
    'hasnt',
    'seems',
    'seemed',
    'appeared',
    'looked',
  ].includes(after.key);
  if (isAux)
    return afterThat !== null && (personStates.has(afterThat.key) || (!classes.has('virtue') && spokenOf.test(afterThat.key))) && after.key !== 'has' ? 'likely' : 'word'; // prettier-ignore
  if (
    [
      'also',
      'always',
      'never',
      'just',
      'still',
      'then',
      'cant',
      'wont',
      'not',
      'like',
      'love',
      'hate',
    ].includes(after.key)
  )
    return 'word';
  if (tables.personVerbs.has(after.key) && /(?:ed|t|d|e|w|n|g|k|m)$/.test(after.key)) return classes.has('season') || classes.has('quality') ? 'likely' : 'name'; // prettier-ignore
  return 'word';
}

const spokenOf = /^(?:mentioned|named|thanked|quoted|credited|praised|hugged|teased|interrupted|seated|paired|welcomed|excused|confronted|laughing|nodding|smiling|coughing|texting|dozing|glaring)$/; // prettier-ignore

function judgeCapital(
  around: Surroundings,
  classes: ReadonlySet<string>,
  roster: CompiledRoster,
  isSoft: boolean,
): WordUse | null {
  const { before, after, last } = around;
  const place = judgePlace(around, classes);
  if (place !== null) return place;
  if (isSoft) return null;
  if (classes.has('month') || classes.has('season')) {
    if (actsNext(around, roster.tables.animateVerbs)) return 'name';
    if (after !== null && isNextTo(after) && after.shape === 'number') return 'thing';
    if (before === null || !isNextTo(around.first)) return 'word';
    if (/^(?:in|last|next|every|each|mid|late|early|this)$/.test(before.key) || (before.key === 'by' && !isDoneBy(around))) return 'thing'; // prettier-ignore
    if (before.key === 'to' && /^(?:it|half|everything|hers|mine)$/.test(around.beforeThat?.key ?? ''))
      return 'likely';
    if (/^(?:picked|chose|nominated|selected)$/.test(before.key) && /^(?:for|as|to)$/.test(after?.key ?? ''))
      return 'likely';
    if (before.key === 'to' || before.key === 'from') return beforeThatExchanges(around) ? 'name' : 'word';
    return objectVerbs.has(before.key) ||
      ['with', 'beside', 'near', 'that'].includes(before.key) ||
      isDoneBy(around)
      ? 'name'
      : 'word';
  }
  if (classes.has('colour') && ((after !== null && people.has(after.key)) || (before !== null && people.has(before.key)) || (before !== null && ['as', 'a', 'the', 'is', 'hispanic', 'non', 'identifies', 'or', 'american'].includes(before.key)))) return 'thing'; // prettier-ignore
  if (
    before !== null &&
    isNextTo(around.first) &&
    ['the', 'a', 'an', 'this', 'of', 'no', 'more', 'some'].includes(before.key)
  )
    return isByname(around) ? 'likely' : 'thing';
  if (isTitlePhrase(around, roster)) return 'thing';
  if (
    last.possessive === '' &&
    ![...classes].some((kind) => softNames.has(kind)) &&
    !isLedToPerson(around, roster)
  )
    return 'likely';
  return null;
}

function beforeThatExchanges(around: Surroundings): boolean {
  return around.beforeThat !== null && exchangeWords.has(around.beforeThat.key);
}

function isLedToPerson(around: Surroundings, roster: CompiledRoster): boolean {
  const { before } = around;
  return (
    actsNext(around, roster.tables.personVerbs) ||
    (before !== null && (objectVerbs.has(before.key) || roster.tables.personLeads.has(before.key)))
  );
}
