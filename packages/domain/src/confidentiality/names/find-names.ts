import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { FindingKind, FindingLevel } from '../finding.ts';
import { joinNames, type NameSpan } from './join-names.ts';
import { judgeUse } from '../word-names/name-use.ts';
import { belongsElsewhere, inSetPhrase } from '../other-bearers/other-bearers.ts';
import { isDrug } from '../word-names/drug-names.ts';
import { bearsOtherSurname, isSubjectsTitle, isTreating } from '../other-bearers/titled.ts';
import { isOutsidePerson, isProfessional } from '../other-bearers/outside-persons.ts';
import { isVerbLike } from '../descriptions/read-description.ts';
import type { NamePart } from '../roster/name-entry.ts';
import { recognizeNames } from './recognize-names.ts';
import { personStates } from '../word-names/word-use.ts';
import { isPaired } from './paired-names.ts';
import { isChartedOf, isTheOther } from './namesake-of-subject.ts';
import { isListOn } from './says-of-person.ts';
import { isPeerBeside, lookAround, type Surroundings } from '../text/surroundings.ts';
import { isJoinedToCapital, isThingSoCalled } from '../other-bearers/thing-so-called.ts';
import { opensTurn } from '../text/turns.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { meantBy, isUnsure } from './who-is-meant.ts';
import { isRatherOutside } from '../other-bearers/weigh-bearer.ts';

/** A place in a note before it is worded for the reader. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly people: readonly number[];
  readonly kind: FindingKind;
  readonly level: FindingLevel;
  /** A surname in the plural: several people at once. */
  readonly isPlural?: boolean;
}

/** What the search for names hands on: places, and the words that are spoken for. */
export interface NamesFound {
  readonly sightings: readonly Sighting[];
  readonly taken: readonly boolean[];
}

/** Who in a roster is a co-member of the subject; the others may be named. */
export type Standing = (person: number) => 'co-member' | 'subject' | 'staff';

interface Judged {
  readonly span: NameSpan;
  readonly level: FindingLevel | null;
  readonly isOutside: boolean;
  /** Passed over as a plain word, but a name where the word is one elsewhere in the note. */
  readonly mayBeNamed?: boolean;
}

/** Finds co-members' names in a note, in every form in which people write them. */
export function findNames(note: TokenizedNote, roster: CompiledRoster, standing: Standing): NamesFound {
  const parts = recognizeNames(note, roster);
  const judged: Judged[] = [];
  const taken = note.tokens.map(() => false);
  for (let i = 0; i < note.tokens.length;) {
    const span = mayBeName(parts, i) ? joinNames(note, parts, i, roster) : null;
    if (span === null) {
      i++;
      continue;
    }
    const verdict = weighed(judgeSpan(note, span, parts, roster, standing), note, parts, roster);
    judged.push(verdict);
    if (verdict.level !== null || span.form !== 'single' || verdict.isOutside || span.part.word === 'none') {
      for (let k = span.from; k <= span.to; k++) taken[k] = true;
    }
    i = span.to + 1;
  }
  return { sightings: settleOutside(warnOfNamesakes(judged), standing), taken };
}

/** A name begins with a word that names somebody, or with a letter before one. */
const mayBeName = (parts: readonly (NamePart | null)[], i: number): boolean =>
  (parts[i] ?? parts[i + 1] ?? null) !== null;

/**
 * A block becomes a warning where what stands around the name speaks for somebody outside whom no rule knows.
 * A title, an initial, the name of another member beside it, or a turn in a dialogue says enough for the member.
 */
function weighed(
  judged: Judged,
  note: TokenizedNote,
  parts: readonly (NamePart | null)[],
  roster: CompiledRoster,
): Judged {
  const { span, level } = judged;
  const isSure = level !== 'block' || span.form !== 'single' || note.tokens[span.from]?.start !== span.start;
  if (isSure || isPaired(note, span, parts) || opensTurn(note, span.from, roster)) return judged;
  if (!isRatherOutside(note, span, roster)) return judged;
  return { ...judged, level: 'warn', isOutside: true };
}

