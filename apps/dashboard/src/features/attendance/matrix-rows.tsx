import type { AttendanceMatrixQuery, SeatState } from '../../gql/graphql.ts';
import type { MatrixColumn, MatrixRow } from '../../charts/matrix.tsx';
import type { FigureTable } from '../../platform/csv.ts';
import { formatPercent, formatShare } from '../../platform/format.ts';
import { seatStates } from '../../platform/rows-request.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { seatWords } from '../../platform/seat-words.ts';
import type { Sentence } from '../../platform/sentence.ts';
import { formatDay, formatSessionStart } from '../../platform/time.ts';
import { MemberLink, RowsLink, SessionLink } from '../../ui/object-links.tsx';
import { SeatGlyph } from '../../ui/seat-glyph.tsx';
import type { Share } from '../../platform/seat-share.ts';

export type MatrixReport = AttendanceMatrixQuery['attendanceMatrix'];

const isSeat = (state: SeatState): boolean => state !== 'NOT_MEMBER' && state !== 'GUEST';

/** Attended of expected among the states of one member, or of one session. Guests and days before or after are no seats. */
export const shareOfStates = (states: readonly SeatState[]): Share => ({
  attended: states.filter((state) => seatWords[state].attended).length,
  expected: states.filter(isSeat).length,
});

export function matrixColumnsOf({ sessions, rows }: MatrixReport): readonly MatrixColumn[] {
  return sessions.map(({ id, date }, index) => {
    const { attended, expected } = shareOfStates(rows.map(({ states }) => states[index] ?? 'NOT_MEMBER'));
    return {
      key: id,
      head: <SessionLink id={id}>{formatDay(date)}</SessionLink>,
      foot: (
        <SessionLink id={id}>
          <span title={`${formatShare(attended, expected)} seats`}>{`${attended}/${expected}`}</span>
        </SessionLink>
      ),
    };
  });
}

interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
/** Guests and days before or after are no seats. */
const seatsOfMembers = seatStates.filter(isSeat);

export function matrixRowsOf(
  { group, sessions, rows }: MatrixReport,
  days: Days,
  zone: string,
): readonly MatrixRow[] {
  return rows.map(({ client, states }) => {
    const { attended, expected } = shareOfStates(states);
    return {
      key: client.id,
      name: <MemberLink id={client.id}>{client.label}</MemberLink>,
      cells: states.map((state, index) => {
        const session = sessions[index];
        if (state === 'NOT_MEMBER' || session === undefined) return { mark: null, label: null };
        const when = formatSessionStart(session.date, session.startsAt, zone);
        return {
          mark: <SeatGlyph state={state} />,
          label: `${client.label}, ${when}: ${seatWords[state].word}`,
        };
      }),
      total: (
        <>
          <b>{formatPercent(attended, expected)}</b>{' '}
          <RowsLink
            request={{ of: 'seats', ...days, groupId: group.id, clientId: client.id, states: seatsOfMembers }}
            className="quiet"
            label={`${client.label}: ${formatShare(attended, expected)} seats`}
          >
            {formatShare(attended, expected)}
          </RowsLink>
        </>
      ),
    };
  });
}

/** What the matrix shows: how many came how often, and who was missed most. */
export function sayMatrix({ sessions, rows }: MatrixReport): Sentence {
  const all = shareOfStates(rows.flatMap(({ states }) => states));
  const rarely = rows
    .map(({ states }) => shareOfStates(states))
    .filter((share) => share.attended * 2 < share.expected);
  return {
    finding: `${formatShare(all.attended, all.expected)} seats were attended (${formatPercent(all.attended, all.expected)})`,
    detail: `in ${sessions.length} sessions; ${rarely.length === 0 ? 'nobody' : rarely.length} of ${rows.length} came to fewer than half of theirs.`,
  };
}

export const tableOfMatrix = ({ sessions, rows }: MatrixReport): FigureTable => ({
  columns: [
    { label: 'Member' },
    ...sessions.map(({ date }) => ({ label: date })),
    { label: 'Attended', numeric: true },
    { label: 'Expected', numeric: true },
  ],
  rows: rows.map(({ client, states }) => {
    const { attended, expected } = shareOfStates(states);
    const words = states.map((state) => (state === 'NOT_MEMBER' ? '' : seatWords[state].word));
    return [client.label, ...words, attended, expected];
  }),
});
