import type { FigureTable } from '../../platform/csv.ts';
import { exitWords } from '../../platform/exit-words.ts';
import { daysOf } from './stays.ts';
import type { Days, GroupFlow, Stay } from './stays.ts';

export interface StayInGroup {
  readonly stay: Stay;
  readonly group: GroupFlow['group'];
}

/** Each stay with everything that is counted about it. */
export const tableOfStays = (stays: readonly StayInGroup[], { to }: Days): FigureTable => ({
  columns: [
    { label: 'Member' },
    { label: 'Group' },
    { label: 'Entered' },
    { label: 'Left' },
    { label: 'How' },
    { label: 'Circumstances' },
    { label: 'Days', numeric: true },
    { label: 'Sessions attended', numeric: true },
    { label: 'Sessions held', numeric: true },
    { label: 'Others entered meanwhile', numeric: true },
    { label: 'Others left meanwhile', numeric: true },
  ],
  rows: stays.map(({ stay, group }) => [
    stay.client.label,
    group.name,
    stay.enteredOn,
    stay.leftOn ?? null,
    stay.leftOn === null || stay.leftOn === undefined ? null : exitWords(stay.exit).word,
    stay.exitCircumstances ?? null,
    daysOf(stay, to),
    stay.sessionsAttended,
    stay.sessionsHeld,
    stay.othersEntered,
    stay.othersLeft,
  ]),
});
