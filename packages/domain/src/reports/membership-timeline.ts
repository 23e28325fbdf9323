import { isAttended } from '../attendance/index.ts';
import { isOpenOn, type Membership } from '../memberships/index.ts';
import { seatsOfMembership, type PracticeIndex } from '../practice/index.ts';
import { addDays, type CivilDate } from '../shared/index.ts';
import { bucketOf, bucketsOf, count, nextBucket, zeros, type Bucket } from './buckets.ts';
import { clientRef, groupRef, type ClientRef, type GroupRef } from './refs.ts';
import { wholeGroupsInScope, type ReportScope } from './scope.ts';

export interface MembershipSpan {
  readonly id: string;
  readonly externalId: string;
  readonly client: ClientRef;
  readonly enteredOn: CivilDate;
  readonly leftOn: CivilDate | null;
  readonly exit: string | null;
  readonly exitCircumstances: string | null;
  readonly sessionsHeld: number;
  readonly sessionsAttended: number;
  readonly othersEntered: number;
  readonly othersLeft: number;
}
export interface GroupTimeline {
  readonly group: GroupRef;
  readonly census: number[];
  readonly entries: number[];
  readonly exits: number[];
  readonly memberships: MembershipSpan[];
}
export interface MembershipTimeline {
  readonly buckets: CivilDate[];
  readonly groups: GroupTimeline[];
}

/** Who entered and left the groups and when, and how many they were (reports.md, Entries and exits). */
export function membershipTimeline(
  practice: PracticeIndex,
  scope: ReportScope,
  bucket: Bucket,
): MembershipTimeline {
  const buckets = bucketsOf(scope.from, scope.to, bucket);
  const groups = wholeGroupsInScope(practice, scope).flatMap((group) => {
    const all = practice.membershipsOf(group.id);
    const overlapping = all.filter(
      ({ enteredOn, leftOn }) => enteredOn <= scope.to && (leftOn === null || scope.from <= leftOn),
    );
    if (overlapping.length === 0) return [];
    const countIn = (dates: readonly (CivilDate | null)[]): number[] => {
      const counts = zeros(buckets);
      for (const date of dates) {
        if (date !== null && scope.from <= date && date <= scope.to) {
          count(counts, buckets.indexOf(bucketOf(date, bucket)));
        }
      }
      return counts;
    };
    return [
      {
        group: groupRef(group),
        census: buckets.map((first) => {
          const lastOfBucket = addDays(nextBucket(first, bucket), -1);
          const last = lastOfBucket < scope.to ? lastOfBucket : scope.to;
          return all.filter((membership) => isOpenOn(membership, last)).length;
        }),
        entries: countIn(overlapping.map(({ enteredOn }) => enteredOn)),
        exits: countIn(overlapping.map(({ leftOn }) => leftOn)),
        memberships: overlapping.map((membership) => spanOf(practice, membership, all, scope.to)),
      },
    ];
  });
  return { buckets, groups };
}

function spanOf(
  practice: PracticeIndex,
  membership: Membership,
  ofGroup: readonly Membership[],
  to: CivilDate,
): MembershipSpan {
  const seats = seatsOfMembership(practice, membership, (session) => session.date <= to);
  return {
    id: membership.id,
    externalId: membership.id,
    client: clientRef(practice, membership.clientId),
    enteredOn: membership.enteredOn,
    leftOn: membership.leftOn,
    exit: membership.exit,
    exitCircumstances: membership.exitCircumstances,
    sessionsHeld: seats.length,
    sessionsAttended: seats.filter(({ record }) => record !== null && isAttended(record.status)).length,
    ...treatmentContext(membership, ofGroup, to),
  };
}

/**
 * How many memberships of other clients began and ended during this one: began after its first day and up to its last,
 * ended from its first day on and before its last. While it goes on past `to`, up to and on `to`; so a closed group whose
 * members start and end together counts none.
 */
export function treatmentContext(
  membership: Membership,
  ofGroup: readonly Membership[],
  to: CivilDate,
): { readonly othersEntered: number; readonly othersLeft: number } {
  const others = ofGroup.filter(({ clientId }) => clientId !== membership.clientId);
  const { enteredOn: first, leftOn } = membership;
  const isOver = leftOn !== null && leftOn <= to;
  const last = isOver ? leftOn : to;
  return {
    othersEntered: others.filter(({ enteredOn }) => first < enteredOn && enteredOn <= last).length,
    othersLeft: others.filter(
      (other) =>
        other.leftOn !== null && first <= other.leftOn && (isOver ? other.leftOn < last : other.leftOn <= to),
    ).length,
  };
}

/**
 * Retention: of the memberships entered in the range that could have had `seats` seats by its last day, how many there are and
 * how many were still open at their seat of that number.
 */
export function retention(
  practice: PracticeIndex,
  scope: ReportScope,
  seats: number,
): { readonly entered: number; readonly retained: number } {
  let [entered, retained] = [0, 0];
  for (const group of wholeGroupsInScope(practice, scope)) {
    const held = practice
      .sessionsOf(group.id)
      .filter((session) => session.status === 'held' && session.date <= scope.to);
    for (const membership of practice.membershipsOf(group.id)) {
      if (membership.enteredOn < scope.from || membership.enteredOn > scope.to) continue;
      const session = held.filter(({ date }) => date >= membership.enteredOn)[seats - 1];
      if (session === undefined) continue;
      entered += 1;
      if (isOpenOn(membership, session.date)) retained += 1;
    }
  }
  return { entered, retained };
}
