import { isDeed, isVerbLike } from '../descriptions/read-description.ts';
import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import type { Token } from '../text/tokens.ts';

const irregularPassives = new Set(
  'told seen heard held taught given met hurt led driven shown made brought sent left found caught cut read sung put let kept thrown'.split(
    ' ',
  ),
);

/** "Bill was told by Sky", "moved by April": what is done by somebody. */
export const isDoneBy = ({ before, beforeThat }: Surroundings): boolean =>
  before?.key === 'by' &&
  beforeThat !== null &&
  (/ed$/.test(beforeThat.key) || irregularPassives.has(beforeThat.key));

/** What people hope, plan and say; hope, faith and joy do not. */
const mindsOnly = new Set(
  'hopes wishes worries thinks plans wonders knows wants says asks tells agrees disagrees insists jokes laughs smiles nods cries sits attends hates loves doubts dreams drinks eats sleeps smokes'.split(
    ' ',
  ),
);
/** Words that as words can't be what a sentence is about: verbs and adjectives alone. */
const neverSubjects = new Set(
  'will rob sue drew rich frank josh mike nick young long small strong wise sharp ernest earnest hardy bright swift noble able rusty lucky sunny dusty happy sandy randy sweet stormy brave stark gentle merry moody savage little rowe wade'.split(
    ' ',
  ),
);
const helpers =
  /^(?:is|was|isnt|wasnt|has|had|hasnt|hadnt|does|did|doesnt|didnt|seems|seemed|looked|looks|gets|got|can|cant|could|would|never|always|still|just|then|also)$/;

/** Words that are followed by "to" as words: "Hope to return". */
const wishes = new Set(
  'hope long love promise chance power will may chase drew mark rob sue skip march rush bill grant wait hunt'.split(
    ' ',
  ),
);

/** "Bell to share the worksheet": what somebody will do, in a plan. */
const isInfinitive = (token: Surroundings['afterThat']): boolean =>
  token?.shape === 'lower' &&
  token.gap === ' ' &&
  /^(?:share|bring|call|check|send|meet|attend|help|lead|ask|try|join|return|drive|follow|give|take|work|write|read|practice|practise|teach|show|tell|text|email|pick|cook|host|start|talk|speak|walk)$/.test(
    token.key,
  );

/** "Small steps were praised", "Long talks with her sister": no verb but several things. */
const isPluralNoun = (token: Token, then: Token | null): boolean =>
  /[^s]s$/.test(token.key) &&
  (then === null ||
    then.gap !== ' ' ||
    isVerbLike(then) ||
    /^(?:and|with|of|in|for|at|on|from|are)$/.test(then.key));

/** "Precious already applied". */
const adverb = /^(?:already|also|just|later|almost|again|even)$|[a-z]{3}ly$/;

/** What only people will, would or could do. */
const willDo = new Set(
  'sit call ask join walk drive talk tell text email read write cook pick speak meet share attend practice practise teach send lend pray sing listen wait visit babysit host'.split(
    ' ',
  ),
);

/** "RHODES SHOOK HIS HAND": where all is in capitals, a deed of the hands or the voice. */
export const isDeedInCapitals = ({ before, after, afterThat }: Surroundings): boolean =>
  before === null &&
  after !== null &&
  isNextTo(after) &&
  isDeed(after) &&
  !(after.shape === 'upper' && /ed$/.test(after.key)) &&
  !impersonalDeeds.has(after.key) &&
  (afterThat === null || afterDeed.has(afterThat.key));

/** What may also be said of a feeling, a season or an activity. */
const impersonalDeeds = new Set(
  'helped gave brought left made took kept held came went returned grew faded fell rose felt seemed became remained led let started began ended stopped changed meant lost found calmed soothed hurt moved lifted eased worked got turned passed ran woke won showed played read saw had was did died set put'.split(
    ' ',
  ),
);
const afterDeed = new Set(
  'him her them it his their me us you himself herself that this the a an up out in on off at to for with by about back over away around into and but when while because if how what why who again first last loudly quietly too nothing everything something all one some more our my everyone everybody close next'.split(
    ' ',
  ),
);

/** "Young broke the silence", "Art drew a line", "Hope hopes that …": no adjective and no virtue does that. */
export function isFollowedByDeed(
  { first: { key }, after, afterThat, tail }: Surroundings,
  classes: ReadonlySet<string>,
  personVerbs: ReadonlySet<string>,
): boolean {
  if (after === null || after.shape !== 'lower' || !isNextTo(after) || tail === '') return false;
  if (mindsOnly.has(after.key)) return true;
  if (
    neverSubjects.has(key) &&
    (helpers.test(after.key) || (personVerbs.has(after.key) && !isPluralNoun(after, afterThat)))
  )
    return true;
  if (/^(?:will|would|can|could|might)$/.test(after.key) && willDo.has(afterThat?.key ?? '')) return true;
  if (adverb.test(after.key) && afterThat !== null && isNextTo(afterThat) && isDeed(afterThat))
    return !impersonalDeeds.has(afterThat.key);
  if (after.key === 'to' && !wishes.has(key))
    return isInfinitive(afterThat) && !classes.has('quality') && !classes.has('place');
  if (classes.has('season') || classes.has('month')) return false;
  const isAdjective = classes.has('quality') || classes.has('colour');
  const isNoun = ['virtue', 'thing', 'plant', 'gem', 'nature', 'animal'].some((kind) => classes.has(kind));
  const isVerb = (personVerbs.has(after.key) && /(?:ed|t|d|e|w|n|g|k|m)$/.test(after.key)) || isDeed(after);
  if (personVerbs.has(after.key) && isVerb && !impersonalDeeds.has(after.key) && !(isAdjective && !isNoun))
    return true;
  if (
    !isVerb ||
    (afterThat !== null && isNextTo(afterThat) && !afterDeed.has(afterThat.key) && !/ly$/.test(afterThat.key))
  )
    return false;
  return isAdjective && !isNoun ? true : !impersonalDeeds.has(after.key);
}
