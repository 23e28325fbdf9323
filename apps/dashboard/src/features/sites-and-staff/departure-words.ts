import type { DutiesOfStaffQuery } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { formatDayAndYear } from '../../platform/time.ts';

export type Duties = DutiesOfStaffQuery['dutiesOfStaff'];
export type OwedByLeaver = Duties['owed'][number];

/** "yes", "until 30 Nov 2026" or "left after 30 Nov 2026". */
export function sayStay(lastDay: CivilDate | null, today: CivilDate): string {
  if (lastDay === null) return 'yes';
  return lastDay < today
    ? `no, left after ${formatDayAndYear(lastDay)}`
    : `until ${formatDayAndYear(lastDay)}`;
}

const roleWords: Readonly<Record<string, string>> = {
  lead: 'lead',
  co: 'co-facilitator',
  trainee: 'trainee',
  observer: 'observer',
};

/** "co-facilitator" */
export const sayRoleInGroup = (role: string): string => roleWords[role] ?? role;

/** "since 5 Jan 2026", or "5 Jan – 30 Jun 2026" where it has an end. */
export const sayTime = ({ from, to }: { from: CivilDate; to?: CivilDate | null }): string =>
  to == null ? `from ${formatDayAndYear(from)}` : `${formatDayAndYear(from)} – ${formatDayAndYear(to)}`;

/** "3 notes to sign" */
export function sayOwed({ kind, count }: Pick<OwedByLeaver, 'kind' | 'count'>): string {
  switch (kind) {
    case 'document':
      return `${formatNumberOf(count, 'seat')} to document`;
    case 'sign':
      return `${formatNumberOf(count, 'draft note')} to sign`;
    case 'sign_group_note':
      return 'the group note to sign';
    case 'cosign':
      return `${formatNumberOf(count, 'trainee’s note', 'trainees’ notes')} to cosign`;
    default:
      return 'an absence to follow up';
  }
}

/** What can be done about something that is owed by somebody who is gone, by the rules for signatures and entries. */
export function sayWayOut(kind: string): string {
  switch (kind) {
    case 'document':
      return 'A colleague who was in the room documents the seats under their own name, and signs.';
    case 'sign':
      return 'Only its author signs a draft. Once they are gone it stays unsigned: a director waives the finding in the audit with the reason.';
    case 'sign_group_note':
      return 'Anybody else who led or co-facilitated in the room signs it; for the missing name a director waives the finding with the reason.';
    case 'cosign':
      return 'Another lead or co-facilitator who was in the room, or the client’s primary therapist of that day, cosigns.';
    case 'asked':
      return 'A director asks somebody else on the member’s page: whoever was in the room, or keeps the primary record. They may also decide without an answer.';
    default:
      return 'Whoever facilitates the group, or a director, does it and marks it as done under Follow-ups.';
  }
}
