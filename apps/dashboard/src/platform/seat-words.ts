import type { SeatState } from '../gql/graphql.ts';

/** How a seat is written everywhere: a letter with a shape of its own, and the word. */
export interface SeatWords {
  readonly letter: string;
  readonly word: string;
  readonly attended: boolean;
}

export const seatWords: Readonly<Record<SeatState, SeatWords>> = {
  PRESENT: { letter: '●', word: 'present', attended: true },
  LATE: { letter: 'L', word: 'came late', attended: true },
  LEFT_EARLY: { letter: 'E', word: 'left early', attended: true },
  EXCUSED: { letter: 'x', word: 'excused', attended: false },
  LATE_CANCEL: { letter: 'c', word: 'cancelled late', attended: false },
  NO_SHOW: { letter: 'N', word: 'no-show', attended: false },
  UNRECORDED: { letter: '?', word: 'not recorded', attended: false },
  NOT_MEMBER: { letter: '', word: 'not a member that day', attended: false },
  GUEST: { letter: 'G', word: 'guest', attended: false },
};

export const attendedStates = ['PRESENT', 'LATE', 'LEFT_EARLY'] as const satisfies readonly SeatState[];
export const missedStates = ['EXCUSED', 'LATE_CANCEL', 'NO_SHOW'] as const satisfies readonly SeatState[];
