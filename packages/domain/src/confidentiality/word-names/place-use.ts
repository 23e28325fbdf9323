import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import { placeLeads, exchangeWords, type WordUse } from './word-use.ts';

/** A name that is also a town's or a country's, by the words before and behind it; null where nothing says so. */
export function judgePlace(around: Surroundings, classes: ReadonlySet<string>): WordUse | null {
  const { before, beforeThat, after, tail } = around;
  if (!classes.has('place')) return null;
  if (
    after !== null &&
    /^, $/.test(tail) &&
    ((after.shape === 'upper' && after.letters === 2) ||
      [
        'italy',
        'texas',
        'france',
        'england',
        'ireland',
        'kentucky',
        'ky',
        'tx',
        'az',
        'ohio',
        'georgia',
        'alabama',
        'canada',
        'australia',
        'spain',
      ].includes(after.key))
  )
    return 'thing';
  if (before === null || !isNextTo(around.first) || !placeLeads.has(before.key)) return null;
  if (
    after !== null &&
    /^(?:in|next|this|by|last)$/.test(after.key) &&
    times.has(around.afterThat?.key ?? '')
  )
    return 'thing';
  if (['to', 'from', 'for', 'at', 'of', 'through'].includes(before.key)) {
    if (beforeThat !== null && exchangeWords.has(beforeThat.key)) return null;
    return [
      'is',
      'are',
      'was',
      'were',
      'live',
      'lives',
      'immigrated',
      'emigrated',
      'arrived',
      'returned',
      'moved',
      'back',
      'travel',
      'trip',
      'drive',
      'drove',
      'flew',
      'fly',
      'move',
      'moving',
      'home',
      'going',
      'went',
      'go',
      'came',
      'bus',
      'train',
      'south',
      'west',
      'east',
      'north',
      'city',
      'university',
      'river',
      'refugee',
      'family',
      'relocated',
      'born',
      'state',
      'part',
      'flight',
      'flights',
      'ticket',
      'tickets',
      'road',
      'vacation',
      'cruise',
      'tour',
      'deployed',
      'transferred',
      'travels',
      'traveled',
      'traveling',
      'travelling',
      'relocate',
      'relocating',
      'commute',
      'commutes',
    ].includes(beforeThat?.key ?? '')
      ? 'thing'
      : 'likely';
  }
  return 'thing';
}

/** "To Phoenix in August": a journey has its time. */
const times = new Set(
  'january february march april may june july august september october november december spring summer fall autumn winter year month week weekend'.split(
    ' ',
  ),
);
