import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { refuseField } from '../../platform/use-entry.ts';
import type { EntryOutcome } from '../../platform/use-entry.ts';
import { EntryForm } from './entry-form.tsx';
import { DateField, TextField } from './fields.tsx';

describe('a form', () => {
  const show = (outcomes: readonly EntryOutcome[]): { readonly sent: string[]; readonly done: string[] } => {
    const [sent, done]: [string[], string[]] = [[], []];
    const left = [...outcomes];
    render(
      <EntryForm
        submit="Save"
        onDone={(id) => done.push(id)}
        onSubmit={(values) => {
          sent.push(String(values.get('name')));
          return Promise.resolve(left.shift() ?? { kind: 'done', id: 'g1' });
        }}
      >
        <TextField name="name" label="Name" hint="As it is called in the clinic." />
        <DateField name="startsOn" label="First day" defaultValue="2026-03-02" />
      </EntryForm>,
    );
    return { sent, done };
  };

  it('says what is wrong under its field, gives it the focus, and keeps what was typed', async () => {
    const { sent, done } = show([refuseField('name', 'Another group has this name.')]);
    const field = screen.getByLabelText('Name');
    await userEvent.type(field, 'Coping');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toBe('Another group has this name.');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect((field as HTMLInputElement).value).toBe('Coping');
    await userEvent.type(field, ' skills');
    await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
    await screen.findByText('', { selector: '[role=status]' });
    expect(sent).toEqual(['Coping', 'Coping skills']);
    expect(done).toEqual(['g1']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says above the fields what is about none of them', async () => {
    show([
      { kind: 'refused', code: 'changed-meanwhile', message: 'Somebody else changed this.', field: null },
    ]);
    await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Somebody else changed this.');
    expect(document.activeElement).toBe(alert);
  });

  it('says after twenty seconds that no answer has come, and that nobody knows whether it is saved', () => {
    vi.useFakeTimers();
    try {
      render(
        <EntryForm submit="Save" onDone={() => undefined} onSubmit={() => new Promise(() => undefined)}>
          <TextField name="name" label="Name" />
        </EntryForm>,
      );
      fireEvent.click(screen.getByRole('button', { name: /^Save/ }));
      const said = screen.getByRole('status');
      act(() => void vi.advanceTimersByTime(19_999));
      expect(said.textContent).toBe('Saving …');
      act(() => void vi.advanceTimersByTime(1));
      expect(said.textContent).toContain('Whether it is saved is not known');
    } finally {
      vi.useRealTimers();
    }
  });
});
