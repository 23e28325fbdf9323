import { describe, expect, it, test } from 'vitest';
import {
  changesBetween,
  checkProfile,
  exampleProfiles,
  profilesInForce,
  type PayerProfile,
  type ServiceLimits,
} from './index.ts';

const row: ServiceLimits = {
  code: '90853',
  unit: 'session',
  minSize: 2,
  maxSize: 12,
  minMinutes: 45,
  maxPerDay: 1,
  mark: 'V',
  source: 'A regulation.',
};
const profile: PayerProfile = { key: 'state_plan', name: 'State plan', noteDueHours: 72, services: [row] };
const codeOf = (change: Partial<PayerProfile>): string | null => {
  const checked = checkProfile({ ...profile, ...change });
  return checked.ok ? null : checked.refusal.code;
};
const rowCode = (change: Partial<ServiceLimits>): string | null =>
  codeOf({ services: [{ ...row, ...change }] });

describe('a payer profile', () => {
  it.each(exampleProfiles.map((example) => [example.name, example] as const))(
    'is accepted as Concord comes with it: %s',
    (_name, example) => {
      expect(checkProfile(example).ok).toBe(true);
    },
  );

  test.each([
    ['a name that is blank', { name: '  ' }, 'name-missing'],
    ['a key with a space', { key: 'state plan' }, 'key'],
    ['no hours at all', { noteDueHours: 0 }, 'hours'],
    ['half an hour', { noteDueHours: 0.5 }, 'hours'],
    ['a code twice', { services: [row, row] }, 'code-twice'],
  ])('is refused with %s', (_what, change, code) => {
    expect(codeOf(change)).toBe(code);
  });

  test.each([
    ['a code in small letters', { code: 'h2014' }, 'code'],
    ['a modifier of three letters', { modifier: 'HQX' }, 'modifier'],
    ['a group of nobody', { minSize: 0 }, 'limit'],
    ['a largest group below the smallest', { minSize: 5, maxSize: 4 }, 'size'],
    ['two sessions in no days', { maxPerRollingDays: { sessions: 2, days: 0 } }, 'rolling'],
    ['a mark that says nothing', { mark: 'sure' }, 'mark'],
    ['no source', { source: ' ' }, 'source'],
  ])('refuses a row with %s', (_what, change, code) => {
    expect(rowCode(change)).toBe(code);
  });

  it('allows a group whose smallest size is its largest, and empty limits', () => {
    expect(rowCode({ minSize: 4, maxSize: 4 })).toBeNull();
    expect(rowCode({ minSize: null, maxSize: null, minMinutes: null, maxPerDay: null })).toBeNull();
  });
});

describe('the history of a profile', () => {
  it('tells each value that changed, from what to what', () => {
    const after: PayerProfile = {
      ...profile,
      noteDueHours: 48,
      services: [{ ...row, maxSize: 10, mark: 'S' }],
    };
    expect(changesBetween(profile, after)).toEqual([
      { what: 'hours for the note', from: '72', to: '48' },
      { what: '90853 largest group', from: '12', to: '10' },
      { what: '90853 mark', from: 'V', to: 'S' },
    ]);
  });

  it('tells of a row that is new and of one that is gone', () => {
    const other = { ...row, code: '90849' };
    const told = changesBetween(profile, { ...profile, services: [other] });
    expect(told).toContainEqual({ what: '90849 largest group', from: null, to: '12' });
    expect(told).toContainEqual({ what: '90853 largest group', from: '12', to: null });
  });

  it('is empty where nothing changed', () => {
    expect(changesBetween(profile, { ...profile })).toEqual([]);
  });
});

test('a practice goes by its own profile where it has one, and by the examples otherwise', () => {
  const [first, second] = exampleProfiles;
  if (first === undefined || second === undefined) throw new Error('There are examples.');
  const own = { ...second, name: 'Ours' };
  expect(profilesInForce([first, second], [own, profile])).toEqual([first, own, profile]);
});
