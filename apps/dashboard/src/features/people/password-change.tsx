import { useState } from 'react';
import type { ReactNode } from 'react';
import { exactlyIn, textIn } from '../../platform/form-values.ts';
import { newPasswordHint } from '../../platform/new-password.ts';
import { usePractice } from '../../platform/practice.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { EntryForm } from '../../ui/form/entry-form.tsx';
import { TextField } from '../../ui/form/fields.tsx';
import { changePasswordMutation } from './sessions.graphql.ts';

/** Another password for oneself; the fields are empty again once it is changed. */
export function PasswordChange(): ReactNode {
  const { viewer } = usePractice();
  const change = useEntry(changePasswordMutation);
  const [times, setTimes] = useState(0);
  const submit = async (values: FormData): ReturnType<typeof change> => {
    const newPassword = exactlyIn(values, 'newPassword');
    if (newPassword !== exactlyIn(values, 'again'))
      return refuseField('again', 'This is not the same as the new password.');
    const code = textIn(values, 'code');
    return change({
      password: exactlyIn(values, 'password'),
      newPassword,
      code: code === '' ? null : code,
    });
  };
  return (
    <section className="card stack" aria-labelledby="password-change">
      <h2 id="password-change">Password</h2>
      <p className="quiet">
        Wherever else you are signed in ends with the old password, and so do your tokens.
      </p>
      {times > 0 && <p role="status">Your password is changed.</p>}
      <EntryForm
        key={times}
        submit="Change the password"
        onSubmit={submit}
        onDone={() => setTimes((before) => before + 1)}
      >
        <TextField
          name="password"
          label="The password that you have"
          type="password"
          autoComplete="current-password"
        />
        <TextField
          name="newPassword"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint={newPasswordHint}
        />
        <TextField name="again" label="The new one once more" type="password" autoComplete="new-password" />
        {viewer.hasSecondFactor && (
          <TextField
            name="code"
            label="Code of your authenticator"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </EntryForm>
    </section>
  );
}
