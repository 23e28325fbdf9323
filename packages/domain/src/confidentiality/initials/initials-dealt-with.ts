import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import { notThings } from '../other-bearers/thing-so-called.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';
import { classOf } from '../word-names/word-class.ts';
import { personStates } from '../word-names/word-use.ts';

const dealings = setOf(
  'gave give gives giving handed passed passes offered lent read wrote showed whispered spoke speak speaking talked talking talk talks paired partnered teamed matched grouped sat seated sitting sits walked laughed joked argued chatted shared swapped traded cried waved nodded smiled pointed apologized apologised listened bonded clashed confided confides leaned turned compared practiced practised hugged lunch coffee kudos credit thanks smiles cried cries roleplayed role-played played chair seat place break apart leaned leans lends owes apologizes brought saved took baked hug hugs sang danced',
);
const madeFor =
  /^(?:wrote|sang|clapped|cheered|saved|prayed|drew|cried|brought|baked|cooked|covered|waited)$/;
const joints = setOf('w with to at toward towards beside between btw from by on in for');
export const goesOn: ReadonlySet<string> = setOf(
  'and for about when after during in at because but on that if how to while today again outside before until who as over re since then goodbye yesterday tonight directly instead alone inside near by so first twice',
);

/** "Talked in the lot w/ GB for an hour", "passed the box to MY": what one does with a person stands before, and nothing that the letters could belong to behind. */
export function isDealtWith(note: TokenizedNote, to: number): boolean {
  const [first, next] = [note.tokens[to], note.tokens[to + 1]];
  if (
    first === undefined ||
    first.breaks ||
    !/^(?:,? |\/ ?)$/.test(first.gap) ||
    !joints.has(note.tokens[to - 1]?.key ?? '')
  )
    return false;
  if (next !== undefined && !next.breaks && next.gap === ' ' && !goesOn.has(next.key)) return false;
  for (let k = to - 2; k > to - 9; k--) {
    const token = note.tokens[k];
    if (token === undefined || note.tokens[k + 1]?.breaks === true) return false;
    if (note.tokens[to - 1]?.key === 'for' ? madeFor.test(token.key) : dealings.has(token.key)) return true;
  }
  return false;
}

/** "Saw DP roll his eyes", "noticed PD and Christian trading places". */
export function isSeenDoing(note: TokenizedNote, to: number): boolean {
  const [first, next, then, more] = [0, 1, 2, 3].map((step) => note.tokens[to + step]);
  if (isThoughtOf(note, to)) return true;
  if (
    first?.gap !== ' ' ||
    !/^(?:saw|noticed|watched|heard|caught|found|seeing|watching)$/.test(note.tokens[to - 1]?.key ?? '')
  )
    return false;
  const doer = next?.key === 'and' && then?.shape === 'capital' ? more : next;
  if (doer === undefined || doer.breaks || doer.gap !== ' ') return false;
  return (
    /[a-z]{3}ing$/.test(doer.key) ||
    /^(?:roll|cry|leave|nod|smile|look|laugh|wince|shrug|sit|stand|walk|wipe|shake|crying|wave|frown|sigh|stare|glare|text)$/.test(
      doer.key,
    )
  );
}

/** "Thinks KM is lying": not "thinks BP is high". */
function isThoughtOf(note: TokenizedNote, to: number): boolean {
  const [first, next, then] = [0, 1, 2].map((step) => note.tokens[to + step]);
  if (first?.gap !== ' ' || next?.gap !== ' ' || then?.breaks !== false) return false;
  if (
    !/^(?:thinks|thought|feels|felt|said|says|hopes|believes|wishes|knows)$/.test(
      note.tokens[to - 1]?.key ?? '',
    )
  )
    return false;
  return (
    /^(?:is|was|isnt|wasnt|seemed|looked)$/.test(next.key) &&
    (personStates.has(then.key) || /[a-z]{2}ing$/.test(then.key))
  );
}

/** "GB ultrasound normal", "an OG", "HIV VL": letters before a thing, behind an article or behind other letters name no person. */
export function isNoPersonsPlace(
  note: TokenizedNote,
  to: number,
  { before, first, after }: Surroundings,
  { tables, ordinary }: CompiledRoster,
): boolean {
  if (before !== null && isNextTo(first)) {
    if (/^(?:a|an|the|his|her|their|my|no|some|this|any|each)$/.test(before.key)) return true;
    if (before.shape === 'upper' && before.letters > 1) return true;
  }
  if (after === null || after.gap !== ' ' || note.tokens[to]?.possessive !== '') return false;
  return (
    after.shape === 'lower' &&
    /^(?:word|unknown|num|person)$/.test(classOf(after, tables, ordinary)) &&
    !notThings.has(after.key) &&
    !/(?:ed|ing|ly|[^s]s|n't)$/.test(after.key)
  );
}
