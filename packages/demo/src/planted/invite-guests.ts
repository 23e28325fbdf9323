import { isAttended } from '@concord/domain/attendance';
import { addDays, isWithin } from '@concord/domain/shared';

import type { MadeSeat } from '../attendance/index.ts';
import type { MadeSession } from '../sessions/index.ts';
import { isBilledIndividually } from '../sites/index.ts';
import { valueFor, type Random } from '../shared/index.ts';
import { defectOfNote, defectOfSeat, type Planted, type PracticeDraft } from './practice-draft.ts';
import { writeLateNote } from './write-late-note.ts';

type Meeting = 'another day' | 'same day' | 'same time';

function meetingOf(a: MadeSession, b: MadeSession): Meeting {
  if (a.session.startsAt < b.session.endsAt && b.session.startsAt < a.session.endsAt) return 'same time';
  return a.session.date === b.session.date ? 'same day' : 'another day';
}

/**
 * Lets a few members of one group sit in another one as guests: on a day of their own (attendance outside a membership),
 * on the day of their own group (two services in a day), or at the very same time (overlapping services).
 */
export function inviteGuests(draft: PracticeDraft, planted: Planted, random: Random): void {
  const { seats, sessions, today } = draft;
  const taken = new Set(seats.map(({ record }) => `${record.sessionId} ${record.clientId}`));
  const byDate = new Map<string, MadeSession[]>();
  for (const made of sessions) valueFor(byDate, made.session.date, () => []).push(made);

  const isMember = (seat: MadeSeat, made: MadeSession): boolean =>
    draft.stays.some(
      ({ planned, persona, membership }) =>
        planned === made.planned &&
        persona === seat.stay.persona &&
        isWithin(made.session.date, membership.enteredOn, membership.leftOn),
    );

  function findTarget(seat: MadeSeat, meeting: Meeting): MadeSession | undefined {
    const date = meeting === 'another day' ? addDays(seat.made.session.date, 1) : seat.made.session.date;
    return byDate
      .get(date)
      ?.find(
        (made) =>
          made.session.status === 'held' &&
          made.planned !== seat.made.planned &&
          (meeting === 'same time' || made.planned.plan.serviceCode === seat.made.planned.plan.serviceCode) &&
          (meeting !== 'another day' || made.planned.plan.siteId === seat.made.planned.plan.siteId) &&
          (meeting === 'another day' || isBilledIndividually(seat.stay.persona.client.payerId)) &&
          meetingOf(made, seat.made) === meeting &&
          !isMember(seat, made) &&
          !taken.has(`${made.session.id} ${seat.record.clientId}`),
      );
  }

  const old = addDays(today, -15);
  const hosts = random.sample(
    seats.filter(({ record, made }) => isAttended(record.status) && made.session.date < old),
    2500,
  );
  for (const [meeting, count, rule] of [
    ['another day', 4, 'attendance-outside-membership'],
    ['same day', 2, 'too-many-in-a-day'],
    ['same time', 2, 'overlapping-services'],
  ] as const) {
    let found = 0;
    for (const seat of hosts) {
      if (found === count) break;
      const made = findTarget(seat, meeting);
      if (made === undefined) continue;
      const record = { ...seat.record, sessionId: made.session.id, status: 'present' as const };
      const guest: MadeSeat = { made, stay: seat.stay, record: { ...record, arrivedAt: null, leftAt: null } };
      taken.add(`${made.session.id} ${record.clientId}`);
      seats.push(guest);
      const note = writeLateNote(draft, guest, random);
      planted.defects.push(defectOfSeat('attendance-outside-membership', guest));
      if (rule !== 'attendance-outside-membership') planted.defects.push(defectOfNote(rule, note));
      found += 1;
    }
  }
}
