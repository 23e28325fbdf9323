import type { AttendanceConcernsQuery } from '../../gql/graphql.ts';
import type { FigureTable } from '../../platform/csv.ts';
import { formatNumberOf, formatShare, sumOf } from '../../platform/format.ts';
import type { Sentence } from '../../platform/sentence.ts';

export type Concern = AttendanceConcernsQuery['attendanceConcerns'][number];

const recorded = 6;

/** "2 of 6", or null with fewer than six recorded seats. */
export const sayLastSix = ({ lastSixRate }: Pick<Concern, 'lastSixRate'>): string | null =>
  lastSixRate === null || lastSixRate === undefined
    ? null
    : formatShare(Math.round(lastSixRate * recorded), recorded);

/** "illness 2, transport 1", or null where no absence has a reason. */
export const sayReasons = ({ reasons }: Pick<Concern, 'reasons'>): string | null =>
  reasons.length === 0
    ? null
    : reasons.map(({ reason, count }) => `${reason.replaceAll('_', ' ')} ${count}`).join(', ');

/** "2 of 3 done", or null where no follow-up is recorded. */
export const sayFollowUp = ({
  followUpsDue,
  followUpsDone,
}: Pick<Concern, 'followUpsDue' | 'followUpsDone'>): string | null =>
  followUpsDue === 0 ? null : `${formatShare(followUpsDone, followUpsDue)} done`;

/** Chronic before watch, longer streaks first. */
export const sortConcerns = (concerns: readonly Concern[]): readonly Concern[] =>
  concerns.toSorted(
    (a, b) =>
      Number(b.level === 'CHRONIC') - Number(a.level === 'CHRONIC') ||
      b.missedInARow - a.missedInARow ||
      (a.lastSixRate ?? 1) - (b.lastSixRate ?? 1),
  );

/** What the list says: how many are of concern, and whether anybody followed up. */
export function sayConcerns(concerns: readonly Concern[]): Sentence {
  const chronic = concerns.filter(({ level }) => level === 'CHRONIC');
  const without = chronic.filter(({ followUpsDue }) => followUpsDue === 0).length;
  const due = sumOf(concerns.map(({ followUpsDue }) => followUpsDue));
  const done = sumOf(concerns.map(({ followUpsDone }) => followUpsDone));
  return {
    finding: `${formatNumberOf(chronic.length, 'member')} chronically absent, ${concerns.length - chronic.length} to watch.`,
    detail: [
      `${formatShare(done, due)} recorded follow-ups are done.`,
      ...(without === 0 ? [] : [`For ${without} of the ${chronic.length} no follow-up is recorded.`]),
    ].join(' '),
  };
}

export const tableOfConcerns = (concerns: readonly Concern[]): FigureTable => ({
  columns: [
    { label: 'Member' },
    { label: 'Group' },
    { label: 'Level' },
    { label: 'Missed in a row', numeric: true },
    { label: 'Last six' },
    { label: 'Last attended' },
    { label: 'Absences', numeric: true },
    { label: 'Notified', numeric: true },
    { label: 'Reasons' },
    { label: 'Follow-ups due', numeric: true },
    { label: 'Follow-ups done', numeric: true },
  ],
  rows: concerns.map((concern) => [
    concern.client.label,
    concern.group.name,
    concern.level.toLowerCase(),
    concern.missedInARow,
    sayLastSix(concern),
    concern.lastAttended ?? null,
    concern.absences,
    concern.notified,
    sayReasons(concern),
    concern.followUpsDue,
    concern.followUpsDone,
  ]),
});
