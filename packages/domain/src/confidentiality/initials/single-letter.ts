import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { Sighting, Standing } from '../names/find-names.ts';
import { isDealtWith } from './initials-dealt-with.ts';
import { isDoneByPerson } from './initials-around.ts';
import { isListedWithPeople, isUnderHeader } from './list-of-people.ts';
import { isAmongCapitals } from '../text/among-capitals.ts';
import type { Surroundings } from '../text/surroundings.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { personal } from '../word-names/word-use.ts';

const letterNouns = new Set(
  'vitamin vit hepatitis hep group plan part section unit type grade option appendix schedule medicare step item axis cluster criterion room building phase level ward point form series an a the straight plus minus plans options parts steps question answer exhibit team bus train gate route line tier category strep'.split(
    ' ',
  ),
);
const leads = new Set(
  'by with told asked thanked hugged from w per via beside between comforted confronted supported texted'.split(
    ' ',
  ),
);
const peerWords = new Set('peer peers member members fellow groupmate participant comember mbr'.split(' '));
const company = new Set('client pt cl patient she he they her him peer peers member'.split(' '));
const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'sr', 'sra', 'don', 'dona']);
/** "Big K", "Auntie F": what a letter is called by among friends. */
const pets = new Set(
  'big little lil papa mama auntie uncle aunty young old tall mister sister brother granny grandma papi'.split(
    ' ',
  ),
);
/** What is done to a person, whatever comes behind the letter: "told M a joke". */
const doneTo = new Set(
  'told asked thanked hugged texted forgave reminded envied teased lent gave handed showed avoids trusts likes misses'.split(
    ' ',
  ),
);
/** What may follow when somebody was named: "felt seen by F and safer". */
export const afterPeer: ReadonlySet<string> = new Set(
  'and who for about when after during in at because but on that if how to while whether again today outside inside over near by as since until from before than then now too also so or not all both up away back here there this last yesterday tonight later once twice directly'.split(
    ' ',
  ),
);
/** The letters before the parts of a note: SOAP, DAP, BIRP, GIRP. */
const partLetters = 'soapdbirg';

interface Letter {
  readonly first: Token;
  /** "R. told": with a point that ends no sentence. */
  readonly isPointed: boolean;
  /** "R- told", "R___": the rest of the name is left out. */
  readonly isMasked: boolean;
  readonly next: Token | undefined;
  readonly around: Surroundings;
}

/** "Felt seen by F and safer", "D asked if he would", "Ms. R", "T. spoke", "the R's left": a letter that stands for a person. */
export function judgeLetter(
  note: TokenizedNote,
  from: number,
  around: Surroundings,
  roster: CompiledRoster,
  standing: Standing,
): Sighting | null {
  const letter = readLetter(note, from, around, roster);
  if (letter === null || isAmongCapitals(note, from)) return null;
  const { first } = letter;
  const isFamily = isTitled(letter, note) || isFamilyInPlural(letter);
  if (!isFamily && !isPetName(letter) && !standsForPerson(note, from, letter, roster)) return null;
  const isOfFamily = (person: number): boolean => roster.familyLetters[person]?.has(first.key) === true;
  const isOfGiven = (person: number): boolean => roster.givenLetters[person]?.has(first.key) === true;
  const isNobodysFamily = !isFamily || !roster.people.some((_, person) => isOfFamily(person));
  const fits = (person: number): boolean =>
    (isFamily && isOfFamily(person)) || (isNobodysFamily && isOfGiven(person));
  // The letter that the subject shares, where nobody is spoken to or of, is the subject's own.
  if (
    around.before === null &&
    !isFamily &&
    roster.people.some((_, person) => standing(person) === 'subject' && fits(person))
  )
    return null;
  const people = roster.people.flatMap((_, person) =>
    standing(person) === 'co-member' && fits(person) ? [person] : [],
  );
  if (people.length === 0) return null;
  const end = first.end + (letter.isPointed && !letter.next?.breaks ? 1 : 0);
  return { start: first.start, end, people, kind: 'initials', level: 'warn' };
}

