export { recordAttendance } from './record-attendance.ts';
export { SeatStateValue, type SeatState } from './seat.types.ts';
