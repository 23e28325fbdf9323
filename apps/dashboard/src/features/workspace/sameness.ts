import {
  findSharedWords,
  individualText,
  shinglesOf,
  similarityOf,
  type IndividualSections,
  type Shingles,
  type TextRange,
} from '@concord/domain/completeness';
import { compareCodePoints } from '@concord/domain/shared';
import type { Judge, Sameness } from './judge.ts';
import type { Drafts } from './drafts.ts';
import { noteKey } from './workspace-model.ts';

const sectionFields = ['presentation', 'response', 'plan'] as const;
const dimmedFrom = 0.6;
const copyFrom = 0.85;

/** The comparison for one session; what was prepared of a text is kept for the next look. */
export function makeComparison(): Pick<Judge, 'compare' | 'isCopy'> {
  const prepared = new Map<string, Shingles>();
  const prepare = (sections: IndividualSections): Shingles => {
    const text = individualText(sections);
    const known = prepared.get(text) ?? shinglesOf(sections);
    if (prepared.size > 500) prepared.clear();
    prepared.set(text, known);
    return known;
  };
  const sectionsOf = (clientId: string, drafts: Drafts): IndividualSections => ({
    presentation: drafts.get(noteKey(clientId, 'presentation')).value,
    response: drafts.get(noteKey(clientId, 'response')).value,
    plan: drafts.get(noteKey(clientId, 'plan')).value,
  });
  const compare: Judge['compare'] = (workspace, clientId, drafts, earlier) => {
    const own = sectionsOf(clientId, drafts);
    const shingles = prepare(own);
    const closest = (others: readonly IndividualSections[]) =>
      others.reduce<{ of: number; most: Shingles | null }>(
        (best, sections) => {
          const other = prepare(sections);
          const similarity = similarityOf(shingles, other);
          return similarity > best.of ? { of: similarity, most: other } : best;
        },
        { of: 0, most: null },
      );
    const peers = closest(
      workspace.seats
        .filter(({ client }) => client.id !== clientId)
        .map(({ client }) => sectionsOf(client.id, drafts)),
    );
    const before = closest(earlier);
    const nearest = peers.of >= before.of ? peers : before;
    const dimmed = nearest.of >= dimmedFrom && nearest.most !== null ? sharedIn(own, nearest.most) : {};
    return { peers: peers.of, earlier: before.of, dimmed };
  };
  /** Of a pair that is alike, the rule names the one with the larger identifier; what has none yet comes last. */
  const isCopy: Judge['isCopy'] = (workspace, seat, drafts) => {
    const own = sectionsOf(seat.client.id, drafts);
    if (individualText(own).trim() === '') return false;
    const shingles = prepare(own);
    return workspace.seats.some(
      (other) =>
        other.client.id !== seat.client.id &&
        other.note != null &&
        other.note.status !== 'withdrawn' &&
        comesAfter(seat.note?.externalId ?? '', other.note.externalId) &&
        similarityOf(shingles, prepare(sectionsOf(other.client.id, drafts))) >= copyFrom,
    );
  };
  return { compare, isCopy };
}

const comesAfter = (one: string, other: string): boolean =>
  other !== '' && (one === '' || compareCodePoints(one, other) > 0);

/** The shared words, field by field. */
function sharedIn(own: IndividualSections, other: Shingles): Sameness['dimmed'] {
  const text = individualText(own);
  // The places hold for text in NFC, as keyboards write it; of another nothing is dimmed.
  if (text !== text.normalize('NFC')) return {};
  const ranges = findSharedWords(text, other);
  const dimmed: Record<string, readonly TextRange[]> = {};
  let from = 0;
  for (const field of sectionFields) {
    const start = from;
    const end = start + (own[field] ?? '').length;
    dimmed[field] = ranges
      .filter((range) => range.end > start && range.start < end)
      .map((range) => ({
        start: Math.max(range.start, start) - start,
        end: Math.min(range.end, end) - start,
      }));
    from = end + 1;
  }
  return dimmed;
}
