import { findSaidOfNamed, standsBesideInitials } from './beside-initials.ts';
import { findDescriptionsByRules, isBehindName } from './find-descriptions-by-rules.ts';
import type { Sighting } from '../names/find-names.ts';
import { proposePeople, type Proposal } from '../description-weights/propose-people.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import type { Stretch } from './one-of-a-kind.ts';
import { findPointedOut } from './pointed-out.ts';
import { isSpokenToSomebody } from './spoken-to-somebody.ts';
import { weighPerson } from '../description-weights/weigh-people.ts';

/** How much must speak for a proposal that no rule takes for a peer. */
const enough = 1.4;
/** What a rule found stays, unless so much speaks against it. */
const surelyNot = -2;
/** Where somebody is spoken to, a rule needs support and a proposal more of it. */
const [enoughForRule, enoughAlone] = [1.5, 2.8] as const;
/** How much the initials of a co-member right beside a description speak for it. */
const besideInitials = 4;

/**
 * Finds descriptions by which the others of a group, or people who know one of them, could tell who is meant: what the written rules find,
 * and what the signs speak for by the weights that were learned from marked notes.
 */
export function findDescriptions(
  note: TokenizedNote,
  named: readonly Sighting[],
  initials: readonly Sighting[] = [],
): readonly Sighting[] {
  const certain = [...findPointedOut(note), ...findSaidOfNamed(note, named, initials)].map((place) =>
    sightingOf(note, place),
  );
  const byRules = findDescriptionsByRules(note, named).filter(
    (rule) => !certain.some((one) => one.start < rule.end && rule.start < one.end),
  );
  const finders = placesOf(note, byRules);
  const taken = placesOf(note, [...named, ...certain].sort(inOrder));
  const best = new Array<number>(byRules.length).fill(-Infinity);
  const weighed: { readonly proposal: Proposal; readonly weight: number }[] = [];
  for (const proposal of proposePeople(note)) {
    if (isTaken(taken, proposal)) continue;
    const rules = rulesOf(finders, proposal);
    const isBeside = standsBesideInitials(note, proposal, initials);
    const weight = weighPerson(note, proposal, rules.length > 0, isBeside) + (isBeside ? besideInitials : 0);
    for (const rule of rules) best[rule] = Math.max(best[rule] ?? weight, weight);
    if (weight < enough) continue;
    if (weight >= enoughAlone || !isSpokenToSomebody(note, proposal.from, proposal.to))
      weighed.push({ proposal, weight });
  }
  const isKept = byRules.map((_, rule) => {
    const weight = best[rule] ?? -Infinity;
    if (weight === -Infinity) return true;
    const place = finders.indexOf(rule);
    return weight > (isSpokenToSomebody(note, place, finders.lastIndexOf(rule)) ? enoughForRule : surelyNot);
  });
  const kept = [...certain, ...byRules.filter((_, rule) => isKept[rule])].sort(inOrder);
  if (weighed.length === 0) return kept;
  if (kept.length > 0)
    for (let i = 0; i < finders.length; i++) if (isKept[finders[i] ?? nowhere] === true) taken[i] = somewhere;
  const learned: Sighting[] = [];
  for (const { proposal } of weighed.sort((a, b) => b.weight - a.weight)) {
    if (isTaken(taken, proposal)) continue;
    if (isBehindName(note, proposal.from, named) && !standsBesideInitials(note, proposal, initials)) continue;
    taken.fill(somewhere, proposal.from, proposal.to + 1);
    learned.push(sightingOf(note, proposal));
  }
  return [...kept, ...learned].sort(inOrder);
}

const sightingOf = ({ tokens }: TokenizedNote, { from, to }: Stretch): Sighting => {
  const start = tokens[from]?.start ?? 0;
  return { start, end: tokens[to]?.end ?? start, people: [], kind: 'detail', level: 'warn' };
};
const inOrder = (a: Sighting, b: Sighting): number => a.start - b.start;
const [nowhere, somewhere] = [-1, 0] as const;

/** For each word the number of the sighting that it belongs to, of sightings in order. */
function placesOf({ tokens }: TokenizedNote, sightings: readonly Sighting[]): number[] {
  const places = new Array<number>(tokens.length).fill(nowhere);
  let k = 0;
  for (let i = 0; i < tokens.length && k < sightings.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    while (k < sightings.length && (sightings[k]?.end ?? 0) <= token.start) k++;
    if ((sightings[k]?.start ?? Infinity) < token.end) places[i] = k;
  }
  return places;
}

const isTaken = (taken: readonly number[], { from, to }: Proposal): boolean => {
  for (let i = from; i <= to; i++) if ((taken[i] ?? nowhere) !== nowhere) return true;
  return false;
};

function rulesOf(places: readonly number[], { from, to }: Proposal): readonly number[] {
  const rules: number[] = [];
  for (let i = from; i <= to; i++) {
    const rule = places[i] ?? nowhere;
    if (rule !== nowhere && rules.at(-1) !== rule) rules.push(rule);
  }
  return rules;
}
