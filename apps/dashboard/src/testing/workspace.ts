import type { Seat, Workspace } from '../features/workspace/workspace-model.ts';
import { day } from './practice.ts';

/** An invented seat of somebody who was present and has one goal. */
export const seat = (change: Partial<Seat> = {}): Seat => ({
  __typename: 'WorkspaceSeat',
  client: { __typename: 'ClientRef', id: 'client-1', label: 'Ada Achterberg' },
  state: 'PRESENT',
  billedIndividually: true,
  payerProfile: null,
  hasDiagnosis: true,
  primaryTherapist: null,
  minutes: 90,
  attendance: {
    __typename: 'SeatAttendance',
    version: 1,
    status: 'PRESENT',
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
  },
  goals: [{ __typename: 'SeatGoal', goalId: 'goal-1', text: 'Use a coping skill', rating: null, version: 0 }],
  lastTime: null,
  note: null,
  ...change,
});

/** An invented session of a skills group, held on a Monday evening, with the given seats. */
export const workspace = (seats: Seat[]): Workspace => ({
  __typename: 'Workspace',
  session: {
    __typename: 'SessionRef',
    id: 'session-1',
    startsAt: '2026-03-02T18:00:00Z',
    date: day('2026-03-02'),
  },
  endsAt: '2026-03-02T19:30:00Z',
  status: 'held',
  groupId: 'group-1',
  groupName: 'Skills',
  kind: 'PSYCHOEDUCATIONAL',
  documentation: 'hybrid',
  timeZone: 'UTC',
  module: null,
  room: ['Noor Waverly (lead)'],
  mayWrite: true,
  groupNote: { __typename: 'WorkspaceGroupNote', signed: false, fields: [], signatures: [] },
  seats,
  people: [],
});
