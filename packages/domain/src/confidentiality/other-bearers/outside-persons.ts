import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isOfLifeOutside } from './life-outside.ts';
import { isPersonWord } from '../text/person-words.ts';
import { isTrade } from '../text/trades.ts';
import { isTiedOutside } from './ties-outside.ts';
import { isNextTo, lookAround, type Surroundings } from '../text/surroundings.ts';
import { isWorkOfArt } from './work-of-art.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';

const exercisePartners = new Set(['role', 'play', 'exercise', 'practice', 'discussion', 'dyad', 'pair', 'paired', 'small', 'group', 'accountability', 'support']); // prettier-ignore
const possessors = new Set(['her', 'his', 'their', 'my', 'our', 'clients', 'client', 'pts', 'pt', 'patients', 'a', 'an', 'whose', 'the', 'ex', 'whos']); // prettier-ignore
const namers = new Set(['named', 'called', 'name', 'is', 'are', 'nickname']);
const groupWords = new Set([
  'group',
  'grp',
  'peer',
  'peers',
  'member',
  'members',
  'groupmate',
  'fellow',
  'here',
  'circle',
  'cohort',
]);

/** Whether a name belongs to somebody outside the group by what stands around it: "her brother Marcus", "Bella, her cousin". */
export function isOutsidePerson(
  note: TokenizedNote,
  from: number,
  to: number,
  roster: CompiledRoster,
): boolean {
  const around = lookAround(note, from, to);
  if (around === null || mentionsGroup(note, from, to)) return false;
  return (
    introducedBefore(note, from, around, roster) ||
    explainedAfter(note, to, around, roster) ||
    isWorkOfArt(around) ||
    isOfLifeOutside(note, from, to, around) ||
    isTiedOutside(note, from, to, around, roster) ||
    worksAt(note, to)
  );
}

function mentionsGroup(note: TokenizedNote, from: number, to: number): boolean {
  const near = [from - 3, from - 2, from - 1, to + 1, to + 2, to + 3];
  return near.some((i) => {
    const token = note.tokens[i];
    if (token === undefined || !groupWords.has(token.key)) return false;
    const lead = note.tokens[i - 1]?.key ?? '';
    return !['group', 'grp', 'circle', 'cohort', 'here', 'member', 'members', 'peer', 'peers'].includes(token.key) || ['from', 'in', 'this', 'fellow', 'group', 'a', 'another', 'the'].includes(lead) && sameSentence(note, i, from, to); // prettier-ignore
  });
}

function sameSentence(note: TokenizedNote, i: number, from: number, to: number): boolean {
  const low = Math.min(i, from);
  const high = Math.max(i, to);
  for (let k = low + 1; k <= high; k++) if (note.tokens[k]?.breaks === true) return false;
  return true;
}

function isOutsideRole(note: TokenizedNote, i: number, roster: CompiledRoster): boolean {
  const token = note.tokens[i];
  if (
    token === undefined ||
    (token.possessive !== '' && !isNamedAside(note, i)) ||
    !roster.tables.outsideRoles.has(foldedRole(note, i, token))
  )
    return false;
  const lead = note.tokens[i - 1];
  return !(
    (token.key === 'partner' || token.key === 'partners') &&
    lead !== undefined &&
    exercisePartners.has(lead.key)
  );
}

/** "Her brother's name is Vincent", "a rifle at his brother's (Vincent)". */
const isNamedAside = (note: TokenizedNote, i: number): boolean =>
  /^names?$/.test(note.tokens[i + 1]?.key ?? '') || note.tokens[i + 1]?.gap === ' (';

/** Brother-in-law and ex-wife are three words and two: their last word counts. */
function foldedRole(note: TokenizedNote, i: number, token: Token): string {
  if (token.key !== 'law') return token.key;
  return note.tokens[i - 1]?.key === 'in' ? (note.tokens[i - 2]?.key ?? token.key) : token.key;
}

