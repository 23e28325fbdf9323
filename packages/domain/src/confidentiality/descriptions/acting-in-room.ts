import { makesLaugh } from './present-in-room.ts';
import { type Description, isDeed } from './read-description.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';
import * as words from '../tables/description-words.ts';

const acts = setOf(words.roomActs);
const habits = setOf(words.plainHabits);
/** Whether what follows is something that people do in a room. */
export function isActing(note: TokenizedNote, to: number): boolean {
  const next = note.tokens[behindAside(note, to)];
  return (
    next !== undefined &&
    !next.breaks &&
    (/^,? $/.test(next.gap)
      ? acts.has(next.key) ||
        makesLaugh(note, to) ||
        (/^(?:had|has|have)$/.test(next.key) && acts.has(note.tokens[behindAside(note, to) + 1]?.key ?? ''))
      : /^,? ["“]$/u.test(next.gap) && quoted.has(next.key))
  );
}

/** "Rosa offered to cook, and the taxi driver to fetch them": a member's verb counts for the next, too. */
export const isDoingLikewise = (note: TokenizedNote, { from, to, isOfHour }: Description): boolean =>
  isOfHour === true &&
  note.tokens[from - 1]?.key === 'and' &&
  note.tokens[to + 1]?.key === 'to' &&
  note.tokens[to + 1]?.gap === ' ' &&
  note.tokens[to + 2]?.shape === 'lower';

/** `The nurse "said out loud what I never said"`: a deed in the member's own words. */
const quoted = setOf(
  'said says gets got told asked knows doesnt does isnt is has made makes keeps never saved',
);

/** "…, silent until then, said": what stands behind a few words between commas; what stands next where there are none. */
function behindAside(note: TokenizedNote, to: number): number {
  const first = note.tokens[to + 1];
  if (first?.gap !== ', ' || first.breaks || acts.has(first.key)) return to + 1;
  if (
    !/^(?:silent|quiet|until|still|who|usually|herself|himself|in|with|from|on|at|through|muted|near|now|also|always|never|as|without|looking|smiling|crying|laughing|leaning|speaking|tearful|clearly|visibly)$/.test(
      first.key,
    )
  )
    return to + 1;
  for (let k = to + 2; k < to + 9; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks) return to + 1;
    if (token.gap === ', ') return k;
    if (token.gap !== ' ') return to + 1;
  }
  return to + 1;
}

/** "… makes her grateful", "… understands him": a present tense of somebody whom the member goes on meeting. */
export function isHabitual(note: TokenizedNote, to: number): boolean {
  const next = note.tokens[to + 1];
  if (next === undefined || next.breaks || next.gap !== ' ') return false;
  return (
    habits.has(next.key) ||
    /^(?:doesn?t?|isnt|is|has|can|could|would|will|never|always)$/.test(next.key) ||
    (/[a-z]{3}s$/.test(next.key) && !/(?:ss|ous|us|is)$/.test(next.key))
  );
}

/** Whether a deed follows, whatever it is. */
export function isDoing(note: TokenizedNote, to: number): boolean {
  const next = note.tokens[to + 1];
  return next !== undefined && !next.breaks && next.gap === ' ' && isDeed(next);
}
