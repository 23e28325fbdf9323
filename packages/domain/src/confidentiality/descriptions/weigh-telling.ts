import * as words from '../tables/description-words.ts';
import * as ties from '../tables/peer-ties.ts';
import { isActing } from './acting-in-room.ts';
import { hasAge } from './age.ts';
import { isMarked } from './bodily-marks.ts';
import { isLifeStory, isOwnStory } from './life-story.ts';
import { type Description, keysOf, origins } from './read-description.ts';
import { tellsByThing } from './tells-apart.ts';
import { humans, isPersonWord, kin } from '../text/person-words.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { everyday, isTrade, setOf, specialists } from '../text/trades.ts';

const telling = setOf(words.telling);
const kinds = setOf(words.peopleOfAKind);
const lifeThings = setOf(words.lifeThings);
const plain = setOf(ties.plainModifiers);
const mosts = setOf('oldest youngest eldest newest tallest quietest loudest');
export const counted = setOf('two three four five six seven eight nine ten eleven twelve twins triplets');
/** What sets the person apart: 2 for what few people are or have, 1 for what many are, 1.5 for a rarer trade alone. */
export function weighTelling(
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
    front.some((token) => token.possessive !== '' && isTrade(token.key) && kin.has(headKey)) ||
    kinds.has(headKey) ||
    hasPlace ||
    isMarked(after) ||
    hasAge(front) ||
    before.some((key) => origins.has(key)) ||
    (clause.length > 0 && (isLifeStory(clause) || isOwnStory(clause) || after[0] === 'of')) ||
    (/^(?:calling|joining)$/.test(after[0] ?? '') &&
      after.some((key, i) => i > 0 && /^(?:from)$/.test(key))) ||
    (after[0] === 'turning' &&
      note.tokens[rest + 1] !== undefined &&
      /^(?:thirty|forty|fifty|sixty|seventy|eighty|ninety)$/.test(after[1] ?? '')) ||
    (/^(?:going|waiting|fighting|battling|grieving|mourning|with|raising|of|awaiting|expecting|caring|recovering|facing|studying|training)$/.test(
      after[0] ?? '',
    ) &&
      after.some((key) => lifeThings.has(key))) ||
    front.slice(1, -1).some((token) => /^(?:capital|upper)$/.test(token.shape) && token.letters > 1);
  if (isRare || (before[0] === 'the' && before[1] === 'two') || before[0] === 'both') return 2;
  if (
    before.at(-2) === 'new' &&
    /^(?:dad|mom|father|mother|grandfather|grandmother|grandpa|grandma|parent)$/.test(headKey)
  )
    return 2;
  if (before.slice(0, 3).some((key) => mosts.has(key)) && humans.has(headKey)) return 1.5;
  if (
    /^(?:pregnant|expecting)$/.test(after[0] ?? '') &&
    note.tokens[rest]?.gap === ' ' &&
    !/^(?:the|that|him|to|this|an)$/.test(after[1] ?? '')
  )
    return 2;
  if (after[0] === 'of' && counted.has(after[1] ?? '') && !/^(?:them|her|his|us|the)$/.test(after[2] ?? ''))
    return 2;
  if (!isPersonWord(headKey) && headKey !== 'old' && rest > to) return head - from > 1 ? 1.25 : 0;
  const isTelling = before.some((key) => telling.has(key));
  const isDescribed = before.slice(1, -1).some((key) => !(plain.has(key) || /ing$|er$/.test(key)));
  if (
    headKey === 'student' &&
    isDescribed &&
    !before.some((key) =>
      /^(?:nursing|medical|psychology|practicum|counseling|graduate|school|social|pharmacy|my|his|her)$/.test(
        key,
      ),
    )
  )
    return 2;
  const hasThing = tellsByThing(note, rest, after);
  const hasClause = clause.length > 3 && (!everyday.has(headKey) || isActing(note, to));
  if (!isTrade(headKey)) return hasThing || isTelling ? 2 : isDescribed || hasClause ? 1 : 0;
  if (isTelling || hasClause || (hasThing && !isWorkplace(after))) return 2;
  return everyday.has(headKey) ? (isDescribed ? 1.5 : 1) : isDescribed || hasThing ? 2 : 1.5;
}

/** "The nurse from urgent care": where people of a trade work says only that they work. */
const isWorkplace = (after: readonly string[]): boolean => /^(?:from|in|at)$/.test(after[0] ?? '');
