import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isPersonWord } from '../text/person-words.ts';
import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';

const key = (note: TokenizedNote, at: number): string => note.tokens[at]?.key ?? '';
const groupWords = setOf(
  'group grp groups session circle peer peers member members cohort exercise role-play roleplay dyad pair pairs worksheet icebreaker',
);

/** Whether the sentence ties somebody to the member's own home, family or past: "custody exchange with Dawn", "he and Joy have been married", "how Hope died". */
export function isTiedOutside(
  note: TokenizedNote,
  from: number,
  to: number,
  around: Surroundings,
  roster: CompiledRoster,
): boolean {
  if (isStaffTask(note, from, to, around)) return true;
  if (speaksOfGroup(note, from, to)) return false;
  return (
    isSharedHome(note, from, to, around) ||
    isSpouse(note, from, to) ||
    isMourned(note, from, to, around) ||
    isIntroduced(note, from, around, roster) ||
    isListedByAge(note, to) ||
    isInVignette(note, from) ||
    isSomewhere(note, to) ||
    isPart(around)
  );
}

/** Whether the sentence speaks of the group or its people. */
function speaksOfGroup(note: TokenizedNote, from: number, to: number): boolean {
  for (let k = from - 1; k >= from - 12 && k >= 0 && note.tokens[k + 1]?.breaks === false; k--)
    if (groupWords.has(key(note, k))) return true;
  for (let k = to + 1; k <= to + 12 && note.tokens[k]?.breaks === false; k++)
    if (groupWords.has(key(note, k))) return true;
  return false;
}

const together = setOf(
  'anniversary custody visitation divorce marriage wedding honeymoon mortgage baby child kids children son daughter house apartment lease affair coparenting coparents coparented breakup reunited reconciled separated broke split moved moving lives living living lived stays staying stayed sleeping sleeps slept dating vacation holidays',
);

/** "Moved back in with Rose", "anniversary with Eve", "broke up with Dana", "sleeping at Joy's". */
function isSharedHome(
  note: TokenizedNote,
  from: number,
  to: number,
  { first, last, before }: Surroundings,
): boolean {
  if (before === null || !isNextTo(first)) return false;
  if (before.key === 'at' && last.possessive !== '' && isEnd(note, to)) return true;
  if (!/^(?:with|from)$/.test(before.key)) return false;
  for (let k = from - 2; k > from - 5; k--) {
    if (note.tokens[k + 1]?.breaks !== false) return false;
    if (!together.has(key(note, k))) continue;
    if (/^(?:moved|moving)$/.test(key(note, k))) return key(note, from - 2) === 'in';
    if (/^(?:broke|split)$/.test(key(note, k))) return /^(?:up|off|things)$/.test(key(note, k + 1));
    return before.key === 'with' || /^(?:separated|divorce)$/.test(key(note, k));
  }
  return false;
}
const isEnd = (note: TokenizedNote, to: number): boolean =>
  note.tokens[to + 1]?.breaks !== false || /^[;,.]/.test(note.tokens[to + 1]?.gap ?? '');

/** "He and Joy have been married thirty years". */
function isSpouse(note: TokenizedNote, from: number, to: number): boolean {
  const isCouple = key(note, from - 1) === 'and' && /^(?:he|she|they|client|pt)$/.test(key(note, from - 2));
  return (
    isCouple &&
    [1, 2, 3, 4].some(
      (step) =>
        /^(?:married|divorced|separated|dating|engaged|remarried|adopted|divorcing|cohabit)$/.test(
          key(note, to + step),
        ) && note.tokens[to + step]?.breaks === false,
    )
  );
}

/** "How Hope died in his arms", "since Rose passed", "Victor's funeral". */
function isMourned(note: TokenizedNote, from: number, to: number, { last }: Surroundings): boolean {
  const next = note.tokens[to + 1];
  if (next?.gap !== ' ' || next.breaks) return false;
  if (last.possessive !== '')
    return /^(?:funeral|death|ashes|grave|obituary|casket|burial|autopsy|preschool|school|pediatrician)$/.test(
      next.key,
    );
  if (next.key === 'died') return true;
  return (
    next.key === 'passed' &&
    /^(?:how|when|since|after|before|until|that)$/.test(key(note, from - 1)) &&
    /^(?:away|in|at|on|last)?$/.test(note.tokens[to + 2]?.breaks === false ? key(note, to + 2) : '')
  );
}

