import type { CompiledRoster } from '../roster/compile-roster.ts';
import { type Surroundings, actsNext, isByname, isNextTo } from '../text/surroundings.ts';
import { isDoneBy } from './does-deed.ts';
import { judgePlace } from './place-use.ts';
import { isTitlePhrase } from './thing-use.ts';
import { type WordUse, exchangeWords, objectVerbs, people, softNames } from './word-use.ts';

/** How a word-name with a capital inside a sentence is used; null where nothing there speaks against a name. */
export function judgeCapital(
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
    if (
      /^(?:in|last|next|every|each|mid|late|early|this)$/.test(before.key) ||
      (before.key === 'by' && !isDoneBy(around))
    )
      return 'thing';
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
  if (
    classes.has('colour') &&
    ((after !== null && people.has(after.key)) ||
      (before !== null && people.has(before.key)) ||
      (before !== null &&
        ['as', 'a', 'the', 'is', 'hispanic', 'non', 'identifies', 'or', 'american'].includes(before.key)))
  )
    return 'thing';
  if (
    before !== null &&
    isNextTo(around.first) &&
    ['the', 'a', 'an', 'this', 'of', 'no', 'more', 'some', 'their', 'your'].includes(before.key)
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