function readLetter(
  note: TokenizedNote,
  from: number,
  around: Surroundings,
  roster: CompiledRoster,
): Letter | null {
  const { first, before } = around;
  const isLowerTitled = first.shape === 'lower' && before?.shape === 'lower' && /^(?:mr|mrs|ms|miss)$/.test(before.key) && (before.key !== 'miss' || (note.isLower && first.key !== 'a')) && /^\.? $/.test(first.gap); // prettier-ignore
  if (
    (first.shape !== 'upper' && !isLowerTitled && !isToldInSmall(note, first, before)) ||
    first.key === 'i' ||
    /[/&–(]$/u.test(first.gap)
  )
    return null;
  if (before !== null && letterNouns.has(before.key) && first.possessive === '') return null;
  const behind = note.text.slice(first.end, first.end + 6);
  const isMasked = /^(?:[-–—]+|_+|\*+)(?=[\s.,;!?"”]|$)/u.test(behind);
  if (!isMasked && !/^(?:[\s,.;?!:"”)]|['’]s|$)/u.test(behind)) return null;
  const next = note.tokens[from + 1];
  const isPointed = behind.startsWith('.') && next !== undefined;
  // "S: “I was in my head”", "R- challenged", at a line's start "S. client reports": the parts of a note.
  const isPartOfNote =
    partLetters.includes(first.key) &&
    ((first.opens && behind.startsWith(':')) ||
      (first.breaks && (isMasked || behind.startsWith(':'))) ||
      (first.breaks && behind.startsWith('.') && !doesSomething(note, from, roster)) ||
      ((from === 0 || first.gap.includes('\n')) && behind.startsWith('.')));
  if (isPartOfNote) return null;
  if (first.key === 'a' && !isPointed && !isMasked && !titles.has(before?.key ?? '')) return null;
  return { first, isPointed, isMasked, next, around };
}

/** "told k she was rude", where nobody writes capitals. */
const isToldInSmall = (note: TokenizedNote, { key, gap }: Token, before: Token | null): boolean =>
  note.isLower &&
  gap === ' ' &&
  before !== null &&
  doneTo.has(before.key) &&
  /^[dfghjklmnpqrtvyz]$/.test(key);

function standsForPerson(note: TokenizedNote, from: number, letter: Letter, roster: CompiledRoster): boolean {
  const { first, isPointed, isMasked, around } = letter;
  const { before, after } = around;
  if (first.possessive !== '') return after?.gap === ' ' && personal.has(after.key);
  if (/^\.['’]s /u.test(note.text.slice(first.end, first.end + 4)) && before?.shape === 'lower') return true;
  if (isActing(letter, roster) || isActingTogether(note, from, roster) || isSpeaker(note, first)) return true;
  if (first.key === 'a') return false;
  if (first.gap !== ' ' && isUnderHeader(note, from, roster)) return true;
  if (isInList(note, from, around, roster)) return true;
  if (isSaidOf(around)) return true;
  if (before === null || !/^ ["“]?$/u.test(first.gap === '/ ' && before.key === 'w' ? ' ' : first.gap))
    return false;
  if (peerWords.has(before.key)) return true;
  if (after !== null && /\($/.test(after.gap) && peerWords.has(after.key)) return true;
  if (doneTo.has(before.key) && (after === null || after.shape === 'lower')) return true;
  if (leads.has(before.key) || (/^(?:to|in|at|toward|on)$/.test(before.key) && isDealtWith(note, from)))
    return after === null || afterPeer.has(after.key) || isMasked || (isPointed && after.shape === 'lower');
  return isJoined(letter);
}

function isActing({ isPointed, isMasked, next, around }: Letter, roster: CompiledRoster): boolean {
  if (next === undefined || next.breaks || next.shape !== 'lower') return false;
  if (!(isPointed ? next.gap === '. ' : isMasked ? next.gap.endsWith(' ') : next.gap === ' ')) return false;
  if (roster.tables.animateVerbs.has(next.key)) return true;
  if (/^(?:me|us)$/.test(around.afterThat?.key ?? '') && /^(?:gets|got|knows|sees|calls|makes|made)$/.test(next.key)) return true; // prettier-ignore
  return (
    (isPointed || isMasked) &&
    (roster.tables.personVerbs.has(next.key) || isDoneByPerson(next, around.afterThat ?? undefined))
  );
}

/** "N. and M. told her": what two letters do is said behind the second. */
function isActingTogether({ tokens }: TokenizedNote, from: number, roster: CompiledRoster): boolean {
  const [joint, other, verb] = [1, 2, 3].map((step) => tokens[from + step]);
  return (
    /^(?:and|&|n)$/.test(joint?.key ?? '') &&
    /^\.? $/.test(joint?.gap ?? '') &&
    other?.letters === 1 &&
    other.shape === 'upper' &&
    verb?.shape === 'lower' &&
    /^\.? $/.test(verb.gap) &&
    roster.tables.animateVerbs.has(verb.key)
  );
}

/** "A. dared her", "R. told": not "A. exhausted, devoted". */
const doesSomething = ({ tokens }: TokenizedNote, from: number, roster: CompiledRoster): boolean =>
  roster.tables.animateVerbs.has(tokens[from + 1]?.key ?? '') ||
  (tokens[from + 2]?.gap === ' ' &&
    /^(?:her|him|them|client|pt|the|that)$/.test(tokens[from + 2]?.key ?? ''));

/** "W.: Lord.", "T: “Me too.”": whoever speaks in a dialogue. */
const isSpeaker = (note: TokenizedNote, { end, opens }: Token): boolean =>
  opens && /^(?:\.: |: ["“])/u.test(note.text.slice(end, end + 3));

/** "Client and R exchanged numbers". */
const isJoined = ({ around: { before, beforeThat, after, afterThat } }: Letter): boolean =>
  (/^(?:and|n)$/.test(before?.key ?? '') && company.has(beforeThat?.key ?? '')) ||
  (/^(?:and|n)$/.test(after?.key ?? '') && company.has(afterThat?.key ?? ''));

/** "Mr. R", "Mrs. G.". */
const isTitled = ({ first, next, around: { before } }: Letter, note: TokenizedNote): boolean =>
  before !== null &&
  titles.has(before.key) &&
  (before.shape !== 'lower' || note.isLower || first.shape === 'lower') &&
  /^\.? $/.test(first.gap) &&
  !(next?.shape === 'capital' && next.gap === ' ');

/** "Big K", "Auntie F". */
const isPetName = ({ first, next, around: { before } }: Letter): boolean =>
  before !== null &&
  pets.has(before.key) &&
  before.shape === 'capital' &&
  first.gap === ' ' &&
  !(next?.shape === 'capital' && next.gap === ' ');

/** "Ate with Q, J and G", "M, Rosa N, L.Ts.": one of a list of people. */
function isInList(note: TokenizedNote, from: number, around: Surroundings, roster: CompiledRoster): boolean {
  const { first, before, after } = around;
  const isOne = (gap: string, other: Token | null): boolean =>
    other !== null && (/^\.?, $|^\.?; $/.test(gap) || /^(?:and|n)$/.test(other.key));
  if (!isOne(first.gap, before) && !isOne(after?.gap ?? '', after)) return false;
  return isListedWithPeople(note, from, from, roster);
}

/** "Thinks N is right", "“Q is alright,”": something is said of a person. */
const isSaidOf = ({ first, before, after, afterThat }: Surroundings): boolean =>
  /^(?:is|was)$/.test(after?.key ?? '') &&
  after?.gap === ' ' &&
  !/^[soapdbirg]$/.test(first.opens && before === null ? first.key : '') &&
  (/^(?:right|alright|kind|nice|lying|wrong|mean|funny|sweet)$/.test(afterThat?.key ?? '') ||
    (afterThat?.key === 'the' && /["“]$/.test(first.gap)));

/** "The R's were late". */
const isFamilyInPlural = ({ first, around: { before, after } }: Letter): boolean =>
  first.possessive !== '' &&
  before?.key === 'the' &&
  /^(?:were|are|left|came|arrived|both|had|have|sat|said)$/.test(after?.key ?? '');
