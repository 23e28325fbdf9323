import { registerEnumType } from 'type-graphql';

/** How a client stands to one held session: what is recorded of a seat, or that there is none. */
export const SeatStateValue = {
  PRESENT: 'present',
  LATE: 'late',
  LEFT_EARLY: 'left_early',
  EXCUSED: 'excused',
  LATE_CANCEL: 'late_cancel',
  NO_SHOW: 'no_show',
  UNRECORDED: 'unrecorded',
  NOT_MEMBER: 'not_member',
  GUEST: 'guest',
} as const;
export type SeatState = (typeof SeatStateValue)[keyof typeof SeatStateValue];

registerEnumType(SeatStateValue, {
  name: 'SeatState',
  description:
    'What is recorded of a seat; `GUEST`: recorded, but no member that day; `NOT_MEMBER`: neither.',
});
