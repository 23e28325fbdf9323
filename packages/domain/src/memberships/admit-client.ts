import type { Client } from '../clients/index.ts';
import type { Group } from '../groups/index.ts';
import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';
import { isOpenOn, type Membership, type MembershipId } from './membership.ts';

/** What is known when a client is to enter a group. */
export interface AdmissionFacts {
  readonly group: Group;
  /** All memberships of the group, of everybody. */
  readonly memberships: readonly Membership[];
  /** The date of the group's first held session; null before it. */
  readonly firstSessionOn: CivilDate | null;
  /** Whether the client's payer is billed for this client alone. */
  readonly isBilledIndividually: boolean;
}

const overlaps = (membership: Membership, enteredOn: CivilDate): boolean =>
  membership.leftOn === null || membership.leftOn >= enteredOn;

/**
 * Admits a client to a group on a day. A closed group admits nobody after its first session; a client is a member once at a
 * time, and whoever comes back gets a new membership (guide: open vs closed group record-keeping).
 */
export function admitClient(
  request: { readonly id: MembershipId; readonly clientId: Client['id']; readonly enteredOn: CivilDate },
  { group, memberships, firstSessionOn, isBilledIndividually }: AdmissionFacts,
): Result<Membership> {
  const { clientId, enteredOn } = request;
  if (enteredOn < group.startsOn) {
    return refused('before-group', 'The group has not started by that day.', 'enteredOn');
  }
  if (group.endsOn !== null && enteredOn > group.endsOn) {
    return refused('after-group', 'The group has ended by that day.', 'enteredOn');
  }
  if (group.enrolment === 'closed' && firstSessionOn !== null && enteredOn > firstSessionOn) {
    return refused('group-closed', 'A closed group admits nobody after its first session.', 'enteredOn');
  }
  if (memberships.some((other) => other.clientId === clientId && overlaps(other, enteredOn))) {
    return refused(
      'already-member',
      'The client is, or later becomes, a member of this group already.',
      'clientId',
    );
  }
  if (memberships.filter((other) => isOpenOn(other, enteredOn)).length >= group.capacity) {
    return refused('group-full', `The group is full: it has ${group.capacity} places.`, 'groupId');
  }
  if (group.documentation === 'summary' && isBilledIndividually) {
    return refused(
      'summary-cannot-replace-notes',
      'This client is billed individually, and the group is documented by a group summary alone, which cannot stand in for individual notes. Change the documentation of the group first.',
      'clientId',
    );
  }
  return accepted({ ...request, groupId: group.id, leftOn: null, exit: null, exitCircumstances: null });
}
