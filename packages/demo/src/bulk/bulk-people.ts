import type { Client, ClientId, Diagnosis, PrimaryTherapist } from '@concord/domain/clients';
import type { Payer, PayerId } from '@concord/domain/billing';
import type { Goal, GoalId } from '@concord/domain/goals';
import type { Membership, MembershipId } from '@concord/domain/memberships';
import { addDays, type CivilDate } from '@concord/domain/shared';
import type { Site, SiteId } from '@concord/domain/sites';
import type { StaffId, StaffMember } from '@concord/domain/staff';

import { feminineNames, lastNames, masculineNames } from '../clients/index.ts';
import type { Random } from '../shared/index.ts';

export const bulkSites: readonly Site[] = [
  { id: 'S1' as SiteId, name: 'North', timeZone: 'America/New_York' },
  { id: 'S2' as SiteId, name: 'West', timeZone: 'America/Phoenix' },
];

export const bulkPayer: Payer = {
  id: 'plan' as PayerId,
  name: 'Plan',
  profile: 'medicare_ngs',
  individualBilling: true,
};

/** Twenty-four clinicians, a director and an auditor. */
export function makeBulkStaff(random: Random): StaffMember[] {
  return Array.from({ length: 26 }, (_, index) => {
    const id = `ST${String(index + 1).padStart(2, '0')}`;
    return {
      id: id as StaffId,
      firstName: random.pick(feminineNames),
      lastName: random.pick(lastNames),
      credential: 'LCSW',
      email: `${id.toLowerCase()}@bulk.example`,
      roles: [index < 24 ? 'clinician' : index === 24 ? 'director' : 'auditor'],
    };
  });
}

/** What grows while the places of the groups are filled. */
export interface BulkPeople {
  readonly clients: Client[];
  readonly memberships: Membership[];
  readonly goals: Goal[];
  readonly diagnoses: Diagnosis[];
  readonly primaryTherapists: PrimaryTherapist[];
}

export interface Place {
  readonly groupId: Membership['groupId'];
  readonly leadId: StaffId;
  readonly from: CivilDate;
  readonly today: CivilDate;
}

/** One chair of a group over the years: clients follow each other on it, without a gap. */
export function fillPlace(
  people: BulkPeople,
  { groupId, leadId, from, today }: Place,
  random: Random,
): Membership[] {
  const stays: Membership[] = [];
  for (let enteredOn = from; enteredOn <= today;) {
    const last = addDays(enteredOn, 7 * random.integer(12, 90) - 1);
    const leftOn = last < today ? last : null;
    const clientId = `C${String(people.clients.length + 1).padStart(5, '0')}` as ClientId;
    people.clients.push({
      id: clientId,
      firstName: random.pick(random.chance(0.5) ? feminineNames : masculineNames),
      lastName: random.pick(lastNames),
      preferredName: null,
      dateOfBirth: addDays(today, -random.integer(7000, 24_000)),
      payerId: bulkPayer.id,
      otherNames: [],
    });
    people.diagnoses.push({ clientId, icd10: 'F33.1', from: enteredOn, to: null });
    people.primaryTherapists.push({ clientId, staffId: leadId, from: enteredOn, to: leftOn });
    people.goals.push({
      id: `${clientId}-1` as GoalId,
      clientId,
      text: 'Meet a friend once a week',
      openedOn: enteredOn,
      closedOn: null,
      outcome: null,
    });
    const membership: Membership = {
      id: `M${String(people.memberships.length + 1).padStart(5, '0')}` as MembershipId,
      groupId,
      clientId,
      enteredOn,
      leftOn,
      exit: leftOn === null ? null : 'completed',
      exitCircumstances: leftOn === null ? null : 'Completed as planned.',
    };
    people.memberships.push(membership);
    stays.push(membership);
    if (leftOn === null) break;
    enteredOn = addDays(leftOn, 1);
  }
  return stays;
}
