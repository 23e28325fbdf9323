import { setOf } from '../text/trades.ts';
import type { TokenizedNote } from '../text/tokens.ts';

const deeds = setOf(
  'offered told asked hugged nodded handed gave lent laughed cried thanked joked smiled wept apologized invited hummed waved teased shrugged promised suggested answered replied tells asks offers says brought',
);
const abstract = setOf(
  'mood energy silence tension dynamic climate atmosphere discussion conversation topic theme conflict laughter trust work process leader facilitator therapist clinician intern counselor psychologist member members others people person someone anyone everyone majority rest safety cohesion speaker video film exercise norm norms rules rule women men client clients patient patients peer peers participants',
);

/**
 * "The Adventist in our group offered …": whoever it is, who is of the group and does what people do, ends where the group is
 * named; null where it is none.
 */
export function endOfSomebodyInGroup(note: TokenizedNote, i: number): number | null {
  const the = note.tokens[i];
  if (the === undefined || !/^(?:the|that|our)$/.test(the.key)) return null;
  for (let k = i + 1; k < i + 6; k++) {
    const [head, lead, of, group, verb] = [0, 1, 2, 3, 4].map((step) => note.tokens[k + step]);
    if (head === undefined || head.breaks || !/^[ -]$/.test(head.gap)) return null;
    if (lead?.key !== 'in' || lead.breaks) continue;
    if (abstract.has(head.key) || head.shape === 'number' || head.possessive !== '' || head.letters < 3)
      return null;
    if (!/^(?:our|this|the)$/.test(of?.key ?? '') || !/^(?:group|grp|circle|room)$/.test(group?.key ?? ''))
      return null;
    return verb?.gap === ' ' && deeds.has(verb.key) ? k + 3 : null;
  }
  return null;
}
