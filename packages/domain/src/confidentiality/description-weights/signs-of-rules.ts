import * as present from '../descriptions/present-in-room.ts';
import type { Proposal } from './propose-people.ts';
import type { PhraseKind } from './signs-of-phrase.ts';
import { type Signs, addSign } from '../learned/signs.ts';
import { isActing, isDoing, isHabitual } from '../descriptions/acting-in-room.ts';
import { clauseOf } from '../descriptions/life-story.ts';
import { isElsewhere } from '../descriptions/people-elsewhere.ts';
import { keysOf } from '../descriptions/read-description.ts';
import { tellsApart } from '../descriptions/tells-apart.ts';
import { weighLead } from '../descriptions/weigh-lead.ts';
import { weighTelling } from '../descriptions/weigh-telling.ts';
import type { TokenizedNote } from '../text/tokens.ts';

/** What the written rules say of the phrase: how much it tells, what leads to it, what it does in the room. */
export function addSignsOfRules(signs: Signs, note: TokenizedNote, proposal: Proposal, of: PhraseKind): void {
  const { from, head, rest, to } = proposal;
  const after = keysOf(note, rest, to);
  const telling = weighTelling(note, proposal, keysOf(note, from, head), clauseOf(after)) * 4;
  const lead = weighLead(note, from, to) * 4;
  addSign(signs, 90, telling);
  addSign(signs, 91, telling, of.article);
  addSign(signs, 92, lead);
  addSign(signs, 93, lead, telling > 4 ? 2 : telling > 0 ? 1 : 0);
  if (isActing(note, to)) addSign(signs, 94, telling);
  if (isHabitual(note, to)) addSign(signs, 95);
  if (isDoing(note, to)) addSign(signs, 96, of.article);
  if (tellsApart(note, proposal)) addSign(signs, 97, of.noun);
  if (present.isWithMember(note, to)) addSign(signs, 98);
  if (present.isPartner(note, proposal)) addSign(signs, 99);
  if (present.speaksOwn(note, to)) addSign(signs, 100);
  if (present.doesTheSame(note, proposal)) addSign(signs, 101);
  if (present.saysWord(note, proposal)) addSign(signs, 102);
  if (isElsewhere(note, proposal, after)) addSign(signs, 103);
}
