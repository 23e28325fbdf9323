import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import { SelectField } from '../../ui/form/fields.tsx';

/** Which member of staff a person is. */
export function StaffField({ staffId }: { readonly staffId: string | null }): ReactNode {
  const practice = usePractice();
  const staff = practice.staff.filter(({ id, lastDay }) => lastDay == null || id === staffId);
  return (
    <SelectField
      name="staffId"
      label="Member of staff"
      hint="Decides whose groups they see and whose notes they sign. Who treats nobody can stay without."
      empty="none"
      defaultValue={staffId ?? ''}
      options={staff.map(({ id, name, credential }) => ({
        value: id,
        label: credential === '' ? name : `${name}, ${credential}`,
      }))}
    />
  );
}
