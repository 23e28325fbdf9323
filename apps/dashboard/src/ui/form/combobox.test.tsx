import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Combobox } from './combobox.tsx';

const everybody = [
  { id: 'c1', label: 'Ada Quill', detail: 'born 1990' },
  { id: 'c2', label: 'Ada Stone' },
  { id: 'c3', label: 'Bruno Vale' },
];

function Finder() {
  const [text, setText] = useState('');
  const fitting = everybody.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
  return (
    <form aria-label="Admission">
      <Combobox
        name="clientId"
        label="Client"
        candidates={fitting}
        none="Nobody of that name."
        onSearch={setText}
      />
      <button type="button">Elsewhere</button>
    </form>
  );
}

describe('finding one of many', () => {
  const open = () => {
    render(<Finder />);
    const form = screen.getByRole<HTMLFormElement>('form');
    return {
      field: screen.getByRole<HTMLInputElement>('combobox', { name: 'Client' }),
      chosen: () => new FormData(form).get('clientId'),
    };
  };

  it('lists those who fit, moves with the arrows, and gives the form the id of whom Enter takes', async () => {
    const { field, chosen } = open();
    expect(field.getAttribute('aria-expanded')).toBe('false');
    await userEvent.type(field, 'ada');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Ada Quill born 1990',
      'Ada Stone',
    ]);
    expect(field.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[0]?.id);
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Ada Stone');
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Ada Quill born 1990');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(field.value).toBe('Ada Stone');
    expect(chosen()).toBe('c2');
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('forgets the choice when somebody types on, and says when nobody fits', async () => {
    const { field, chosen } = open();
    await userEvent.type(field, 'bruno{Enter}');
    expect(chosen()).toBe('c3');
    await userEvent.type(field, 'x');
    expect(chosen()).toBe('');
    expect((await screen.findByRole('status')).textContent).toBe('Nobody of that name.');
  });

  it('closes with Escape, and takes what is pressed with a pointer', async () => {
    const { field, chosen } = open();
    await userEvent.type(field, 'ada{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    await userEvent.type(field, ' q');
    await userEvent.click(screen.getByRole('option'));
    expect(chosen()).toBe('c1');
  });
});
