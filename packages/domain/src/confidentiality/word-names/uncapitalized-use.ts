import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isDeedInCapitals } from './does-deed.ts';
import { isDeed } from '../descriptions/read-description.ts';
import { isNoWordHere } from './no-word-here.ts';
import { judgePlace } from './place-use.ts';
import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import { objectVerbs, measured, type UseContext, type WordUse } from './word-use.ts';

/** Where nothing is capitalised, or everything, only what people do tells a name from a word. */
export function judgeUncapitalized(
  around: Surroundings,
  context: UseContext,
  classes: ReadonlySet<string>,
  roster: CompiledRoster,
): WordUse {
  const { before, after, last } = around;
  const { tables } = roster;
  if (context.isPaired) return 'name';
  if (after !== null && isNextTo(after) && after.shape === 'number') return 'thing';
  if (context.isAmongCapitals && (isBesideClient(around) || isDeedInCapitals(around))) return 'name';
  if (seemsSo(around) || (!classes.has('verb') && isDeedInCapitals(around))) return 'likely';
  if (isNoWordHere(around, context, classes)) return 'likely';
  if (isAgentOfDeed(around) || isCompanionOfDeed(around) || isWhoever(around)) return 'likely';
  if (isGivenBy(around, classes) || lightsLamp(around, classes)) return 'likely';
  if (classes.has('place') && before !== null && ['in', 'near', 'of'].includes(before.key)) return 'word';
  if (context.part.word === 'soft' && (classes.size === 0 || !roster.ordinary(context.part.key)))
    return judgePlace(around, classes) ?? 'name';
  if (context.part.key.length < 3)
    return after !== null &&
      isNextTo(after) &&
      (tables.animateVerbs.has(after.key) || isDeed(after)) &&
      !roster.ordinary(context.part.key) &&
      !tables.abbreviations.has(context.part.key)
      ? 'likely'
      : 'word';
  const isCompanion =
    /^(?:and|n)$/.test(before?.key ?? '') &&
    /^(?:client|cl|pt|patient|she|he|they|her|him)$/.test(around.beforeThat?.key ?? '');
  if (
    isCompanion &&
    after !== null &&
    (tables.personVerbs.has(after.key) || /^(?:both|did|had|were|made|are)$/.test(after.key))
  )
    return 'likely';
  if (after !== null && isNextTo(after)) {
    if (
      tables.animateVerbs.has(after.key) &&
      !(
        before !== null &&
        [
          'the',
          'a',
          'of',
          'this',
          ...(isReporting(around) ? [] : ['that']),
          'her',
          'his',
          'their',
          'my',
          'to',
          'no',
        ].includes(before.key)
      )
    )
      return 'name';
    if (
      context.isAmongCapitals &&
      /[a-z]{3}ed$/.test(after.key) &&
      !measured.has(after.key) &&
      !isDetermined(before)
    )
      return 'likely';
  }
  if (isHadAsked(around, tables.animateVerbs)) return 'likely';
  if (opensClause(around) && hasDeedAndThing(around, classes)) return 'likely';
  const isTold = before !== null && isNextTo(around.first) && objectVerbs.has(before.key);
  if (isTold && (context.role !== 'family' || (after !== null && told.test(after.key)))) return 'name';
  if (context.role !== 'family' && isLikelyActor(around, classes, roster)) return 'likely';
  if (
    last.possessive !== '' &&
    after !== null &&
    context.role === 'given' &&
    !classes.has('season') &&
    !isDetermined(before)
  )
    return 'likely';
  if (
    before !== null &&
    before.key === 'with' &&
    context.role === 'given' &&
    (after === null ||
      ['and', 'who', 'for', 'on', 'in', 'at', 'about', 'during', 'by', 'to', 'was'].includes(after.key)) &&
    !classes.has('virtue') &&
    !classes.has('month')
  )
    return 'likely';
  return 'word';
}

/** "Said phoenix seemed sad". */
const seemsSo = ({ before, after }: Surroundings): boolean =>
  /^(?:said|says|thinks|thought|feels|reports|knows|noticed)$/.test(before?.key ?? '') &&
  after !== null &&
  isNextTo(after) &&
  /^(?:seemed|seems|looked|looks|was|is|got|gets|had|has|felt)$/.test(after.key);

/** "Big bill had asked for the recipe". */
const isHadAsked = ({ before, after, afterThat }: Surroundings, animate: ReadonlySet<string>): boolean =>
  !isDetermined(before) &&
  after !== null &&
  isNextTo(after) &&
  /^(?:had|has)$/.test(after.key) &&
  animate.has(afterThat?.key ?? '');

/** A clause begins here: at the sentence's start or behind a comma. */
const opensClause = ({ first, before }: Surroundings): boolean => before === null || first.gap === ', ';

/** "River passed the tissues", "hope shook her head": hands and voice do that, no feeling and no season. */
const hasDeedAndThing = ({ after, afterThat }: Surroundings, classes: ReadonlySet<string>): boolean =>
  after !== null &&
  isNextTo(after) &&
  afterThat !== null &&
  isNextTo(afterThat) &&
  !classes.has('verb') &&
  /^(?:passed|handed|shook|rolled|raised|poured|drew|wiped|dropped|threw|grabbed|read|sang|typed|picked|waved|nodded|put|opened|closed|lent|hugged|patted|rubbed)$/.test(
    after.key,
  ) &&
  /^(?:the|her|his|a|out|up|around|to|at|him|client|pt)$/.test(afterThat.key);

