import { endOf } from '../text/end-of-clause.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import type { Stretch } from './one-of-a-kind.ts';

const most = 8;
const notASign = /^(?:start|beginning|outset|first|help|same|aim|idea|understanding|rest|group|others|therapist|facilitator|team|intention|goal|fact|way|time|past|hope)$/; // prettier-ignore

/**
 * "Because him with the boots had had it", "Her from the other side of the river", "him there in the ear defenders": somebody whom a speaker
 * points out by what others see. It is told from "gave him the key" by where the pronoun stands: no verb is before it.
 */
export function findPointedOut(note: TokenizedNote): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i + 2 < note.tokens.length; i++) {
    const key = note.tokens[i]?.key ?? '';
    if (key !== 'him' && key !== 'her') continue;
    const tail = standsAlone(note, i) ? tailAt(note, i + 1) : null;
    if (tail === null) continue;
    const to = Math.min(endOf(note, tail), i + most);
    found.push({ from: i, to });
  }
  return found;
}

/** Whether the pronoun is where a subject stands: it opens what is said, or follows "because", "and then", "than". */
function standsAlone({ tokens }: TokenizedNote, i: number): boolean {
  const [token, before] = [tokens[i], tokens[i - 1]];
  if (token === undefined || before === undefined || token.breaks || /["“‘(]/u.test(token.gap)) return true;
  if (token.gap !== ' ') return false;
  if (/^(?:because|cause|bc|than|unless|until)$/.test(before.key)) return true;
  const first = before.key === 'then' ? tokens[i - 2] : before;
  return first?.key === 'and' && (first.breaks || /["“]/u.test(first.gap));
}

/** Where "with the boots", "from the bakery", "in the corner", "over there", "there in the hat" begins; null where nothing like it does. */
function tailAt({ tokens }: TokenizedNote, at: number): number | null {
  let k = at;
  while (k < at + 2 && /^(?:over|there)$/.test(tokens[k]?.key ?? '') && tokens[k]?.gap === ' ') k++;
  const [opener, the, noun] = [tokens[k], tokens[k + 1], tokens[k + 2]];
  if (opener === undefined || the === undefined || noun === undefined || opener.breaks) return null;
  if (!/^,? $/.test(opener.gap) || the.gap !== ' ' || noun.gap !== ' ') return null;
  if (!/^(?:with|from|in|by)$/.test(opener.key) || !/^(?:the|that|those|all|no)$/.test(the.key)) return null;
  return notASign.test(noun.key) ? null : k;
}
