import type { TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';

const toSomebody = setOf('you your yours youre youve yourself my mine myself');
const farthest = 40;

/**
 * Whether the words from–to stand in a sentence that somebody speaks or writes to somebody, outside quotation marks: "the mother of your
 * baby", "some man bringing up my girls". Clinicians write notes about people, not to them; who is described there is seldom a peer.
 */
export function isSpokenToSomebody(note: TokenizedNote, from: number, to: number): boolean {
  const { tokens } = note;
  let start = from;
  while (start > 0 && from - start < farthest && tokens[start]?.breaks !== true) start--;
  let end = to;
  while (end + 1 < tokens.length && end - to < farthest && tokens[end + 1]?.breaks !== true) end++;
  let isQuoted = false;
  for (let i = start; i <= end; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (token.gap !== ' ')
      for (const mark of token.gap.match(/["“”]/gu) ?? []) isQuoted = mark === '"' ? !isQuoted : mark === '“';
    if (!isQuoted && toSomebody.has(token.key)) return true;
  }
  return false;
}
