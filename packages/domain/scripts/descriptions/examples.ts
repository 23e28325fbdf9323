import { findDescriptionsByRules } from '../../src/confidentiality/descriptions/find-descriptions-by-rules.ts';
import type { Sighting } from '../../src/confidentiality/names/find-names.ts';
import {
  proposePeople,
  type Proposal,
} from '../../src/confidentiality/description-weights/propose-people.ts';
import { makeSigns } from '../../src/confidentiality/learned/signs.ts';
import { tokenizeNote } from '../../src/confidentiality/text/tokens.ts';
import { collectSigns } from '../../src/confidentiality/description-weights/weigh-people.ts';
import type { Example } from '../learning/fit-weights.ts';
import { ownSet } from '../learning/marked-sentences.ts';
import type { MarkedNote, Place } from '../learning/marked-sets.ts';
import { findCoMembers } from '../../src/confidentiality/index.ts';
import { noteSets, passageSets } from './sources.ts';

/** A proposal of a note: an example to learn from, or one of which the marks say neither. */
export interface Candidate extends Place {
  readonly proposal: Proposal;
  readonly signs: Int32Array;
  readonly isPeer: boolean | null;
}

export interface Prepared {
  readonly note: MarkedNote;
  readonly byRules: readonly Place[];
  readonly names: readonly Place[];
  readonly candidates: readonly Candidate[];
}

const overlap = (a: Place, b: Place): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const likeness = (a: Place, b: Place): number => overlap(a, b) / Math.max(a.end - a.start, b.end - b.start);

/** Proposals of a note with their signs, and for each whether it is marked. */
export function prepare(note: MarkedNote): Prepared {
  const tokenized = tokenizeNote(note.text);
  // A sentence without a roster of its own names nobody.
  const findings = note.rosterId === '' ? [] : findCoMembers(note.roster, note.subjectId, note.text);
  const sightings = findings
    .filter(({ kind, level }) => kind !== 'detail' && level === 'block')
    .map((finding): Sighting => ({ ...finding, people: [] }));
  const byRules = findDescriptionsByRules(tokenized, sightings);
  const names = findings.filter(({ kind }) => kind !== 'detail');
  // On the older notes the rules were mended: there they are always right, which says nothing of other notes.
  const trustsRules = passageSets.includes(note.set);
  const signs = makeSigns();
  const found = proposePeople(tokenized).map((proposal) => {
    const start = tokenized.tokens[proposal.from]?.start ?? 0;
    const end = tokenized.tokens[proposal.to]?.end ?? start;
    const isFound = trustsRules && byRules.some((rule) => overlap(rule, { start, end }) > 0);
    collectSigns(signs, tokenized, proposal, isFound);
    return { proposal, start, end, signs: signs.numbers.slice(0, signs.count) };
  });
  const verdicts = judge(
    found,
    note.spans.filter(({ kind }) => kind === 'detail'),
  );
  return {
    note,
    byRules,
    names,
    candidates: found.map((one, i) => ({
      ...one,
      isPeer: names.some((name) => overlap(name, one) > 0) ? null : (verdicts[i] ?? null),
    })),
  };
}

/** The proposal that fits a mark best is a peer; others that touch it say nothing; all others are none. */
function judge(
  found: readonly (Place & { readonly proposal: Proposal })[],
  marks: readonly Place[],
): (boolean | null)[] {
  // prettier-ignore
  const verdicts = found.map((): boolean | null => false);
  for (const mark of marks) {
    found.forEach((one, i) => overlap(one, mark) > 0 && (verdicts[i] = null));
    const best = found.reduce<number>((top, one, i) => (likeness(one, mark) > likeness(found[top] ?? one, mark) ? i : top), 0); // prettier-ignore
    const fits = found[best];
    if (fits === undefined || likeness(fits, mark) < 0.3) continue;
    found.forEach((one, i) => {
      if (i === best || (one.proposal.head === fits.proposal.head && likeness(one, mark) > 0.75))
        verdicts[i] = true;
    });
  }
  return verdicts;
}

/** How often the sentences count to which the guard is held word by word, and whole notes, which are what it will read. */
const [countsOfOwn, countsOfNotes] = [3, 2] as const;
const countOf = ({ set }: MarkedNote): number =>
  set === ownSet ? countsOfOwn : noteSets.includes(set) ? countsOfNotes : 1;

/** What can be learned from prepared notes. */
export const examplesOf = (prepared: readonly Prepared[]): readonly Example[] =>
  prepared.flatMap(({ note, candidates }) =>
    candidates.flatMap(({ signs, isPeer }) =>
      isPeer === null ? [] : [{ signs, holds: isPeer, counts: countOf(note) }],
    ),
  );