function introducedBefore(
  note: TokenizedNote,
  from: number,
  around: Surroundings,
  roster: CompiledRoster,
): boolean {
  const { first } = around;
  const before = around.before ?? afterColon(note, from);
  if (before === null) return false;
  if (isOwnCompanion(note, from, around) || isCalledSo(around)) return true;
  if (isRoleBeforePlace(note, from, first, roster)) return true;
  let at = from - 1;
  let gap = first.gap;
  const coordinated = walkList(note, at, gap, roster);
  if (coordinated !== at) {
    gap = note.tokens[coordinated + 1]?.gap ?? ' ';
    at = coordinated;
  }
  const namer = note.tokens[at];
  if (
    namer !== undefined &&
    namers.has(namer.key) &&
    (gap === ' ' || (namer.key === 'name' && /^: ?$/.test(gap)))
  ) {
    at = roleOfNaming(note, at + 1, namer);
    if (at < 0) return false;
  }
  if (!/^(?:\s|,\s|:\s|\)?,\s|\s?[(–—-]\s?|,?\s["“(]|)$/u.test(gap) || !isOutsideRole(note, at, roster))
    return false;
  if (
    /,/.test(gap) &&
    around.after !== null &&
    isNextTo(around.after) &&
    roster.tables.personVerbs.has(around.after.key)
  )
    return false;
  return true;
}

/** "Calls her Girlie", "has nicknamed him Bear": a name that somebody is given. */
const isCalledSo = ({ first, before, beforeThat }: Surroundings): boolean =>
  /^(?:her|him|them|it|me)$/.test(before?.key ?? '') &&
  isNextTo(first) &&
  /^(?:calls?|called|calling|nicknamed|named|naming|dubbed|christened|names)$/.test(beforeThat?.key ?? '');

/** Words that end like words for people and are things. */
export const thingsInEr = new Set('dinner answer letter paper computer number matter order anger laughter corner center shoulder finger power prayer summer winter quarter character partner other another humor door floor favor moment comment statement present treatment agreement disappointment movement apartment appointment entire'.split(' ')); // prettier-ignore
const wordsForPeople = /(?:[a-z]{2}(?:er|or|ist|mate|ian|ant|ent|ee|man|woman|person)|lead|head|rep|chief|host|tech|crush|ex|bff)$/; // prettier-ignore

/** "His team lead, Kavya, and …": somebody whom the member has, whatever the word for it. */
function isOwnCompanion(note: TokenizedNote, from: number, { first, after, tail }: Surroundings): boolean {
  const role = note.tokens[from - 1];
  const isClosed = after === null || /^(?:, |\)| ?\(|; )/.test(tail) || after.key === 'and';
  if (first.gap !== ', ' || !isClosed || role === undefined || role.shape !== 'lower' || role.possessive !== '') return false; // prettier-ignore
  if (!wordsForPeople.test(role.key) || thingsInEr.has(role.key)) return false;
  if (/^(?:group|seat|table|bench|class|team)?(?:mate|member|peer)$/.test(role.key)) return false;
  for (let k = from - 1; k > from - 4; k--) {
    const [token, lead] = [note.tokens[k], note.tokens[k - 1]];
    if (token === undefined || lead === undefined || token.breaks || !/^[ -]$/.test(token.gap)) return false;
    if (/^(?:his|her|their|my)$/.test(lead.key)) return true;
  }
  return false;
}

/** "a neighbor named Rose", "her ex is called Chase", "her kids are Will and Grace", "her son's name is Will": where the role stands. */
function roleOfNaming(note: TokenizedNote, from: number, before: Token): number {
  let at = from - 2;
  while (at > from - 5 && /^(?:is|was|were|are|been|name|names|being|also)$/.test(note.tokens[at]?.key ?? ''))
    at--;
  const isName = ['is', 'are', 'name'].includes(before.key);
  const saysName = note.tokens.slice(at + 1, from).some((token) => /^names?$/.test(token.key));
  const next = note.tokens[from + 1];
  const isAll = next === undefined || next.breaks || /^[,;)] ?$/.test(next.gap);
  return isName && before.key === 'is' && !saysName && !isAll ? -1 : at;
}

/** "(his brother: Eugene)" */
function afterColon(note: TokenizedNote, from: number): Token | null {
  const first = note.tokens[from];
  return first !== undefined && first.gap === ': ' ? (note.tokens[from - 1] ?? null) : null;
}

/** "a friend at temple, Derek": the role stands before a place and a comma. */
function isRoleBeforePlace(note: TokenizedNote, from: number, first: Token, roster: CompiledRoster): boolean {
  if (first.gap !== ', ') return false;
  const next = note.tokens[from + 1];
  if (next !== undefined && next.gap === ' ' && roster.tables.personVerbs.has(next.key)) return false;
  for (let k = from - 2; k >= from - 8 && k >= 0; k--) {
    const token = note.tokens[k];
    if (
      token === undefined ||
      note.tokens[k + 1]?.breaks === true ||
      /[,;]/.test(note.tokens[k + 1]?.gap ?? '')
    )
      return false;
    const isKnownBy = /^(?:he|she|they|client|pt|i|who|whom)$/.test(note.tokens[k + 1]?.key ?? '');
    if (isKnownBy && isPersonWord(token.key) && !roster.tables.peerRoles.has(token.key)) return true;
    if (isOutsideRole(note, k, roster))
      return /^(?:at|from|of|in|on|for|since|with|to)$/.test(note.tokens[k + 1]?.key ?? '');
  }
  return false;
}

/** "her sons Luis, Marcus and Will": back over the names of a list to the word that introduces them. */
function walkList(note: TokenizedNote, from: number, gap: string, roster: CompiledRoster): number {
  let at = from;
  let steps = 0;
  let join = gap;
  while (steps < 6 && from - at < 16) {
    const token = note.tokens[at];
    if (token === undefined) return from;
    if (token.shape === 'number') {
      at--;
      join = ', ';
      continue;
    }
    if (token.key === 'and' || token.key === '&') at--;
    else if (!/[,/&]/.test(join) && note.tokens[at + 1]?.key !== 'and') break;
    const name = note.tokens[at];
    if (name === undefined || isOutsideRole(note, at, roster)) break;
    if (name.shape !== 'capital' && !roster.tables.givenNames.has(name.key)) return from;
    join = name.gap;
    at--;
    steps++;
    if (isOutsideRole(note, at, roster)) return at;
  }
  return steps === 0 ? from : at;
}

function explainedAfter(
  note: TokenizedNote,
  to: number,
  around: Surroundings,
  roster: CompiledRoster,
): boolean {
  const { after } = around;
  if (after === null || !/^(?:,\s|\s?\(|\s[–—-]\s|\s(?=$))/u.test(after.gap))
    return isSheHis(note, to, around, roster);
  let at = to + 1;
  if (['who', 'whos', 'whom'].includes(after.key)) at += after.key === 'whos' ? 1 : 2;
  const lead = note.tokens[at];
  if (lead?.key === 'ex' && note.tokens[at + 1]?.gap === '-') at++;
  if (lead !== undefined && /^, $/.test(after.gap) && isOutsideRole(note, at, roster))
    return /^(?:,|\.|\)|$)/.test(note.text.slice(note.tokens[at]?.end ?? 0, (note.tokens[at]?.end ?? 0) + 1));
  if (lead === undefined || !(possessors.has(lead.key) || lead.possessive !== ''))
    return /\(/.test(after.gap) && isOutsideRole(note, to + 1, roster);
  if (lead.key === 'the') return false;
  for (let k = at + 1; k <= at + 4; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || /,/.test(token.gap)) return false;
    if (isOutsideRole(note, k, roster) || isOwnPerson(lead, token) || isOwnChild(lead, note, k))
      return !roster.tables.peerRoles.has(token.key);
  }
  return false;
}

/** "His forewoman", "her barista": a trade that somebody has. */
function isOwnPerson(lead: Token, token: Token): boolean {
  return (
    /^(?:his|her|their|my)$/.test(lead.key) &&
    token.possessive === '' &&
    (isTrade(token.key) ||
      /^(?:bunk|cell|room|house|flat|ship|band|play|school|class|team|work|soul|room)mates?$/.test(token.key))
  );
}

/** "Noor, her eldest,". */
const isOwnChild = (lead: Token, note: TokenizedNote, k: number): boolean =>
  /^(?:his|her|their|my)$/.test(lead.key) &&
  /^(?:eldest|oldest|youngest|middle|firstborn|only|late)$/.test(note.tokens[k]?.key ?? '') &&
  (note.tokens[k + 1]?.breaks !== false || note.tokens[k + 1]?.gap !== ' ');

const workplaces = new Set(['accounting', 'payroll', 'dispatch', 'maintenance', 'shipping', 'housekeeping', 'desk', 'reception', 'billing', 'intake', 'office', 'hr', 'work', 'church', 'school', 'pharmacy', 'clinic', 'hospital', 'court', 'probation', 'cps', 'er', 'urgent', 'ymca', 'daycare', 'temple', 'mosque', 'gym', 'store', 'front', 'orchestra', 'band', 'choir', 'team', 'college', 'class', 'homeroom', 'soccer', 'football', 'basketball', 'practice', 'camp', 'aa', 'na', 'home', 'downstairs', 'upstairs', 'next', 'shelter', 'library', 'agency', 'building', 'registry', 'va', 'county', 'lab', 'dialysis', 'restaurant', 'bar', 'warehouse', 'factory', 'plant', 'salon', 'garage', 'shop', 'hotline']); // prettier-ignore

/** "Kate at the front desk", "Luis from work". */
function worksAt(note: TokenizedNote, to: number): boolean {
  const lead = note.tokens[to + 1];
  if (lead === undefined || !/^,? $/.test(lead.gap) || !/^(?:at|from|in)$/.test(lead.key)) return false;
  const skip = /^(?:the|his|her|their|our)$/.test(note.tokens[to + 2]?.key ?? '') ? 3 : 2;
  if (lead.gap === ', ' && note.tokens[to + skip + 1]?.gap !== ', ') return false;
  return workplaces.has(note.tokens[to + skip]?.key ?? '');
}

/** "Marcus is her brother". */
function isSheHis(note: TokenizedNote, to: number, around: Surroundings, roster: CompiledRoster): boolean {
  const { after, afterThat } = around;
  if (after === null || afterThat === null || !['is', 'was'].includes(after.key)) return false;
  return ['her', 'his', 'their', 'my'].includes(afterThat.key) && isOutsideRole(note, to + 3, roster);
}

/** Whether a doctor's or another professional's title stands before a name. */
export function isProfessional(note: TokenizedNote, from: number, roster: CompiledRoster): boolean {
  const first = note.tokens[from];
  const before = note.tokens[from - 1];
  if (first === undefined || before === undefined || !/^\.?\s?$/.test(first.gap)) return false;
  // "His uncle Dean. Mark offered": a point that ends the sentence.
  if (first.gap.startsWith('.') && !/^(?:drs?|hon|ofc|col|cpl|pvt|atty|prof|rev|fr|sr|sgt|lt|capt|det|sen|rep|gov|st|dra|doc)$/.test(before.key)) return false; // prettier-ignore
  return roster.tables.professionalTitles.has(before.key) && before.shape !== 'lower' || ['dr', 'prof', 'dra'].includes(before.key); // prettier-ignore
}
