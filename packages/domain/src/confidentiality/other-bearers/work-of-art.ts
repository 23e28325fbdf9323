import { isNextTo, type Surroundings } from '../text/surroundings.ts';

const works = new Set([
  'song',
  'album',
  'movie',
  'film',
  'band',
  'artist',
  'novel',
  'book',
  'show',
  'series',
  'track',
  'playlist',
]);

/** "Her favourite song, Layla", "listened to Jewel on her headphones", "her Mercedes": a work, a musician, a make. */
export function isWorkOfArt(around: Surroundings): boolean {
  const { first, before, beforeThat, after, afterThat } = around;
  if (before === null) return false;
  if (works.has(before.key) && /^(?: |, |: | ["“]|, ["“])$/u.test(first.gap)) return true;
  const isHeard =
    before.key === 'to' && /^listen(?:ed|s|ing)?$/.test(beforeThat?.key ?? '') && after?.key === 'on';
  if (
    before.key === 'to' &&
    /^listen(?:ed|s|ing)?$/.test(beforeThat?.key ?? '') &&
    after?.shape === 'capital' &&
    isNextTo(after)
  )
    return true;
  if (isHeard) return /^(?:her|his|their|the|repeat|spotify|youtube)$/.test(afterThat?.key ?? '');
  const isHad =
    /^(?:his|my|their|our)$/.test(before.key) ||
    (before.key === 'her' && !/(?:ed|told|gave|let|made|saw)$/.test(beforeThat?.key ?? 'told'));
  return (
    isHad &&
    first.shape === 'capital' &&
    isNextTo(first) &&
    after !== null &&
    isNextTo(after) &&
    /^(?:to|in|from|into|at|home|and)$/.test(after.key)
  );
}
