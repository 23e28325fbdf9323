import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import type { Practice } from '../../platform/practice.ts';
import { seatWords } from '../../platform/seat-words.ts';
import { formatDay, formatDayAndYear, formatSessionStart, formatZone } from '../../platform/time.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Facts } from '../../ui/facts.tsx';
import { GroupLink, SessionLink } from '../../ui/object-links.tsx';
import { SeatGlyph } from '../../ui/seat-glyph.tsx';
import { SeatLegend } from '../../ui/seat-legend.tsx';
import { sayMembership, tableOfEntries } from './say-history.ts';
import type { Entry, Membership } from './say-history.ts';

/** One stay in one group: every session of it as a strip and as rows. No field here reaches another client. */
export function MembershipCard({ membership }: { readonly membership: Membership }): ReactNode {
  const practice = usePractice();
  const zone = zoneOf(practice, membership.group.id);
  const { entries, group, enteredOn, leftOn, exitCircumstances } = membership;
  return (
    <ChartFrame
      title={`${group.name}, since ${formatDayAndYear(enteredOn)}`}
      picture="Strip"
      says={sayMembership(membership, practice.today, hasOwnNotes(practice, membership.group.id))}
      table={tableOfEntries(membership)}
      counted={['attendance', 'expected', 'entriesAndExits']}
      fileName={`membership-${enteredOn}`}
      legend={
        <>
          <SeatLegend />
          <span>times in {formatZone(entries[0]?.session.startsAt ?? `${enteredOn}T12:00:00Z`, zone)}</span>
        </>
      }
    >
      <Facts
        facts={[
          { name: 'Group', value: <GroupLink id={group.id}>{group.name}</GroupLink> },
          { name: 'Kind', value: `${group.kind.toLowerCase()}, ${group.enrolment.toLowerCase()}` },
          { name: 'Entered', value: formatDayAndYear(enteredOn) },
          ...(leftOn === null || leftOn === undefined
            ? []
            : [{ name: 'Left', value: formatDayAndYear(leftOn) }]),
          ...(exitCircumstances === null || exitCircumstances === undefined
            ? []
            : [{ name: 'Circumstances', value: exitCircumstances }]),
        ]}
      />
      <ol className="strip" aria-label="Sessions in order">
        {entries.map(({ session, state }) => (
          <li key={session.id}>
            <SeatGlyph state={state} />
            <SessionLink id={session.id}>{formatDay(session.date)}</SessionLink>
          </li>
        ))}
      </ol>
      <details className="more">
        <summary>Each session with its topic and note</summary>
        <DataTable
          caption="Sessions of the membership"
          columns={columnsFor(zone)}
          rows={entries.toReversed()}
          keyOf={({ session }) => session.id}
        />
      </details>
    </ChartFrame>
  );
}

/** Where a group note is all that is written, a member has no note of their own. */
const hasOwnNotes = ({ groups }: Practice, groupId: string): boolean =>
  groups.some(({ group, documentation }) => group.id === groupId && documentation !== 'SUMMARY');

const dash = <span className="quiet">–</span>;

const columnsFor = (zone: string): readonly Column<Entry>[] => [
  {
    label: 'Session',
    sortBy: ({ session }) => session.startsAt,
    show: ({ session }) => (
      <SessionLink id={session.id}>{formatSessionStart(session.date, session.startsAt, zone)}</SessionLink>
    ),
  },
  {
    label: 'Seat',
    show: ({ state }) => <SeatGlyph state={state} named />,
    sortBy: ({ state }) => seatWords[state].word,
  },
  { label: 'Topic', show: ({ topic }) => topic ?? dash, sortBy: ({ topic }) => topic },
  {
    label: 'Note',
    show: ({ noteStatus }) => noteStatus?.toLowerCase() ?? dash,
    sortBy: ({ noteStatus }) => noteStatus,
  },
  {
    label: 'Signed by',
    show: ({ signedBy }) => (signedBy === null || signedBy === undefined ? dash : signedBy.name),
  },
];
