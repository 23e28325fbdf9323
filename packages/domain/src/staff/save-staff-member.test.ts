import { describe, expect, it, test } from 'vitest';
import { checkStaffMember, type StaffEntry } from './index.ts';

const entry: StaffEntry = {
  firstName: 'Ines',
  lastName: 'Hallorann',
  credential: 'LCSW',
  email: 'ines@clinic.example',
  roles: ['clinician'],
};

describe('a member of staff', () => {
  test.each<[string, Partial<StaffEntry>, string]>([
    ['no first name', { firstName: ' ' }, 'first-name-missing'],
    ['no last name', { lastName: '' }, 'last-name-missing'],
    ['no credential', { credential: ' ' }, 'credential-missing'],
    ['a name of 101 letters', { lastName: 'x'.repeat(101) }, 'too-long'],
    ['an address without @', { email: 'ines' }, 'email'],
    ['nothing to do', { roles: [] }, 'roles-missing'],
  ])('is refused with %s', (_what, change, code) => {
    const checked = checkStaffMember({ ...entry, ...change });
    expect(checked.ok ? null : checked.refusal.code).toBe(code);
  });

  it('is kept without needless spaces and repeated roles', () => {
    expect(checkStaffMember({ ...entry, firstName: ' Ines ', roles: ['clinician', 'clinician'] })).toEqual({
      ok: true,
      value: entry,
    });
  });
});
