import type { GuardTables } from '../roster/guard-tables.ts';
import { isPersonWord } from '../text/person-words.ts';
import type { Token } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';
import { exchangeWords, objectVerbs, personal } from './word-use.ts';

const determiners = setOf('the a an this these those his her their my your our its no some any each every');
const subjects = setOf('he she they i we you it client pt cl patient');
const helpers = setOf('is was are were be been has had have do does did isnt wasnt didnt doesnt');
const modals = setOf('will would can could may might must should wont cant couldnt wouldnt');
const prepositions = setOf(
  'of in on at to for from with w by about over into through during after before until since like than as toward towards abt re around beside between against without behind near under',
);
const joiners = setOf('and or but n nor so if when while because that who which what how where why');

/** What a word beside a possible name is in its sentence, in one short word. */
export function classOf(token: Token, tables: GuardTables, ordinary: (word: string) => boolean): string {
  const { key, shape } = token;
  if (shape === 'number') return 'num';
  if (shape === 'capital' && !token.opens)
    return tables.givenNames.has(key) ? 'given' : ordinary(key) ? 'cap' : 'unknowncap';
  if (shape === 'upper' && token.letters > 1) return 'upper';
  if (determiners.has(key)) return 'det';
  if (subjects.has(key)) return 'subj';
  if (/^(?:him|them|me|us)$/.test(key)) return 'obj';
  if (helpers.has(key)) return 'help';
  if (modals.has(key)) return 'modal';
  if (objectVerbs.has(key)) return 'tell';
  if (tables.animateVerbs.has(key)) return 'act';
  if (tables.personVerbs.has(key)) return 'do';
  if (/[a-z]{2}ed$/.test(key)) return 'ed';
  if (prepositions.has(key)) return 'prep';
  if (joiners.has(key)) return 'join';
  if (tables.peerRoles.has(key)) return 'peer';
  if (tables.outsideRoles.has(key)) return 'role';
  if (exchangeWords.has(key)) return 'exch';
  if (/ing$/.test(key) && key.length > 4) return 'ing';
  if (/ly$/.test(key)) return 'ly';
  if (personal.has(key)) return 'own';
  if (isPersonWord(key)) return 'person';
  // "Avoids Moon": a note leaves out of whom it is, and begins with the verb.
  if (token.breaks && shape === 'capital' && /[a-rt-z]s$/.test(key) && ordinary(key)) return 'does';
  return ordinary(key) ? 'word' : 'unknown';
}
