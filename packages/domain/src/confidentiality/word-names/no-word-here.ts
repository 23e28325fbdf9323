import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import { setOf } from '../text/trades.ts';
import type { UseContext } from './word-use.ts';

const articles = setOf(
  'the a an this that these those his her their my our your its no some any each every of at free good ill strong own same another last',
);
const finite =
  /^(?:is|was|has|had|isnt|wasnt|hasnt|hadnt|said|says|told|thinks|thought|felt|came|went|left|seems|seemed|looks|looked|gave|got|sat|asked|knows|knew|wants|wanted|likes|liked|and|w|with|who)$/;
const countable = setOf(
  'guy robin fox wolf lamb hunter mason archer tanner fisher fletcher sawyer cooper carter potter martin wren finch lark raven buck colt rose violet daisy poppy ivy river brook cliff heath reed ash rowan willow lane dale penny pearl ruby bob ted art',
);

/**
 * Whether a word in small letters (or with the capital that opens a sentence) cannot be the word here, as its sentence is built: "thinks will is
 * faking", "can will come", "texted faith a photo", "a dig at guy", "told rich I'm late", "sat w robin and Thuy".
 */
export function isNoWordHere(
  around: Surroundings,
  { part, isPaired, role }: UseContext,
  meanings: ReadonlySet<string>,
): boolean {
  const { first, before, last } = around;
  if (last.possessive !== '' || !isNextTo(first) || before === null) return false;
  if (role === 'family' && !isPaired) return false;
  return (
    (isPaired && !articles.has(before.key)) ||
    isHelperWithoutVerb(around, part.key) ||
    isGivenSomething(around, meanings) ||
    isToldOrAsked(around) ||
    isWithoutArticle(around, part.key)
  );
}

/** "Thinks will is faking", "can will be her ride": two helping verbs in a row, or one before a verb that has its ending. */
function isHelperWithoutVerb({ before, after }: Surroundings, key: string): boolean {
  if (!/^(?:will|may)$/.test(key) || before === null || articles.has(before.key)) return false;
  if (/^(?:can|could|would|should|did|does|didnt|doesnt)$/.test(before.key)) return true;
  if (/^(?:he|she|they|it|i|we|you|who|that|which|there|client|pt|cl|patient|and|or|but)$/.test(before.key))
    return false;
  return (
    after !== null &&
    isNextTo(after) &&
    /^(?:is|was|has|isnt|wasnt|hasnt|says|thinks|seems|wants|knows|likes)$/.test(after.key)
  );
}

/** "Texted faith a photo", "lent will his charger". */
const isGivenSomething = (
  { before, after, afterThat }: Surroundings,
  meanings: ReadonlySet<string>,
): boolean =>
  before !== null &&
  after !== null &&
  isNextTo(after) &&
  (/^(?:texted|handed|lent|showed|emailed|loaned|told|tossed|bought|brought|sent)$/.test(before.key) ||
  (/^(?:gave|gives)$/.test(before.key) && !meanings.has('virtue'))
    ? /^(?:a|an|the|his|her|their|some)$/.test(after.key)
    : before.key === 'gave' && /^(?:his|her|their)$/.test(after.key)) &&
  afterThat !== null &&
  isNextTo(afterThat);

/** "Tell rich I'm not mad", "asked hope if she was". */
const isToldOrAsked = ({ before, after }: Surroundings): boolean =>
  before !== null &&
  /^(?:tell|told|ask|asked|remind|reminded|thank|thanked|invited|promised)$/.test(before.key) &&
  (after === null ||
    /^[,.!?]/.test(after.gap) ||
    /^(?:i|im|ill|we|you|he|she|they|if|whether|that|not|to|how|why|what|where|when)$/.test(after.key));

/** "Took a dig at guy", "warmed to robin but": a word for one of many needs an article. */
function isWithoutArticle({ before, beforeThat, after }: Surroundings, key: string): boolean {
  if (!countable.has(key) || before === null) return false;
  if (!/^(?:at|to|with|w|from|for|beside|by|than|between|about)$/.test(before.key)) return false;
  if (
    /^(?:down|up|due|close|next|from|go|going|went|trip|drive|way|back)$/.test(beforeThat?.key ?? '') &&
    before.key === 'to' &&
    beforeThat?.key !== 'up'
  )
    return false;
  return (
    after === null ||
    !isNextTo(after) ||
    /^(?:and|but|who|because|when|while|after|before|over|about|during|on|in|for|again|today|if|as|w|with|or|until|since)$/.test(
      after.key,
    ) ||
    finite.test(after.key)
  );
}
