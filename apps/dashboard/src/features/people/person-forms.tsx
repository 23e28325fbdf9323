import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Role } from '../../gql/graphql.ts';
import { allRoles, sayRole } from '../../platform/access-words.ts';
import { textOrNull } from '../../platform/form-values.ts';
import { Button } from '../../ui/button.tsx';
import { StaffField } from './staff-field.tsx';

interface StaffFormProps {
  readonly staffId: string | null;
  readonly isBusy: boolean;
  readonly onLink: (staffId: string | null) => void;
}

/** Which member of staff somebody is. */
export const StaffForm = ({ staffId, isBusy, onLink }: StaffFormProps): ReactNode => (
  <form
    aria-label="Member of staff"
    onSubmit={(event) => {
      event.preventDefault();
      onLink(textOrNull(new FormData(event.currentTarget), 'staffId'));
    }}
  >
    <StaffField staffId={staffId} />
    <Button type="submit" disabled={isBusy}>
      Save the member of staff
    </Button>
  </form>
);

interface RolesFormProps {
  readonly held: readonly Role[];
  readonly isBusy: boolean;
  readonly onGive: (roles: readonly Role[]) => void;
}

/** What somebody may act as. */
export function RolesForm({ held, isBusy, onGive }: RolesFormProps): ReactNode {
  const [chosen, setChosen] = useState(held);
  const isSame = allRoles.every((role) => held.includes(role) === chosen.includes(role));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onGive(chosen);
      }}
    >
      <fieldset>
        <legend>Roles</legend>
        {allRoles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={chosen.includes(role)}
              onChange={({ target }) =>
                setChosen(allRoles.filter((each) => (each === role ? target.checked : chosen.includes(each))))
              }
            />
            {sayRole(role)}
          </label>
        ))}
      </fieldset>
      <Button type="submit" look="chief" disabled={isBusy || isSame}>
        Give these roles
      </Button>
    </form>
  );
}
