import type { CompiledRoster } from '../roster/compile-roster.ts';
import { type Surroundings, isNextTo } from '../text/surroundings.ts';
import { isFollowedByDeed } from './does-deed.ts';
import { type UseContext, type WordUse, measured, personStates, personal } from './word-use.ts';

/** "“Cliff, jump,” she said": who is called on before anything else is said; a list goes on with commas. */
const isTurnedTo = ({ after, afterThat }: Surroundings, classes: ReadonlySet<string>): boolean =>
  after?.shape === 'lower' &&
  afterThat?.gap !== ', ' &&
  !['month', 'season', 'place', 'virtue'].some((kind) => classes.has(kind)) &&
  !/^(?:and|or|then|but|not|no|the|a|as|like)$/.test(after.key);

/** How a word-name is used that opens a sentence, where its capital says nothing. */
export function judgeOpening(
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
    return afterThat !== null &&
      (personStates.has(afterThat.key) || (!classes.has('virtue') && spokenOf.test(afterThat.key))) &&
      after.key !== 'has'
      ? 'likely'
      : 'word';
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
  if (tables.personVerbs.has(after.key) && /(?:ed|t|d|e|w|n|g|k|m)$/.test(after.key))
    return classes.has('season') || classes.has('quality') ? 'likely' : 'name';
  return 'word';
}

const spokenOf =
  /^(?:mentioned|named|thanked|quoted|credited|praised|hugged|teased|interrupted|seated|paired|welcomed|excused|confronted|laughing|nodding|smiling|coughing|texting|dozing|glaring)$/;
