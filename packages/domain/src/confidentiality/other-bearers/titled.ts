import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isSurname } from './other-bearers.ts';
import type { TokenizedNote } from '../text/tokens.ts';

const credentials = new Set(
  'lcsw lmsw lmft lpc lpcc rn md do np psyd phd rd msw mft cadc lcpc licsw aprn pa ot pt bcba lac'.split(' '),
);
const callings =
  /^(?:therapist|counselor|counsellor|psychologist|psychiatrist|clinician|nurse|prescriber|dietitian|dietician|nutritionist|facilitator|intern|teacher|principal|lawyer|attorney|judge|landlord|landlady|supervisor|manager|caseworker|interpreter|chaplain|doctor|physician|sponsor)$/;

/** "Mr. Goodluck Adeyemi", where Goodluck is a member's first name: the surname is somebody else's. */
export function bearsOtherSurname(note: TokenizedNote, to: number, roster: CompiledRoster): boolean {
  const next = note.tokens[to + 1];
  return (
    next?.gap === ' ' &&
    !next.breaks &&
    !roster.names.has(next.key) &&
    note.tokens[to]?.possessive === '' &&
    isSurname(next, roster)
  );
}

/** "Ms. Hill, LCSW", "Ms. Hill (therapist)", "sees Ms. Hill for individual therapy", "referred to Mr. Young for EMDR": who treats a member. */
export function isTreating(note: TokenizedNote, from: number, to: number): boolean {
  const [next, then, more] = [1, 2, 3].map((step) => note.tokens[to + step]);
  if (next !== undefined && /^,? ?\(?$/.test(next.gap) && next.gap.length > 1) {
    if (credentials.has(next.key) && next.shape === 'upper') return true;
    if (callings.test(next.key)) return true;
    if (next.key === 'the' && callings.test(then?.key ?? '') && /^(?:, |\) ?|\. ?)$/.test(more?.gap ?? '. '))
      return true;
  }
  if (isSomebodysOwn(note, from)) return true;
  const lead = note.tokens[from - 1]?.key ?? '';
  const isSeen =
    /^(?:sees|see|seeing|saw)$/.test(lead) ||
    (lead === 'to' && /^(?:referred|referral|transferred|refer)$/.test(note.tokens[from - 2]?.key ?? '')) ||
    (lead === 'with' &&
      /^(?:appointment|appt|intake|therapy|session)$/.test(note.tokens[from - 2]?.key ?? ''));
  return (
    (isSeen &&
      next?.key === 'at' &&
      next.gap === ' ' &&
      /^(?:legal|the|a)$/.test(then?.key ?? '') &&
      !/^(?:group|next|session)$/.test(more?.key ?? '')) ||
    (isSeen &&
      /^(?:for|re|at)$/.test(next?.key ?? '') &&
      next?.gap === ' ' &&
      therapies.test(`${then?.key ?? ''} ${more?.key ?? ''}`))
  );
}
/** "His VP, Mr. Bernard": whom somebody has, whatever the word for it. */
function isSomebodysOwn(note: TokenizedNote, from: number): boolean {
  const [role, title] = [note.tokens[from - 1], note.tokens[from]];
  if (title?.gap !== ', ' || role === undefined || role.possessive !== '' || peers.test(role.key))
    return false;
  for (let k = from - 1; k > from - 4; k--) {
    const lead = note.tokens[k - 1];
    if (note.tokens[k]?.breaks !== false || !/^[ -]$/.test(note.tokens[k]?.gap ?? '')) return false;
    if (/^(?:his|her|their|my)$/.test(lead?.key ?? '')) return true;
  }
  return false;
}
const peers =
  /^(?:peer|member|groupmate|partner|neighbor|friend|turn|seat|side|right|left|words?|comment|question|story|share|feedback|point|hand)$/;
const therapies =
  /\b(?:emdr|therapy|individual|meds|medication|counseling|counselling|cbt|dbt|evaluation|assessment|testing|treatment|intake|nutrition|couples|tutoring)\b/;

const farthestOpening = 12;

/** "B: Mr. Diallo spoke mostly French": a titled surname that opens the note is the subject's, and so is the same title later. */
export function isSubjectsTitle(note: TokenizedNote, from: number): boolean {
  const [title, name] = [note.tokens[from - 1], note.tokens[from]];
  const first = note.tokens.findIndex(
    (token, i) =>
      token.key === name?.key && i > 0 && /^(?:mr|mrs|ms|miss|mx)$/.test(note.tokens[i - 1]?.key ?? ''),
  );
  const opening = note.tokens[first - 1];
  return (
    first > 0 &&
    first < farthestOpening &&
    opening?.breaks === true &&
    opening.key === title?.key &&
    note.tokens[first]?.possessive === ''
  );
}
