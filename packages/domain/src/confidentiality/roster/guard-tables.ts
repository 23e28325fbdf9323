import abbreviations from '../tables/abbreviations.json' with { type: 'json' };
import { englishWords } from '../text/english-words.ts';
import { expandWords } from '../text/expand-words.ts';
import { eponymLines, conceptWords, firmConceptWords, institutionWords } from '../tables/eponyms.ts';
import givenNames from '../tables/given-names.json' with { type: 'json' };
import { mostlyNames, nameWordLines, wordsInSmall } from '../tables/name-words.ts';
import { nicknameLines } from '../tables/nicknames.ts';
import { otherWords } from '../tables/other-words.ts';
import * as people from '../tables/people-words.ts';
import { courtesies } from '../tables/courtesies.ts';
import { setPhrases } from '../tables/set-phrases.ts';
import { spellingLines } from '../tables/spellings.ts';
import surnames from '../tables/surnames.json' with { type: 'json' };
import { translatedNameLines } from '../tables/translated-names.ts';
import { remember } from '../text/remember.ts';
import { foldWord } from '../text/fold.ts';

/** Word lists and name tables that the guard reads; a practice may bring its own. */
export interface GuardTables {
  /** Ordinary English words in their plain form. */
  readonly english: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Formal name to its pet forms and back, and ways to spell a name. */
  readonly nicknames: ReadonlyMap<string, ReadonlySet<string>>;
  readonly formalNames: ReadonlyMap<string, ReadonlySet<string>>;
  readonly spellings: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same name in other languages. */
  readonly translations: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that are also names, with what they mean as words. */
  readonly nameWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** Mostly names, yet words where they are written small. */
  readonly wordsInSmall: ReadonlySet<string>;
  /** Of those, the ones that with a capital are nearly always names. */
  readonly mostlyNames: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly eponyms: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly firmConcepts: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  readonly setPhrases: ReadonlySet<string>;
  readonly outsideRoles: ReadonlySet<string>;
  readonly peerRoles: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly professionalTitles: ReadonlySet<string>;
  readonly personVerbs: ReadonlySet<string>;
  readonly animateVerbs: ReadonlySet<string>;
  readonly modalFollowers: ReadonlySet<string>;
  readonly personLeads: ReadonlySet<string>;
}

const wordsOf = (lines: string): readonly string[] => lines.split(/\s+/u).filter((word) => word !== '');
const setOf = (lines: string): ReadonlySet<string> => new Set(wordsOf(lines));
const linesOf = (lines: string): readonly string[] => lines.split('\n').filter((line) => line.trim() !== '');

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

function readPairs(lines: string): { down: Map<string, Set<string>>; up: Map<string, Set<string>> } {
  const down = new Map<string, Set<string>>();
  const up = new Map<string, Set<string>>();
  for (const line of linesOf(lines)) {
    const [head = '', rest = ''] = line.split(':');
    for (const word of wordsOf(rest)) {
      addTo(down, foldWord(head.trim()), foldWord(word));
      addTo(up, foldWord(word), foldWord(head.trim()));
    }
  }
  return { down, up };
}

function readGroups(lines: string): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const line of linesOf(lines)) {
    const words = wordsOf(line).map((word) => foldWord(word.replace(/-/g, '')));
    for (const word of words) for (const other of words) if (word !== other) addTo(map, word, other);
  }
  return map;
}

function buildTables(): GuardTables {
  const nicknames = readPairs(nicknameLines);
  const given = new Set([...expandWords(givenNames.words), ...nicknames.down.keys(), ...nicknames.up.keys()]);
  return {
    english: new Set([...englishWords, ...wordsOf(otherWords)]),
    givenNames: given,
    surnames: new Set(expandWords(surnames.words)),
    nicknames: nicknames.down,
    formalNames: nicknames.up,
    spellings: readGroups(spellingLines),
    translations: readGroups(translatedNameLines),
    nameWords: readPairs(nameWordLines).up,
    wordsInSmall: setOf(wordsInSmall),
    mostlyNames: setOf(mostlyNames),
    abbreviations: new Set(expandWords(abbreviations.words)),
    eponyms: setOf(eponymLines),
    concepts: setOf(conceptWords),
    firmConcepts: setOf(firmConceptWords),
    institutions: setOf(institutionWords),
    setPhrases: new Set(linesOf(setPhrases + courtesies).map((line) => line.trim())),
    outsideRoles: new Set(wordsOf(people.outsideRoleWords).map(foldWord)),
    peerRoles: setOf(people.peerRoleWords),
    titles: new Set(wordsOf(people.titleWords).map(foldWord)),
    professionalTitles: setOf(people.professionalTitleWords),
    personVerbs: new Set(wordsOf(people.personVerbs).map(foldWord)),
    animateVerbs: setOf(people.animateVerbs),
    modalFollowers: setOf(people.modalFollowers),
    personLeads: setOf(people.personLeads),
  };
}

/** The tables that Concord ships. */
export const defaultTables: GuardTables = buildTables();

const endings: readonly (readonly [string, readonly string[]])[] = [
  ['iness', ['y']],
  ['ness', ['']],
  ['ings', ['', 'e']],
  ['ing', ['', 'e']],
  ['iest', ['y']],
  ['ies', ['y']],
  ['ied', ['y']],
  ['ier', ['y']],
  ['ily', ['y']],
  ['ers', ['', 'e']],
  ['est', ['', 'e']],
  ['es', ['', 'e']],
  ['ed', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['', 'le']],
  ['s', ['']],
];
const doubling = new Set(['ed', 'ing', 'er', 'ers', 'ings']);

const memories = new WeakMap<GuardTables, (word: string) => boolean>();

/** Whether a folded word is ordinary English, in any of its inflected forms; remembered for all rosters that read with the same tables. */
export function englishOf(tables: GuardTables): (word: string) => boolean {
  const known = memories.get(tables);
  if (known !== undefined) return known;
  const isKnown = remember((word) => isEnglish(word, tables));
  memories.set(tables, isKnown);
  return isKnown;
}

/** Endings that long words have and names don't, but for a few surnames: such words need not stand in the list. */
const wordEndings =
  /(?:ation|ition|ution|ction|ssion|ness|ical|ology|ously|ious|ible|able|less|ship|ism|ally|ful|[st]ive|[a-z]{5}ment|ture|logist|ency|ancy|ator|scope|graph|phobia|[^g]ate)$/;
const notWords = /^(?:harkness|guinness|mcguinness|constable|blankenship)$/;

function isEnglish(word: string, tables: GuardTables): boolean {
  const known = tables.english;
  if (known.has(word)) return true;
  if (word.length > 7 && wordEndings.test(word)) return !notWords.test(word);
  for (const [ending, replacements] of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    if (stem.length < 2) continue;
    if (replacements.some((replacement) => known.has(stem + replacement))) return true;
    if (
      doubling.has(ending) &&
      stem.length > 2 &&
      stem.at(-1) === stem.at(-2) &&
      known.has(stem.slice(0, -1))
    )
      return true;
  }
  return false;
}