function judgeSpan(
  note: TokenizedNote,
  span: NameSpan,
  parts: readonly (NamePart | null)[],
  roster: CompiledRoster,
  standing: Standing,
): Judged {
  const none = { span, level: null, isOutside: false };
  const standings = new Set(meantBy(span).map(standing));
  if (!standings.has('co-member')) return none;
  const isSubjectsToo = standings.has('subject') && !standings.has('staff');
  const isShared = standings.size > 1 && !(isSubjectsToo && isTheOther(note, span));
  if (isShared && isSubjectsToo && isChartedOf(note, span)) return none;
  if (isDrug(note, span.from, span.to, span.part.key)) return none;
  if (span.form === 'full') return judgeFull(note, span, standings.has('staff') || standings.has('subject'));
  if (span.form === 'with-initial') return judgeWithInitial(note, span, standings, roster);
  const around = lookAround(note, span.from, span.to);
  if (around === null) return none;
  if (isTitled(note, span.from, roster)) {
    // The title is replaced with the name: "Mr. another group member" would be no sentence.
    const start = note.tokens[span.from - 1]?.start ?? span.start;
    if (isShared && isSubjectsToo && isSubjectsTitle(note, span.from)) return none;
    const isOnlySurname = isSharedOnlyAsGiven(span, standing) && !isFirstNameTitle(note, span.from);
    if (span.role === 'given' && bearsOtherSurname(note, span.to, roster))
      return { span, level: null, isOutside: true };
    const isOutside =
      isOutsidePerson(note, span.from - 1, span.to, roster) ||
      isRoleOf(note, span.from - 2, roster) ||
      isTreating(note, span.from - 1, span.to);
    return {
      span: { ...span, start },
      level: (isShared && !isOnlySurname) || isOutside ? 'warn' : 'block',
      isOutside,
    };
  }
  if (isProfessional(note, span.from, roster)) return { span, level: null, isOutside: true };
  if (isGlossed(around, note)) return none;
  if (inSetPhrase(note, span.from, span.to, roster) || isThingSoCalled(note, span, around, roster))
    return none;
  if (belongsElsewhere(note, span.from, span.to, span.role, roster, span.strength === 'exact'))
    return { span, level: null, isOutside: true };
  const isOutside =
    isOutsidePerson(note, span.from, span.to, roster) ||
    isQuotedWork(note, span) ||
    isJoinedToCapital(note, span, around, roster);
  if (span.part.word !== 'none') {
    const use = judgeUse(
      around,
      note,
      {
        ...span,
        isPaired: isPaired(note, span, parts),
        isSpeaking: span.role !== 'family' && span.from === span.to && opensTurn(note, span.from, roster),
      },
      roster,
    );
    if (use === 'word' || use === 'as elsewhere')
      return { ...none, mayBeNamed: !isShared && use === 'as elsewhere' };
    const isSure = use === 'name';
    return {
      span,
      level: isSure && !isShared && !isOutside && !isUnsure(span) ? 'block' : 'warn',
      isOutside,
    };
  }
  // A relative whose name only resembles a member's says nothing of the member.
  if (isOutside && (span.strength === 'misspelt' || span.strength === 'translated'))
    return { span, level: null, isOutside };
  if (isShared || isOutside) return { span, level: 'warn', isOutside };
  return { span, level: isUnsure(span) && !isPeerBeside(around, roster) ? 'warn' : 'block', isOutside };
}

/** "His attorney is Mr. Mayfield", "the lawyer is a Mr. Mayfield". */
function isRoleOf(note: TokenizedNote, behind: number, roster: CompiledRoster): boolean {
  const at = note.tokens[behind]?.key === 'a' ? behind - 1 : behind;
  return (
    /^(?:is|was)$/.test(note.tokens[at]?.key ?? '') &&
    roster.tables.outsideRoles.has(note.tokens[at - 1]?.key ?? '')
  );
}

/** "Mr. Drew" where Drew is a member's surname and a facilitator's first name: the title goes with the surname. */
const isSharedOnlyAsGiven = ({ part, people }: NameSpan, standing: Standing): boolean =>
  part.entries
    .filter((entry) => people.has(entry.person) && entry.strength === 'exact')
    .every((entry) => (standing(entry.person) === 'co-member') === (entry.role === 'family'));

const isFirstNameTitle = (note: TokenizedNote, from: number): boolean =>
  /^(?:don|dona|miss|sra|senora|senor)$/.test(note.tokens[from - 1]?.key ?? '');

