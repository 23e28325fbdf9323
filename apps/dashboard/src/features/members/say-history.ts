import type { MemberHistoryQuery } from '../../gql/graphql.ts';
import type { FigureTable } from '../../platform/csv.ts';
import { formatNumberOf, formatPercent, formatShare } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { seatWords } from '../../platform/seat-words.ts';
import type { Sentence } from '../../platform/sentence.ts';
import { daysIn, formatDayAndYear } from '../../platform/time.ts';

export type History = MemberHistoryQuery['memberHistory'];
export type Membership = History['memberships'][number];
export type Entry = Membership['entries'][number];
export type Goal = History['goals'][number];

const isSeat = ({ state }: Entry): boolean => state !== 'NOT_MEMBER' && state !== 'GUEST';
const came = ({ state }: Entry): boolean => seatWords[state].attended;

/** How often the member came during one membership, how it stands or ended, and which notes lack where each member has their own. */
export function sayMembership(
  { entries, enteredOn, leftOn, exit }: Membership,
  today: CivilDate,
  ownNotes: boolean,
): Sentence {
  const [attended, expected] = [entries.filter(came).length, entries.filter(isSeat).length];
  const days = formatNumberOf(daysIn(enteredOn, leftOn ?? today), 'day');
  const state =
    leftOn === null || leftOn === undefined
      ? `A member for ${days}.`
      : `Left on ${formatDayAndYear(leftOn)} after ${days}${exit === null || exit === undefined ? '; how is not recorded' : `: ${exit.toLowerCase().replaceAll('_', ' ')}`}.`;
  return {
    finding: `Came to ${formatShare(attended, expected)} sessions (${formatPercent(attended, expected)}).`,
    detail: `${state}${ownNotes ? sayNotes(entries) : ''}`,
  };
}

function sayNotes(entries: readonly Entry[]): string {
  const attended = entries.filter(came);
  const without = attended.filter(({ noteId }) => noteId === null || noteId === undefined).length;
  if (attended.length === 0 || without === 0) return '';
  return ` ${formatShare(without, attended.length)} attended sessions have no note of their own.`;
}

/** What the goals say together. */
export function sayGoals(goals: readonly Goal[]): string {
  const up = goals.filter(({ change }) => (change ?? 0) > 0).length;
  const down = goals.filter(({ change }) => (change ?? 0) < 0).length;
  return `${formatNumberOf(goals.length, 'goal')}: ${up} moved up, ${down} down, ${goals.length - up - down} steady or rated once.`;
}

export const tableOfEntries = ({ entries }: Membership): FigureTable => ({
  columns: ['Session', 'Seat', 'Topic', 'Note', 'Signed by', 'Signed at (UTC)'].map((label) => ({ label })),
  rows: entries.map(({ session, state, topic, noteStatus, signedBy, signedAt }) => [
    session.date,
    seatWords[state].word,
    topic ?? null,
    noteStatus?.toLowerCase() ?? null,
    signedBy?.name ?? null,
    signedAt ?? null,
  ]),
});
