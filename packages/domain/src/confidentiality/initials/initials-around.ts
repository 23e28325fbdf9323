import type { CompiledRoster } from '../roster/compile-roster.ts';
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

const headers = new Set(
  'present attendance attendees attended attending attend absent members participants peers late excused roster pairs dyads partners checkins noshow noshows show shows missing'.split(
    ' ',
  ),
);
const listGap = /^(?:,? ?(?:[&+/] ?)?|; )$/u;
const longestList = 14;

/** "Present: JR, ML, RO", "JR/ML", "ML and Rosa": letters in a list of people. */
export function isListedWithPeople(
  note: TokenizedNote,
  from: number,
  to: number,
  roster: CompiledRoster,
): boolean {
  return (
    isPerson(note, beside(note, from, -1), roster) ||
    isPerson(note, beside(note, to, 1), roster) ||
    isUnderHeader(note, from)
  );
}

/** The word that stands beside in a list; none where something else joins the two. */
function beside(note: TokenizedNote, at: number, step: -1 | 1): Token | undefined {
  const next = note.tokens[at + step];
  const gap = (step === 1 ? next : note.tokens[at])?.gap ?? '';
  if (next?.key === 'and' || next?.key === 'n') return gap === ' ' ? note.tokens[at + 2 * step] : undefined;
  return listGap.test(gap) && gap !== '' && gap !== ' ' ? next : undefined;
}

const isPerson = (note: TokenizedNote, token: Token | undefined, roster: CompiledRoster): boolean =>
  token !== undefined &&
  !roster.tables.abbreviations.has(token.key) &&
  ((token.shape === 'upper' && token.letters > 1 && token.letters < 4 && roster.initials.has(token.key)) ||
    ((token.shape === 'capital' || note.isLower) &&
      roster.names.has(token.key) &&
      !roster.tables.nameWords.has(token.key)));

/** Whether what stands here is one of a list behind "Present:" or the like. */
export function isUnderHeader(note: TokenizedNote, from: number): boolean {
  for (let k = from; k > from - longestList; k--) {
    const [token, before] = [note.tokens[k], note.tokens[k - 1]];
    if (token === undefined || before === undefined) return false;
    if (/^ ?[:=–-] ?$/u.test(token.gap)) return headers.has(before.key);
    if (!listGap.test(token.gap) || /[\n]/.test(token.gap)) return false;
    if (token.gap === ' ' && before.key !== 'and' && token.key !== 'and') return false;
  }
  return false;
}

/** "JR fetched him tea", "ML was tearful", "KD didn't": what only people do or are, behind letters that are no abbreviation. */
export function isDoneByPerson(next: Token | undefined, then: Token | undefined): boolean {
  if (next?.shape !== 'lower') return false;
  if (/^(?:is|was|isnt|wasnt|seemed|looked|appeared|got)$/.test(next.key))
    return personStates.has(then?.key ?? '');
  return /^(?:didnt|doesnt|couldnt|wouldnt|wont|cant|hadnt|never|also)$/.test(next.key) || isDeed(next);
}
