import { practiceRoles } from '@concord/domain/staff';
import type { ReactNode } from 'react';
import type { SitesAndStaffQuery } from '../../gql/graphql.ts';
import { choicesIn, textIn } from '../../platform/form-values.ts';
import { useEntry } from '../../platform/use-entry.ts';
import { ChecksField, TextField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { saveStaffMemberMutation } from './sites-and-staff.graphql.ts';

export type StaffOnRecord = SitesAndStaffQuery['staffOnRecord'][number];

interface StaffFormProps {
  /** Null: a new member of staff. */
  readonly member: StaffOnRecord | null;
  readonly onClose: () => void;
}

/** Adds a member of staff, or changes how their name and credential are written. */
export function StaffForm({ member, onClose }: StaffFormProps): ReactNode {
  const save = useEntry(saveStaffMemberMutation);
  return (
    <FormLayer
      title={member === null ? 'New member of staff' : 'Change a member of staff'}
      intro="Who leads groups, writes notes and signs them. An account to sign in with is made apart from this."
      submit={member === null ? 'Add' : 'Save'}
      onClose={onClose}
      onSubmit={(values) =>
        save({
          staffId: member?.id ?? null,
          baseVersion: member?.version ?? null,
          staffMember: {
            firstName: textIn(values, 'firstName'),
            lastName: textIn(values, 'lastName'),
            credential: textIn(values, 'credential'),
            email: textIn(values, 'email'),
            roles: choicesIn(values, 'roles', practiceRoles),
          },
        })
      }
    >
      <TextField
        name="firstName"
        label="First name"
        defaultValue={member?.firstName ?? ''}
        data-first-focus=""
        autoComplete="off"
      />
      <TextField name="lastName" label="Last name" defaultValue={member?.lastName ?? ''} autoComplete="off" />
      <TextField
        name="credential"
        label="Credential"
        hint="As it stands after the name, such as LCSW."
        defaultValue={member?.credential ?? ''}
        autoComplete="off"
      />
      <TextField
        name="email"
        label="E-mail"
        type="email"
        defaultValue={member?.email ?? ''}
        autoComplete="off"
      />
      <ChecksField
        name="roles"
        legend="Does for the practice"
        options={practiceRoles.map((role) => ({ value: role, label: role }))}
        chosen={member?.roles ?? ['clinician']}
      />
    </FormLayer>
  );
}
