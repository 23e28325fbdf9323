import type { DenialGround } from '@concord/domain/amendment-requests';
import type { AttendanceRecord } from '@concord/domain/attendance';
import type { CopiedSession } from '@concord/domain/releases';
import type { StaffMember } from '@concord/domain/staff';
import { sayMoment } from '../../platform/printing/index.ts';

const grounds: Readonly<Record<DenialGround, string>> = {
  not_created_here: 'Not created by this practice.',
  not_in_record: 'Not part of the record that this practice keeps.',
  not_accessible: 'Not open to inspection by law.',
  accurate_and_complete: 'Accurate and complete.',
};

/** Why a request was denied, in the words of the law (45 CFR 164.526(a)(2)). */
export const sayGround = (ground: DenialGround): string => grounds[ground];

/** Chosen words without their underscores, lists with commas; free text as it is. */
export const sayChosen = (value: string): string => value.replaceAll(';', ', ').replaceAll('_', ' ');

/** "Amara Osei, LCSW"; who is on record no more stays unnamed. */
export const sayStaff = (member: StaffMember | null): string =>
  member === null
    ? 'a clinician who is not on record any more'
    : `${member.firstName} ${member.lastName}, ${member.credential}`;

const clock = (instant: number, timeZone: string, withZone: boolean): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    ...(withZone ? { timeZoneName: 'short' } : {}),
  }).format(new Date(instant));

/** "2:00 PM – 3:30 PM CST", by the clock of the site. */
export const sayHours = ({ session, timeZone }: CopiedSession): string =>
  `${clock(session.startsAt, timeZone, false)} – ${clock(session.endsAt, timeZone, true)}${session.telehealth === true ? ', by telehealth' : ''}`;

const statuses: Readonly<Record<AttendanceRecord['status'], string>> = {
  present: 'present',
  late: 'present, late',
  left_early: 'present, left early',
  excused: 'absent, excused',
  late_cancel: 'absent, cancelled late',
  no_show: 'absent, did not come',
};

/** Whether the member came, and of an absence what is on record: notice, reason, makeup. */
export function sayAttendance({ attendance, timeZone }: CopiedSession): string {
  if (attendance === null) return 'not recorded';
  const { status, arrivedAt, leftAt, notified, notifiedAt, absenceReason, makeup, makeupOn } = attendance;
  const isAbsent = status === 'excused' || status === 'late_cancel' || status === 'no_show';
  const sayNotice = (): string => {
    if (notified === null) return 'notice not recorded';
    if (!notified) return 'no notice';
    return notifiedAt === null ? 'notice given' : `notice given ${sayMoment(new Date(notifiedAt), timeZone)}`;
  };
  return [
    statuses[status],
    ...(status === 'late' && arrivedAt !== null ? [`came at ${clock(arrivedAt, timeZone, false)}`] : []),
    ...(status === 'left_early' && leftAt !== null ? [`left at ${clock(leftAt, timeZone, false)}`] : []),
    ...(isAbsent ? [sayNotice()] : []),
    ...(isAbsent && absenceReason !== null ? [`reason: ${sayChosen(absenceReason)}`] : []),
    ...(makeup !== null && makeup !== 'none'
      ? [`made up by ${sayChosen(makeup)}${makeupOn === null ? '' : ` on ${makeupOn}`}`]
      : []),
  ].join('; ');
}

/** "Mon, January 12, 2026" */
export const sayDay = (date: string): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC',
    weekday: 'short',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`));
