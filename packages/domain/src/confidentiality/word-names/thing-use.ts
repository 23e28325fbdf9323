import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import { connectives, interjections } from './word-use.ts';

/** "Skills: Mindfulness, Hope, Joy": capitals all along a list of things. */
export function isListOfThings(around: Surroundings, roster: CompiledRoster): boolean {
  const isThing = (token: Surroundings['before'], gap: string): boolean =>
    token !== null &&
    /^, $/.test(gap) &&
    token.shape === 'capital' &&
    !token.opens &&
    roster.ordinary(token.key) &&
    !roster.tables.givenNames.has(token.key) &&
    !roster.names.has(token.key);
  const isThingBefore =
    around.before !== null &&
    /^, $/.test(around.first.gap) &&
    around.before.shape === 'capital' &&
    roster.ordinary(around.before.key) &&
    !roster.tables.givenNames.has(around.before.key) &&
    !roster.names.has(around.before.key) &&
    !roster.tables.peerRoles.has(around.before.key);
  if (around.before !== null && interjections.has(around.before.key)) return false;
  return (
    isThingBefore ||
    isThing(around.after, around.after?.gap ?? '') ||
    (around.after !== null &&
      /^, $/.test(around.after.gap) &&
      isThing(around.afterThat, around.afterThat?.gap ?? ''))
  );
}

/** "Angel food", "Sandy beach": a soft name that opens a sentence as the first half of a thing. */
export function opensNounPhrase(around: Surroundings, roster: CompiledRoster): boolean {
  const { first, last, after } = around;
  if (after === null || !isNextTo(after) || after.shape !== 'lower' || last.possessive !== '') return false;
  if (!roster.tables.wordsInSmall.has(first.key) || !roster.ordinary(after.key) || after.key.length < 4)
    return false;
  if (roster.tables.personVerbs.has(after.key)) return false;
  if (/(?:ors|ers|ists|ions|ments)$/.test(after.key)) return true;
  if (/(?:ed|s|ly|ing)$/.test(after.key)) return false;
  return !connectives.has(after.key);
}

/** Other words beside it carry a capital too: a heading, a programme, a title. */
export function isTitlePhrase(around: Surroundings, roster: CompiledRoster): boolean {
  const { first, before, after } = around;
  const isTitleWord = (token: Surroundings['before']): boolean =>
    token !== null &&
    token.shape === 'capital' &&
    !token.opens &&
    roster.ordinary(token.key) &&
    !roster.names.has(token.key) &&
    token.key !== 'i';
  if (after !== null && isNextTo(after) && isTitleWord(after)) return true;
  return (
    before !== null &&
    isNextTo(first) &&
    isTitleWord(before) &&
    !roster.tables.personLeads.has(before.key) &&
    !roster.tables.personVerbs.has(before.key)
  );
}
