import type { CompiledRoster } from '../roster/compile-roster.ts';
import { type Surroundings, isPeerBeside } from '../text/surroundings.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { type WordName, type Writing, writingOf } from './place-of-use.ts';
import { weighUse } from './weigh-use.ts';

/**
 * How a word that is also a name is used: as a name beyond doubt, probably so, as a name if it is one elsewhere in the note, or as a word.
 */
type WordUse = 'name' | 'likely' | 'as elsewhere' | 'word';

type Bars = Readonly<Record<Writing, number>>;
/**
 * What has to speak for a name before it is warned of, and before it is blocked, by how it is written (inside a sentence with a capital, opening
 * one, in small letters among capitals, in small letters throughout, in capitals throughout, alone in capitals): chosen by leaving out one writer
 * after the other. A word in small letters among capitals is nearly always a word.
 */
const warned: Bars = { 1: 0, 2: 0.3, 3: 0.5, 4: -0.25, 5: 0.2, 6: 0 };
const blocked: Bars = { 1: 0.25, 2: 1.1, 3: 3, 4: 1.75, 5: 1.75, 6: 1.5 };
/** A word of another language (Bella, Paz) is no English word in small letters. */
const ofOtherLanguages = 1.5;
/** The same for a word with a capital that surely is a name elsewhere in the note. */
const lessIfNamed = 1;

/** Decides by its use whether a word that is also a name is meant as a name here: by what was learned from marked passages. */
export function judgeUse(
  around: Surroundings,
  note: TokenizedNote,
  name: WordName & { readonly isSpeaking: boolean },
  roster: CompiledRoster,
): WordUse {
  // Where a speaker stands in a dialogue: "Grace: I left."
  if (name.isSpeaking || saysWhatIsQuoted(around, name)) return 'name';
  if (joinsLowerWord(around)) return 'word';
  if (isCalledPeer(around, roster)) return 'name';
  const odds = weighUse(note, name, roster);
  const writing = writingOf(note, name.from);
  const isEnglish = roster.ordinary(name.part.key);
  if (odds > (isEnglish ? blocked[writing] : Math.min(blocked[writing], ofOtherLanguages))) return 'name';
  if (odds > warned[writing]) return 'likely';
  return around.first.shape === 'capital' && odds > warned[writing] - lessIfNamed ? 'as elsewhere' : 'word';
}

/** "Hope: “I get it.”" */
const saysWhatIsQuoted = ({ first, tail }: Surroundings, { role }: WordName): boolean =>
  first.opens && role !== 'family' && /^: ?["“]/.test(tail);

/** "Rose-colored", "self-mercy". */
function joinsLowerWord({ first, before, after, tail }: Surroundings): boolean {
  const isJoined = tail === '-' && after !== null && after.shape !== 'capital';
  return isJoined || (first.gap === '-' && before !== null && before.shape !== 'capital');
}

/** "Group member Hope", "Price (peer)"; but not "peer: Will need ...". */
const isCalledPeer = (around: Surroundings, roster: CompiledRoster): boolean =>
  around.first.shape === 'capital' &&
  isPeerBeside(around, roster) &&
  !(around.after !== null && roster.tables.modalFollowers.has(around.after.key));