/** "The noor (light) exercise", "the Caridad (charity) box": a word of another language with what it means behind it. */
function isGlossed({ first, after, afterThat, tail }: Surroundings, note: TokenizedNote): boolean {
  if (tail !== ' (' || after?.shape !== 'lower' || note.text[after.end] !== ')') return false;
  if (first.shape === 'lower') return !note.isLower;
  return afterThat?.gap === ') ' && afterThat.shape === 'lower' && !isVerbLike(afterThat) && !personStates.has(after.key) && /^(?:box|house|center|centre|program|prayer|song|class|fund|group|exercise|word|day|store|shop|church|clinic|oil|candle)$/.test(afterThat.key); // prettier-ignore
}

/** "Cohen's Hallelujah" in quotation marks: whose work it is. */
function isQuotedWork(note: TokenizedNote, { from, to, role }: NameSpan): boolean {
  const [first, last, next] = [note.tokens[from], note.tokens[to], note.tokens[to + 1]];
  if (role === 'given' || first === undefined || last === undefined || next === undefined) return false;
  return last.possessive !== '' && /["“]$/.test(first.gap) && next.gap === ' ' && next.shape === 'capital';
}

function judgeFull(note: TokenizedNote, span: NameSpan, isShared: boolean): Judged {
  const isLowerWords = span.isOnlyWords && note.tokens[span.from]?.shape === 'lower' && !note.isLower;
  const level = isShared ? 'warn' : 'block';
  return { span, level: isLowerWords ? null : level, isOutside: false };
}

function judgeWithInitial(
  note: TokenizedNote,
  span: NameSpan,
  standings: ReadonlySet<string>,
  roster: CompiledRoster,
): Judged {
  if (standings.has('staff')) return { span, level: null, isOutside: false };
  const around = lookAround(note, span.from, span.to);
  const isDoubtful =
    span.isOnlyWords &&
    (around === null ||
      (around.first.opens &&
        !roster.tables.personVerbs.has(around.after?.key ?? '') &&
        !isListOn(around, roster)));
  if (isDoubtful || (span.part.word === 'hard' && note.tokens[span.from]?.shape === 'lower' && !note.isLower))
    return { span, level: null, isOutside: false };
  if (isProfessional(note, span.from, roster)) return { span, level: null, isOutside: true };
  const isOutside = isOutsidePerson(note, span.from, span.to, roster);
  return {
    span,
    level: isOutside || standings.size > 1 || span.strength === 'misspelt' ? 'warn' : 'block',
    isOutside: false,
  };
}

function isTitled(note: TokenizedNote, from: number, roster: CompiledRoster): boolean {
  const first = note.tokens[from];
  const before = note.tokens[from - 1];
  if (
    first === undefined ||
    before === undefined ||
    !/^\.?[ \u00a0]?$/u.test(first.gap) ||
    !roster.tables.titles.has(before.key) ||
    (first.gap.startsWith('.') && before.letters > 4)
  )
    return false;
  if (before.key === 'don' || before.key === 'miss')
    return before.shape === 'capital' && first.shape === 'capital';
  return before.shape !== 'lower' || note.isLower;
}

/** Where a word certainly was a name in this note, it may be one again: worth a warning. */
function warnOfNamesakes(judged: readonly Judged[]): readonly Judged[] {
  if (!judged.some((one) => one.mayBeNamed === true)) return judged;
  const certain = new Set(judged.filter(({ level }) => level === 'block').map(({ span }) => span.part.key));
  return judged.map((one) =>
    one.mayBeNamed === true && certain.has(one.span.part.key) ? { ...one, level: 'warn' } : one,
  );
}

/** Where a note has introduced an outside person by this name, the bare name may mean that person: a warning, no block. */
function settleOutside(judged: readonly Judged[], standing: Standing): readonly Sighting[] {
  if (judged.length === 0) return [];
  const outside = new Map<string, number>();
  for (const { isOutside, span } of judged)
    if (isOutside && !outside.has(span.part.key)) outside.set(span.part.key, span.start);
  return judged.flatMap(({ span, level }) => {
    if (level === null) return [];
    const people = meantBy(span).filter((person) => standing(person) === 'co-member');
    const isDoubtful =
      span.form === 'single' && (outside.get(span.part.key) ?? Infinity) <= span.start && !span.isPlural;
    return [
      {
        start: span.start,
        end: span.end,
        people,
        kind: 'name' as const,
        level: isDoubtful ? ('warn' as const) : level,
        isPlural: span.isPlural,
      },
    ];
  });
}
