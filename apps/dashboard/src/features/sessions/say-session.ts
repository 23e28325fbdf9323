import type { SessionQuery } from '../../gql/graphql.ts';
import type { FigureTable } from '../../platform/csv.ts';
import { formatNumberOf, formatPercent, formatShare, joinWords } from '../../platform/format.ts';
import { sortByRole } from '../../platform/role-words.ts';
import { seatWords } from '../../platform/seat-words.ts';
import type { Sentence } from '../../platform/sentence.ts';
import { formatClock } from '../../platform/time.ts';

export type SessionDetail = SessionQuery['session'];
export type Row = SessionDetail['row'];
export type Seat = SessionDetail['seats'][number];

/** Who came of those expected, and what became of the others. */
export function saySession(row: Row): Sentence {
  const others = [
    [row.excused, 'excused'],
    [row.lateCancelled, 'cancelled late'],
    [row.noShow, row.noShow === 1 ? 'no-show' : 'no-shows'],
    [row.unrecorded, 'not recorded'],
  ] as const;
  const counted = others.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const guests = row.guests === 0 ? '' : ` ${formatNumberOf(row.guests, 'guest')} counted apart.`;
  return {
    finding: `${formatShare(row.attended, row.expected)} expected members came (${formatPercent(row.attended, row.expected)})${counted.length === 0 ? '.' : ';'}`,
    detail: `${counted.length === 0 ? '' : `${joinWords(counted)}.`}${guests}`.trim(),
  };
}

/** "10 min late" and the like is the clinic's to judge: what is on record is when somebody came and left. */
export function sayPresence({ arrivedAt, leftAt }: Seat, zone: string): string | null {
  const parts = [
    ...(arrivedAt === null || arrivedAt === undefined ? [] : [`came ${formatClock(arrivedAt, zone)}`]),
    ...(leftAt === null || leftAt === undefined ? [] : [`left ${formatClock(leftAt, zone)}`]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

/** Lead, then co-facilitators, then everybody else, as they were in the room. */
export const sayFacilitators = ({ facilitators }: Row): string =>
  facilitators.length === 0
    ? 'nobody on record'
    : joinWords(
        sortByRole(facilitators).map(
          ({ staff, role }) => `${staff.name}, ${staff.credential} (${role.toLowerCase()})`,
        ),
      );
export const tableOfSeats = ({ seats, row }: SessionDetail): FigureTable => ({
  columns: [
    { label: 'Member' },
    { label: 'Seat' },
    { label: `Came and left (${row.site.timeZone})` },
    { label: 'Note' },
  ],
  rows: seats.map((seat) => [
    seat.client.label,
    seatWords[seat.state].word,
    sayPresence(seat, row.site.timeZone),
    seat.noteStatus === null || seat.noteStatus === undefined ? null : seat.noteStatus.toLowerCase(),
  ]),
});
