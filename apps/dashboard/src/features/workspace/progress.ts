import type { Verdict } from './verdict.ts';
import { hasCome, type Seat, type Workspace } from './workspace-model.ts';

/** How far a seat's record is. */
export type Progress = 'unrecorded' | 'absent' | 'not-started' | 'writing' | 'ready' | 'signed';

const isUnrecorded = (seat: Seat): boolean => (seat.attendance.status ?? 'UNRECORDED') === 'UNRECORDED';

/** How far it is, by what was judged of it last. */
export function progressOf(seat: Seat, verdict: Pick<Verdict, 'isReady' | 'isBegun'> | null): Progress {
  if (isUnrecorded(seat)) return 'unrecorded';
  if (!hasCome(seat)) return 'absent';
  if (seat.note?.status === 'signed') return 'signed';
  if (verdict?.isReady === true && seat.note != null) return 'ready';
  return seat.note != null || verdict?.isBegun === true ? 'writing' : 'not-started';
}

/** "12 expected, 10 came, 7 ready": what stands over the roster. */
export function sayRoster({ seats }: Workspace, ready: number): string {
  const expected = seats.filter((seat) => seat.state !== 'GUEST').length;
  return `${expected} expected · ${seats.filter(hasCome).length} came · ${ready} ready`;
}