/** What follows somebody who is told or asked something. */
const told = /^(?:he|she|they|that|how|why|if|whether|to|about|not)$/;

/** "STATED THAT WILL OWES HIM": the word behind a verb of saying joins a clause, it points at nothing. */
const isReporting = ({ before, beforeThat }: Surroundings): boolean =>
  before?.key === 'that' &&
  /^(?:said|says|stated|states|reported|reports|shared|mentioned|told|noted|disclosed|claimed|claims|feels|felt|thinks|thought|believes|knows|knew|complained)$/.test(
    beforeThat?.key ?? '',
  );

/** "EARL AND CLIENT ARGUED". */
const isBesideClient = ({ before, after, afterThat }: Surroundings): boolean =>
  before === null && after?.key === 'and' && /^(?:client|pt|patient)$/.test(afterThat?.key ?? '');

/** "asked by jo", "seen by mark". */
const isAgentOfDeed = ({ before, beforeThat, first }: Surroundings): boolean =>
  before?.key === 'by' &&
  isNextTo(first) &&
  beforeThat !== null &&
  (objectVerbs.has(beforeThat.key) ||
    /^(?:seen|hugged|teased|helped|called|interrupted|comforted|validated|touched)$/.test(beforeThat.key));

/** "paired with sharp", "sat next to rose", "practised on rusty who played the boss". */
const isCompanionOfDeed = ({ before, beforeThat, after, first }: Surroundings): boolean =>
  before !== null &&
  isNextTo(first) &&
  ((before.key === 'with' &&
    /^(?:pair|dyad|partner|lunch|paired|partnered|teamed|matched|sat|argued|spoke|talked|walked|lunch|coffee|joked|laughed)$/.test(
      beforeThat?.key ?? '',
    )) ||
    (/^(?:with|on|by|to|from|at|for)$/.test(before.key) &&
      after !== null &&
      after.key === 'who' &&
      isNextTo(after)));

/** "GINGER, WHO PRAYS": only of people one says "who". */
const isWhoever = ({ before, after }: Surroundings): boolean =>
  after?.key === 'who' && after.gap === ', ' && !isDetermined(before);

/** "story from earl abt his grandad", "hug from june": what passes from hand to hand or mouth to ear in a group. */
const isGivenBy = (
  { before, beforeThat, after, first }: Surroundings,
  classes: ReadonlySet<string>,
): boolean =>
  before?.key === 'from' &&
  isNextTo(first) &&
  !neverGive.some((kind) => classes.has(kind)) &&
  /^(?:story|joke|hug|feedback|advice|question|comment|kudos|poem|tissue)$/.test(beforeThat?.key ?? '') &&
  (after === null || /^(?:abt|about|re|who|and|on|at|when|during|after|helped|hit)$/.test(after.key));
const neverGive = ['place', 'virtue', 'month', 'season'];

/** "vale lit the lamp". */
const lightsLamp = ({ after, afterThat, ...around }: Surroundings, classes: ReadonlySet<string>): boolean =>
  opensClause({ after, afterThat, ...around }) &&
  after !== null &&
  isNextTo(after) &&
  after.key === 'lit' &&
  /^(?:the|a)$/.test(afterThat?.key ?? '') &&
  !classes.has('virtue');

/** "joy gave feedback", "when rose left", "hope from group called", "mark put a hand on his shoulder". */
function isLikelyActor(around: Surroundings, classes: ReadonlySet<string>, roster: CompiledRoster): boolean {
  const { before, after, afterThat } = around;
  if (after === null || !isNextTo(after) || isDetermined(before)) return false;
  const then = afterThat?.key ?? '';
  if (after.key === 'from' && /^(?:grp|group|the)$/.test(then)) return true;
  if (/^(?:and|n)$/.test(after.key) && /^(?:pt|client|cl|she|he|her|him|i)$/.test(then)) return true;
  if (
    /^(?:gave|brought|put|got|took|made|let|helped|called|lent|held|left|came|went|told)$/.test(after.key)
  ) {
    const isOfPeople =
      /^(?:feedback|support|advice|pt|client|cl|her|him|them|a|his|me|kudos|us|everyone)$/.test(then);
    const isFramed =
      before === null || /^(?:when|after|because|that|while|if|and|but|then|until|before)$/.test(before.key);
    return (
      isFramed &&
      (isOfPeople
        ? !classes.has('virtue') || /^(?:feedback|advice|pt|client|cl|kudos)$/.test(then)
        : !classes.has('virtue') &&
          !classes.has('thing') &&
          before !== null &&
          roster.tables.personVerbs.has(after.key))
    );
  }
  return false;
}

const isDetermined = (before: Surroundings['before']): boolean =>
  before !== null &&
  ['the', 'a', 'an', 'of', 'this', 'that', 'her', 'his', 'their', 'my', 'to', 'no', 'some', 'any'].includes(
    before.key,
  );