/** "An old fox named Walker", "Parole agent Lincoln", "a Nguyen too": somebody whom the sentence brings in. */
function isIntroduced(
  note: TokenizedNote,
  from: number,
  { first, before, beforeThat, after }: Surroundings,
  { tables }: CompiledRoster,
): boolean {
  if (before === null || !isNextTo(first)) return false;
  if (/^(?:named|called)$/.test(before.key)) {
    if (beforeThat === null || tables.peerRoles.has(beforeThat.key) || beforeThat.gap !== ' ') return false;
    return [2, 3, 4].some(
      (step) => /^(?:a|an)$/.test(key(note, from - step - 1)) && note.tokens[from - step]?.breaks === false,
    );
  }
  if (
    /^(?:agent|bartender|cellmate|bunkmate|stylist|broker|realtor|guardian|paramedic|ranger|custodian|examiner|adjuster|marshal|clerk)$/.test(
      before.key,
    )
  )
    return true;
  return before.key === 'a' && after?.key === 'too';
}

/** "Kids: Faith, 9, and Lincoln, 6." */
function isListedByAge(note: TokenizedNote, to: number): boolean {
  const age = note.tokens[to + 1];
  return (
    age?.shape === 'number' &&
    age.gap === ', ' &&
    Number(age.key) < 18 &&
    /^(?:[,.;)]|$)/.test(note.text.slice(age.end, age.end + 1))
  );
}

/** "Vignette: Sam can't sleep": who stands in a story that is read. */
function isInVignette(note: TokenizedNote, from: number): boolean {
  const first = note.tokens[from];
  if (first === undefined || !/^ ?\(?["“]?$|^: ?["“(]?$|^ \("?$/u.test(first.gap)) return false;
  for (let k = from - 1; k >= from - 3 && k >= 0; k--)
    if (
      /^(?:vignette|scenario|handout|story|example|case)$/.test(key(note, k)) &&
      note.tokens[k + 1]?.gap.includes(':') === true
    )
      return k === from - 1;
  return (
    key(note, from - 1) !== '' &&
    note.tokens[from - 1]?.shape === 'number' &&
    /^(?:vignette|scenario|case|example)$/.test(key(note, from - 2))
  );
}

const somewhere = setOf(
  'clinic hospital pharmacy shelter prison jail desk counter store shop bank dmv courthouse agency plant warehouse office school church gym bar salon garage library',
);

/** "Victor at the methadone clinic". */
function isSomewhere(note: TokenizedNote, to: number): boolean {
  if (
    !/^(?:at|from)$/.test(key(note, to + 1)) ||
    !/^(?:the|his|her|their)$/.test(key(note, to + 2)) ||
    note.tokens[to + 1]?.gap !== ' '
  )
    return false;
  return (
    somewhere.has(key(note, to + 4)) && note.tokens[to + 4]?.gap === ' ' && !isPersonWord(key(note, to + 3))
  );
}

/** "Plays Robin in the school's Batman". */
const isPart = ({ first, before, after }: Surroundings): boolean =>
  isNextTo(first) && /^(?:plays|played|playing)$/.test(before?.key ?? '') && after?.key === 'in';

const tasks = setOf(
  'discuss send follow call contact schedule complete review provide coordinate meet file fax email write update print order submit arrange refer lead cover debrief document consult',
);
const appointments = setOf(
  'call calls survey appointment appt session intake meeting visit check-in checkin in f/u',
);

/** "Hannah to send the handout", "Deborah co-led", "Plan: call on Friday from Pat", "Carter's class": what staff and teachers do. */
function isStaffTask(
  note: TokenizedNote,
  from: number,
  to: number,
  { first, last, after, afterThat }: Surroundings,
): boolean {
  if (last.possessive !== '')
    return (
      /^(?:class|course|lecture|module|curriculum|podcast|seminar)$/.test(after?.key ?? '') &&
      after?.gap === ' '
    );
  if (after?.key === 'co' && /^(?:led|facilitated|leads|facilitating|leading)$/.test(afterThat?.key ?? ''))
    return true;
  if (/^(?:cofacilitated|facilitated|coled)$/.test(after?.key ?? '')) return true;
  if (first.breaks && after?.key === 'to' && after.gap === ' ' && tasks.has(afterThat?.key ?? ''))
    return true;
  if (!/^(?:from|with|by|w)$/.test(key(note, from - 1)) || !isEnd(note, to)) return false;
  for (let k = from - 1; k > from - 8; k--) {
    if (note.tokens[k]?.breaks !== true) continue;
    const isPlan =
      /^(?:p|plan|next|followup|disposition)$/.test(key(note, k - 1)) ||
      key(note, k) === 'plan' ||
      /^discharge$/.test(key(note, k));
    return isPlan && note.tokens.slice(k, from).some((token) => appointments.has(token.key));
  }
  return false;
}
