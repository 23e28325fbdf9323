import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { day, practice } from '../../testing/practice.ts';
import { show } from '../../testing/show.tsx';
import type { KeptSession } from './kept-session.ts';
import { RoomField } from './room-field.tsx';

const lead = {
  __typename: 'PersonInRoom',
  role: 'LEAD',
  staff: { __typename: 'StaffRef', id: 'staff-1', name: 'Oskar Lindgren', credential: 'LCSW' },
} as unknown as KeptSession['inRoom'][number];

const entered = (): string[][] => {
  const form = new FormData(screen.getByRole<HTMLFormElement>('form'));
  return [...form].map(([name, value]) => [name, String(value)]);
};
const showField = (people = [lead]) =>
  show(
    <form aria-label="Session" data-day={day('2026-03-02')}>
      <RoomField people={people} date={day('2026-03-02')} />
    </form>,
  );

it('begins with those who are on record, each with the role', () => {
  showField();
  const field = screen.getByRole('group', { name: 'Facilitators in the room' });
  expect(within(field).getAllByRole('listitem')).toHaveLength(1);
  expect(entered()).toEqual([
    ['room-0-staff', 'staff-1'],
    ['room-0-role', 'lead'],
  ]);
});

it('adds a stand-in under a number of its own, and takes out who was not there', async () => {
  showField();
  await userEvent.click(screen.getByRole('button', { name: /Add somebody/ }));
  expect(entered().slice(2)).toEqual([
    ['room-1-staff', ''],
    ['room-1-role', 'co'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Was not there: Oskar Lindgren' }));
  expect(entered().map(([name]) => name)).toEqual(['room-1-staff', 'room-1-role']);
  await userEvent.click(screen.getByRole('button', { name: /Add somebody/ }));
  expect(entered().map(([name]) => name)).toContain('room-2-staff');
});

it('offers whoever worked here that day, and nobody who had left but who is on record', async () => {
  const left = (id: string, name: string, lastDay: string) => ({
    ...practice.staff[0],
    __typename: 'StaffRef' as const,
    id,
    name,
    credential: 'LPC',
    lastDay: day(lastDay),
  });
  const before = practice.staff;
  Object.assign(practice, {
    staff: [
      ...before,
      left('staff-2', 'Ines Prado', '2026-03-01'),
      left('staff-3', 'Omar Haddad', '2026-03-02'),
    ],
  });
  const gone = {
    ...lead,
    staff: { ...lead.staff, id: 'staff-2', name: 'Ines Prado', credential: 'LPC' },
  };
  showField([lead, gone]);
  await userEvent.click(screen.getByRole('button', { name: /Add somebody/ }));
  const offered = screen
    .getAllByRole<HTMLSelectElement>('combobox', { name: 'Person' })
    .map(({ options }) => [...options].map(({ text }) => text));
  const there = ['Choose', 'Oskar Lindgren, LCSW', 'Omar Haddad, LPC'];
  expect(offered).toEqual([there, [...there, 'Ines Prado, LPC'], there]);
  expect(entered()[2]).toEqual(['room-1-staff', 'staff-2']);
  Object.assign(practice, { staff: before });
});
