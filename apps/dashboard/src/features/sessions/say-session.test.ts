import { expect, test } from 'vitest';
import { day } from '../../testing/practice.ts';
import { sayFacilitators, sayPresence, saySession } from './say-session.ts';
import type { Row } from './say-session.ts';

const row: Row = {
  __typename: 'SessionRow',
  session: {
    __typename: 'SessionRef',
    id: 's',
    externalId: 'S1',
    startsAt: '2026-11-10T20:00:00Z',
    date: day('2026-11-10'),
  },
  group: { __typename: 'GroupRef', id: 'g', name: 'Grief', kind: 'PROCESS', enrolment: 'OPEN' },
  site: { __typename: 'SiteRef', id: 'site', name: 'Desert Bloom', timeZone: 'America/Phoenix' },
  endsAt: '2026-11-10T21:30:00Z',
  status: 'HELD',
  cancelReason: null,
  expected: 12,
  attended: 10,
  excused: 1,
  lateCancelled: 0,
  noShow: 1,
  unrecorded: 0,
  guests: 2,
  facilitators: [
    {
      __typename: 'RoomFacilitator',
      role: 'co',
      staff: { __typename: 'StaffRef', id: '2', name: 'Lam', credential: 'LMFT' },
    },
    {
      __typename: 'RoomFacilitator',
      role: 'lead',
      staff: { __typename: 'StaffRef', id: '1', name: 'Ortiz', credential: 'LCSW' },
    },
  ],
};

test('says who came of those expected, what became of the others, and guests apart', () => {
  expect(saySession(row)).toEqual({
    finding: '10 of 12 expected members came (83%);',
    detail: '1 excused and 1 no-show. 2 guests counted apart.',
  });
});

test('when everybody came there are no others', () => {
  expect(saySession({ ...row, attended: 12, excused: 0, noShow: 0, guests: 0 })).toEqual({
    finding: '12 of 12 expected members came (100%).',
    detail: '',
  });
});

test('the lead stands first; nobody in the room is said, not left blank', () => {
  expect(sayFacilitators(row)).toBe('Ortiz, LCSW (lead) and Lam, LMFT (co)');
  expect(sayFacilitators({ ...row, facilitators: [] })).toBe('nobody on record');
});

test('coming and leaving is in the time of the site', () => {
  const seat = {
    __typename: 'SessionSeat' as const,
    client: { __typename: 'ClientRef' as const, id: 'c', label: 'M-01' },
    state: 'LATE' as const,
    noteStatus: null,
  };
  expect(sayPresence({ ...seat, arrivedAt: '2026-11-10T20:10:00Z', leftAt: null }, 'America/Phoenix')).toBe(
    'came 13:10',
  );
  expect(sayPresence({ ...seat, arrivedAt: null, leftAt: null }, 'America/Phoenix')).toBeNull();
});
