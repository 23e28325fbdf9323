import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { Sighting, Standing } from '../names/find-names.ts';
import { isDealtWith } from './initials-dealt-with.ts';
import { isDoneByPerson, isUnderHeader } from './initials-around.ts';
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
/** What may follow when somebody was named: "felt seen by F and safer". */
export const afterPeer: ReadonlySet<string> = new Set(
  'and who for about when after during in at because but on that if how to while whether again today'.split(
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
  const letter = readLetter(note, from, around);
  if (letter === null || isAmongCapitals(note, from)) return null;
  const { first } = letter;
  const isFamily = isTitled(letter) || isFamilyInPlural(letter);
  if (!isFamily && !standsForPerson(note, from, letter, roster)) return null;
  const fits = (person: number): boolean =>
    isFamily
      ? roster.familyLetters[person]?.has(first.key) === true
      : roster.givenNames[person]?.[0]?.[0] === first.key;
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

function readLetter(note: TokenizedNote, from: number, around: Surroundings): Letter | null {
  const { first, before } = around;
  if (first.shape !== 'upper' || first.key === 'i' || /[/&–(]$/u.test(first.gap)) return null;
  if (before !== null && letterNouns.has(before.key) && first.possessive === '') return null;
  const behind = note.text.slice(first.end, first.end + 6);
  const isMasked = /^(?:[-–—]+|_+|\*+)(?=[\s.,;!?"”]|$)/u.test(behind);
  if (!isMasked && !/^(?:[\s,.;?!:"”]|$)/u.test(behind)) return null;
  const next = note.tokens[from + 1];
  const isPointed = behind.startsWith('.') && next !== undefined;
  // "S: “I was in my head”", "R- challenged", at a line's start "S. client reports": the parts of a note.
  const isPartOfNote =
    partLetters.includes(first.key) &&
    ((first.opens && behind.startsWith(':')) ||
      (first.breaks && (isMasked || behind.startsWith(':'))) ||
      ((from === 0 || first.gap.includes('\n')) && behind.startsWith('.')));
  if (isPartOfNote) return null;
  if (first.key === 'a' && !isPointed && !isMasked) return null;
  return { first, isPointed, isMasked, next, around };
}

function standsForPerson(note: TokenizedNote, from: number, letter: Letter, roster: CompiledRoster): boolean {
  const { first, isPointed, isMasked, around } = letter;
  const { before, after } = around;
  if (first.possessive !== '') return after?.gap === ' ' && personal.has(after.key);
  if (isActing(letter, roster) || isSpeaker(note, first)) return true;
  if (first.key === 'a') return false;
  if (isUnderHeader(note, from) && first.gap !== ' ') return true;
  if (before === null || !/^ ["“]?$/u.test(first.gap)) return false;
  if (peerWords.has(before.key)) return true;
  if (leads.has(before.key) || (/^(?:to|in|at|toward|on)$/.test(before.key) && isDealtWith(note, from)))
    return after === null || afterPeer.has(after.key) || isMasked || (isPointed && after.shape === 'lower');
  return isJoined(letter);
}

function isActing({ isPointed, isMasked, next, around }: Letter, roster: CompiledRoster): boolean {
  if (next === undefined || next.breaks || next.shape !== 'lower') return false;
  if (!(isPointed ? next.gap === '. ' : isMasked ? next.gap.endsWith(' ') : next.gap === ' ')) return false;
  if (roster.tables.animateVerbs.has(next.key)) return true;
  return (
    (isPointed || isMasked) &&
    (roster.tables.personVerbs.has(next.key) || isDoneByPerson(next, around.afterThat ?? undefined))
  );
}

/** "W.: Lord.", "T: “Me too.”": whoever speaks in a dialogue. */
const isSpeaker = (note: TokenizedNote, { end, opens }: Token): boolean =>
  opens && /^(?:\.: |: ["“])/u.test(note.text.slice(end, end + 3));

/** "Client and R exchanged numbers". */
const isJoined = ({ around: { before, beforeThat, after, afterThat } }: Letter): boolean =>
  (/^(?:and|n)$/.test(before?.key ?? '') && company.has(beforeThat?.key ?? '')) ||
  (/^(?:and|n)$/.test(after?.key ?? '') && company.has(afterThat?.key ?? ''));

/** "Mr. R", "Mrs. G.". */
const isTitled = ({ first, next, around: { before } }: Letter): boolean =>
  before !== null &&
  titles.has(before.key) &&
  before.shape !== 'lower' &&
  /^\.? $/.test(first.gap) &&
  !(next?.shape === 'capital' && next.gap === ' ');

/** "The R's were late". */
const isFamilyInPlural = ({ first, around: { before, after } }: Letter): boolean =>
  first.possessive !== '' &&
  before?.key === 'the' &&
  /^(?:were|are|left|came|arrived|both|had|have|sat|said)$/.test(after?.key ?? '');
