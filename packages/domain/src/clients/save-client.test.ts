import { describe, expect, it, test } from 'vitest';
import type { CivilDate } from '../shared/index.ts';
import { changeCoverage, checkClient, type ClientEntry } from './index.ts';

const today = '2026-03-02' as CivilDate;
const entry: ClientEntry = {
  firstName: 'Zoë',
  lastName: 'Nguyễn',
  preferredName: null,
  dateOfBirth: '1990-05-01' as CivilDate,
  otherNames: [],
};
const codeOf = (change: Partial<ClientEntry>): string | null => {
  const checked = checkClient({ ...entry, ...change }, today);
  return checked.ok ? null : checked.refusal.code;
};

describe('what is entered about a client', () => {
  test.each([
    ['no first name', { firstName: ' ' }, 'first-name-missing'],
    ['no last name', { lastName: '' }, 'last-name-missing'],
    ['a birth tomorrow', { dateOfBirth: '2026-03-03' as CivilDate }, 'date-of-birth'],
    ['a birth in 1899', { dateOfBirth: '1899-12-31' as CivilDate }, 'date-of-birth'],
    ['a name of 101 letters', { lastName: 'x'.repeat(101) }, 'name-too-long'],
    ['two names in one', { otherNames: ['Zo; Zoe'] }, 'name-with-semicolon'],
  ])('is refused with %s', (_what, change, code) => {
    expect(codeOf(change)).toBe(code);
  });

  it('may leave out the date of birth, and may be born today', () => {
    expect(codeOf({ dateOfBirth: null })).toBeNull();
    expect(codeOf({ dateOfBirth: today })).toBeNull();
  });

  it('loses needless spaces and repeated names, and keeps its diacritics in one form', () => {
    const checked = checkClient(
      { ...entry, firstName: '  Zoe\u0308 ', preferredName: '  ', otherNames: ['Zo', ' Zo ', '', 'Z  B'] },
      today,
    );
    expect(checked).toEqual({
      ok: true,
      value: { ...entry, firstName: 'Zoë', preferredName: null, otherNames: ['Zo', 'Z B'] },
    });
  });
});

describe('another payer', () => {
  const last = { payerId: 'a', from: '2026-01-10' as CivilDate };
  test.each([
    ['2026-03-03', 'coverage-in-future'],
    ['2026-01-10', null],
    ['2026-01-09', 'coverage-order'],
    ['2026-01-11', null],
    ['2026-03-02', null],
  ])('from %s on: %s', (from, code) => {
    const decided = changeCoverage({ payerId: 'b', from: from as CivilDate }, last, today);
    expect(decided.ok ? null : decided.refusal.code).toBe(code);
  });

  it('may begin on any day up to today where none is on record', () => {
    expect(changeCoverage({ payerId: 'b', from: '2020-01-01' as CivilDate }, null, today).ok).toBe(true);
  });
});
