import type { Proposal } from './propose-people.ts';
import { addSign, makeSigns, type Signs } from '../learned/signs.ts';
import { readWeights } from '../learned/weights.ts';
import { addSignsAround } from './signs-around.ts';
import { addSignsOfPhrase, kindOfPhrase } from './signs-of-phrase.ts';
import { addSignsOfRules } from './signs-of-rules.ts';
import { addSignsOfSentence } from './signs-of-sentence.ts';
import table from '../tables/description-weights.json' with { type: 'json' };
import type { TokenizedNote } from '../text/tokens.ts';

/** What each sign counts, for a description of a peer or against it. */
const weights = readWeights(table);

/** Collects all that can be seen of a proposal. */
export function collectSigns(
  signs: Signs,
  note: TokenizedNote,
  proposal: Proposal,
  isFoundByRules: boolean,
): void {
  const of = kindOfPhrase(note, proposal);
  signs.count = 0;
  addSignsOfPhrase(signs, note, proposal, of);
  addSignsAround(signs, note, proposal, of);
  addSignsOfSentence(signs, note, proposal, of);
  addSignsOfRules(signs, note, proposal, of);
  if (isFoundByRules) addSign(signs, 110);
}

const seen = makeSigns();
/** So much against a proposal isn't outweighed by what is looked at afterwards: that costs most and is left out then. */
const hopeless = { phrase: -1, around: -1.2, sentence: 0.3 } as const;

/** How much speaks for a proposal's being a description of a peer, below nothing more against it than for it; where it is wanted, exactly. */
export function weighPerson(
  note: TokenizedNote,
  proposal: Proposal,
  isFoundByRules: boolean,
  isWanted = false,
): number {
  const of = kindOfPhrase(note, proposal);
  seen.count = 0;
  addSignsOfPhrase(seen, note, proposal, of);
  if (!isFoundByRules && !isWanted && sumOf(seen) < hopeless.phrase) return hopeless.phrase;
  addSignsAround(seen, note, proposal, of);
  if (!isFoundByRules && !isWanted && sumOf(seen) < hopeless.around) return hopeless.around;
  addSignsOfSentence(seen, note, proposal, of);
  if (!isFoundByRules && !isWanted && sumOf(seen) < hopeless.sentence) return hopeless.sentence;
  addSignsOfRules(seen, note, proposal, of);
  if (isFoundByRules) addSign(seen, 110);
  return sumOf(seen);
}

function sumOf({ numbers, count }: Signs): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += weights[numbers[k] ?? 0] ?? 0;
  return sum;
}
