import type { AbsenceReason, AttendanceRecord, AttendanceStatus } from '@concord/domain/attendance';
import type { Session } from '@concord/domain/sessions';
import { addDays, isWithin, type CivilDate, type Instant } from '@concord/domain/shared';

import type { Stay } from '../memberships/index.ts';
import type { MadeSession } from '../sessions/index.ts';
import { addMinutes, instantAt, valueFor, type Draft, type Random } from '../shared/index.ts';

/** One seat with what is recorded of it. */
export interface MadeSeat {
  readonly made: MadeSession;
  readonly stay: Stay;
  readonly record: Draft<AttendanceRecord>;
}

const followUps: readonly string[] = [
  'Called and left a message to confirm next session.',
  'Reached by phone; will come next time.',
  'Materials sent through the portal, with an offer to call.',
  'Barrier looked at with the case manager; ride arranged.',
  'Primary clinician informed; to be taken up in the next individual visit.',
  'Will follow up by phone per attendance policy.',
  'Letter sent after two calls without answer.',
  'Talked about mixed feelings toward coming; agreed to try two more sessions.',
];

const statusWhenMissed = (random: Random, isFading: boolean): AttendanceStatus =>
  random.weigh([
    ['excused', isFading ? 25 : 48],
    ['late_cancel', isFading ? 20 : 22],
    ['no_show', isFading ? 55 : 30],
  ] as const);

const reasonWhenMissed = (random: Random, status: AttendanceStatus, isFading: boolean): AbsenceReason =>
  status === 'excused'
    ? random.weigh([
        ['illness', 45],
        ['practical_barrier', 38],
        ['other', 17],
      ] as const)
    : random.weigh([
        ['unknown', status === 'no_show' ? 30 : 8],
        ['avoidance', isFading ? 30 : 14],
        ['ambivalence', isFading ? 24 : 12],
        ['practical_barrier', 26],
        ['illness', 14],
      ] as const);

/** How likely the member comes to this session. */
function chanceToCome(stay: Stay, session: Session, today: CivilDate): number {
  if (stay.fadesFrom !== null && session.date >= stay.fadesFrom) return 0.1;
  const inDecember = session.date.slice(5) > '12-15' || session.date.slice(5) < '01-05' ? 0.9 : 1;
  const isFalling = stay.planned.plan.falling === true && session.date > addDays(today, -56);
  return stay.persona.reliability * inDecember * (isFalling ? 0.55 : 1);
}

const blank = {
  arrivedAt: null,
  leftAt: null,
  notified: null,
  notifiedAt: null,
  absenceReason: null,
  followUp: null,
  followUpDue: null,
  followUpDoneOn: null,
  makeup: null,
  makeupOn: null,
};

function recordComing(made: MadeSession, stay: Stay, random: Random): Draft<AttendanceRecord> {
  const { session } = made;
  const status = random.weigh([
    ['present', 91],
    ['late', 6],
    ['left_early', 3],
  ] as const);
  return {
    ...blank,
    sessionId: session.id,
    clientId: stay.persona.client.id,
    status,
    arrivedAt: status === 'late' ? addMinutes(session.startsAt, random.integer(5, 22)) : null,
    leftAt: status === 'left_early' ? addMinutes(session.endsAt, -random.integer(8, 25)) : null,
  };
}

function recordAbsence(
  made: MadeSession,
  stay: Stay,
  today: CivilDate,
  random: Random,
): Draft<AttendanceRecord> {
  const { session } = made;
  const isFading = stay.fadesFrom !== null && session.date >= stay.fadesFrom;
  const status = statusWhenMissed(random, isFading);
  const gaveNotice = status !== 'no_show';
  const hoursBefore = status === 'excused' ? random.between(20, 90) : random.between(0.5, 8);
  const isDocumented = !random.chance(0.05);
  const due = addDays(session.date, random.integer(1, 4));
  const done = addDays(session.date, random.integer(1, 6));
  // What is left undone for weeks is the exception; of the last days some is still to do.
  const isDone = isDocumented && done < today && random.chance(done < addDays(today, -21) ? 0.995 : 0.8);
  const isTaught = session.module !== null && !random.chance(0.06);
  const makeup = random.weigh([
    ['materials', 55],
    ['individual_review', 20],
    ['none', 25],
  ] as const);
  const madeUpOn = addDays(session.date, random.integer(1, 8));
  const isMadeUp = isTaught && makeup !== 'none' && madeUpOn < today;
  return {
    ...blank,
    sessionId: session.id,
    clientId: stay.persona.client.id,
    status,
    notified: isDocumented || random.chance(0.5) ? gaveNotice : null,
    notifiedAt: gaveNotice && isDocumented ? addMinutes(session.startsAt, -hoursBefore * 60) : null,
    absenceReason: random.chance(0.93) ? reasonWhenMissed(random, status, isFading) : null,
    followUp: isDocumented ? random.pick(followUps) : null,
    followUpDue: isDocumented ? due : null,
    followUpDoneOn: isDone ? done : null,
    makeup: isTaught ? (isMadeUp || makeup === 'none' ? makeup : 'none') : null,
    makeupOn: isMadeUp ? madeUpOn : null,
  };
}

/** What is recorded of every seat up to the middle of today: later sessions of today are still to be recorded. */
export function makeAttendance(
  sessions: readonly MadeSession[],
  stays: readonly Stay[],
  today: CivilDate,
  random: Random,
): MadeSeat[] {
  const staysByGroup = new Map<string, Stay[]>();
  for (const stay of stays) valueFor(staysByGroup, stay.planned.plan.id, () => []).push(stay);
  const seats: MadeSeat[] = [];
  for (const made of sessions) {
    const { session, planned } = made;
    const noon: Instant = instantAt(today, 720, planned.timeZone);
    if (session.status === 'cancelled' || session.endsAt > noon) continue;
    for (const stay of staysByGroup.get(planned.plan.id) ?? []) {
      const { enteredOn, leftOn } = stay.membership;
      if (!isWithin(session.date, enteredOn, leftOn)) continue;
      const isFirst = session.date === enteredOn;
      const comes = random.chance(isFirst ? 0.97 : chanceToCome(stay, session, today));
      const record = comes ? recordComing(made, stay, random) : recordAbsence(made, stay, today, random);
      seats.push({ made, stay, record });
    }
  }
  return seats;
}
