import { keysOf, type Description } from './read-description.ts';
import { setOf } from '../text/trades.ts';
import type { TokenizedNote } from '../text/tokens.ts';

const care = setOf(
  'nurse doctor counselor counsellor clinician therapist psychologist psychiatrist chaplain aide tech technician orderly physician pharmacist dietitian dietician nutritionist worker manager intern resident attendant assistant guard officer receptionist director supervisor specialist',
);
const duty = setOf(
  'unit ward floor milieu shift duty call program programme house clinic campus site team staff desk door hall station facility center centre shelter residence',
);
const offices = setOf(
  'charge night day intake unit floor ward triage case care crisis discharge admissions admitting visiting covering shift weekend evening house program milieu on-call duty medication med psych psychiatric mental behavioral health front home hospice clinic staff nursing housing outreach recreation rec art music occupational speech attending consulting infusion wound registered practical licensed agency hospital er ed emergency',
);

const treating = setOf(
  'counselor counsellor clinician therapist psychologist psychiatrist director supervisor',
);

/** "The nurse on the unit", "one of the officers", "a therapist here", "the night counselor", "the aide on duty": who works there is no member. */
export function isOnDuty(note: TokenizedNote, { from, head, rest, to }: Description): boolean {
  const key = note.tokens[head]?.key ?? '';
  const areMany = to < rest && key.endsWith('s') && care.has(key.slice(0, -1));
  if (!areMany && !care.has(key)) return false;
  const front = keysOf(note, from, head - 1);
  if (areMany && front[0] === 'one' && front[1] === 'of' && front[2] === 'the') return true;
  if (!care.has(key)) return false;
  const after = keysOf(note, rest, rest + 2);
  const isBehind =
    note.tokens[rest]?.gap === ' ' &&
    /^(?:on|at|from|in|of)$/.test(after[0] ?? '') &&
    after.slice(1).some((key) => duty.has(key));
  if (front.some((key) => /^(?:former|retired|ex|other|fellow|our)$/.test(key))) return false;
  const isTreatingHere = after[0] === 'here' && treating.has(key);
  return isBehind || isTreatingHere || (front.slice(1).some((key) => offices.has(key)) && to < rest);
}
