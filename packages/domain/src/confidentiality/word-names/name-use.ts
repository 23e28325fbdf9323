import type { CompiledRoster } from '../roster/compile-roster.ts';
import { type Surroundings, isNextTo, isPeerBeside, isSpeaker } from '../text/surroundings.ts';
import { actsOnPerson } from './acts-on-person.ts';
import { judgeCapital } from './capital-use.ts';
import { isNoWordHere } from './no-word-here.ts';
import { judgeOpening } from './opening-use.ts';
import { isListOfThings, opensNounPhrase } from './thing-use.ts';
import { judgeUncapitalized } from './uncapitalized-use.ts';
import { type UseContext, type WordUse, interjections, objectVerbs } from './word-use.ts';

/** Decides by its use whether a word that is also a name is meant as a name here. */
export function judgeUse(around: Surroundings, context: UseContext, roster: CompiledRoster): WordUse {
  const { first, before, after, last } = around;
  if (context.isSpeaking) return 'name';
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
