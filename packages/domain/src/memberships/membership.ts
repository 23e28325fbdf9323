import type { ClientId } from '../clients/index.ts';
import type { GroupId } from '../groups/index.ts';
import { isWithin, type Brand, type CivilDate } from '../shared/index.ts';

export type MembershipId = Brand<string, 'MembershipId'>;

export const membershipExits = [
  'completed',
  'transferred',
  'dropped',
  'asked_to_leave',
  'administrative',
  'deceased',
] as const;
export type MembershipExit = (typeof membershipExits)[number];

/** One stay of a client in a group, from the day of entry to the last day (both included). Coming back is a second membership. */
export interface Membership {
  readonly id: MembershipId;
  readonly groupId: GroupId;
  readonly clientId: ClientId;
  readonly enteredOn: CivilDate;
  readonly leftOn: CivilDate | null;
  readonly exit: MembershipExit | null;
  readonly exitCircumstances: string | null;
}

/** Whether the client is a member on that day (reports.md, Expected). */
export const isOpenOn = (membership: Membership, date: CivilDate): boolean =>
  isWithin(date, membership.enteredOn, membership.leftOn);
