import { isDeed } from '../descriptions/read-description.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { personStates } from '../word-names/word-use.ts';

/** "Received advice she hadn't asked for from HS": what one gets of a person, a few words before. */
export function isReceivedFrom(note: TokenizedNote, to: number): boolean {
  if (note.tokens[to - 1]?.key !== 'from') return false;
  for (let k = to - 2; k > to - 8; k--) {
    const token = note.tokens[k];
    if (token === undefined || note.tokens[k + 1]?.breaks === true) return false;
    if (
      /^(?:advice|feedback|support|hug|encouragement|apology|comment|compliment|tissue|smile|nod|reassurance|praise)$/.test(
        token.key,
      )
    )
      return true;
  }
  return false;
}

const states = new Set(
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr'.split(
    ' ',
  ),
);

/** "In Florence, KY". */
export function isStateBehindTown(note: TokenizedNote, from: number, key: string): boolean {
  const [town, state] = [note.tokens[from - 1], note.tokens[from]];
  // "Moved to MT in 2019"
  if (
    states.has(key) &&
    /^(?:to|from)$/.test(town?.key ?? '') &&
    /^(?:moved|relocated|moving|drove|flew)$/.test(note.tokens[from - 2]?.key ?? '')
  )
    return true;
  return states.has(key) && state?.gap === ', ' && state.shape === 'upper' && town?.shape === 'capital';
}

/** "JR fetched him tea", "ML was tearful", "KD didn't": what only people do or are, behind letters that are no abbreviation. */
export function isDoneByPerson(next: Token | undefined, then: Token | undefined): boolean {
  if (next?.shape !== 'lower') return false;
  if (/^(?:is|was|isnt|wasnt|seemed|looked|appeared|got)$/.test(next.key))
    return personStates.has(then?.key ?? '');
  return /^(?:didnt|doesnt|couldnt|wouldnt|wont|cant|hadnt|never|also)$/.test(next.key) || isDeed(next);
}
