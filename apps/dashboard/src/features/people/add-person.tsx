import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import type { HandedInvitationFragment } from '../../gql/graphql.ts';
import { allRoles, sayRole } from '../../platform/access-words.ts';
import { choicesIn, textIn } from '../../platform/form-values.ts';
import { signInChoicesQuery } from '../../platform/provider.graphql.ts';
import { everyAnswer } from '../../platform/use-answer.ts';
import { sayFailure } from '../../platform/use-entry.ts';
import type { EntryOutcome } from '../../platform/use-entry.ts';
import { CheckField, ChecksField, TextField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { addPersonMutation } from './people.graphql.ts';
import { StaffField } from './staff-field.tsx';

interface AddPersonProps {
  readonly onAdded: (invitation: HandedInvitationFragment) => void;
  readonly onClose: () => void;
}

/** An account for somebody: what they may do, which member of staff they are, and how they will sign in. */
export function AddPerson({ onAdded, onClose }: AddPersonProps): ReactNode {
  const [, add] = useMutation(addPersonMutation);
  const [{ data: choices }] = useQuery({ query: signInChoicesQuery });
  const [userId] = useState(() => crypto.randomUUID());
  const provider = choices?.signInChoices.provider ?? null;
  const submit = async (values: FormData): Promise<EntryOutcome> => {
    const staffId = textIn(values, 'staffId');
    const person = {
      name: textIn(values, 'name'),
      email: textIn(values, 'email'),
      roles: choicesIn(values, 'roles', allRoles),
      staffId: staffId === '' ? null : staffId,
      throughProvider: values.get('throughProvider') !== null,
    };
    const { data, error } = await add({ userId, person }, everyAnswer);
    const outcome = data?.addPerson;
    if (outcome === undefined) return sayFailure(error);
    if (outcome.__typename === 'Refusal')
      return { ...outcome, kind: 'refused', field: outcome.field ?? null };
    onAdded(outcome);
    return { kind: 'done', id: outcome.person.id };
  };
  return (
    <FormLayer
      title="Add a person"
      intro="Somebody who shall be able to sign in. You get a code to hand to them, with which they choose a password of their own."
      submit="Add"
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField name="name" label="Name" data-first-focus="" />
      <TextField name="email" label="E-mail" type="email" hint="With this they sign in." />
      <ChecksField
        name="roles"
        legend="May act as"
        options={allRoles.map((role) => ({ value: role, label: sayRole(role) }))}
        chosen={[]}
      />
      <StaffField staffId={null} />
      {provider !== null && (
        <CheckField
          name="throughProvider"
          label={`Signs in through ${provider} alone, and has no password here`}
        />
      )}
    </FormLayer>
  );
}
