import { describe, expect, it } from 'vitest';
import { parseCivilDate, type CivilDate } from '../shared/index.ts';
import { admitClient, type AdmissionFacts } from './admit-client.ts';
import { dischargeClient } from './discharge-client.ts';
import type { Membership } from './membership.ts';

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);

const membership = (clientId: string, enteredOn: string, leftOn: string | null = null): Membership =>
  ({
    id: `m-${clientId}`,
    groupId: 'g1',
    clientId,
    enteredOn: day(enteredOn),
    leftOn: leftOn === null ? null : day(leftOn),
    exit: null,
    exitCircumstances: null,
  }) as unknown as Membership;

const facts = (
  change: Partial<AdmissionFacts['group']> = {},
  others: Partial<AdmissionFacts> = {},
): AdmissionFacts => ({
  group: {
    id: 'g1',
    enrolment: 'open',
    capacity: 2,
    documentation: 'hybrid',
    startsOn: day('2026-01-05'),
    endsOn: day('2026-06-29'),
    ...change,
  } as unknown as AdmissionFacts['group'],
  memberships: [],
  firstSessionOn: day('2026-01-05'),
  isBilledIndividually: false,
  ...others,
});

const admit = (enteredOn: string, given: AdmissionFacts): string => {
  const result = admitClient(
    { id: 'm1' as Membership['id'], clientId: 'c1' as Membership['clientId'], enteredOn: day(enteredOn) },
    given,
  );
  return result.ok ? 'admitted' : result.refusal.code;
};

describe('admitting a client', () => {
  it('is possible on the first and the last day of the group, not outside', () => {
    expect(admit('2026-01-05', facts())).toBe('admitted');
    expect(admit('2026-06-29', facts())).toBe('admitted');
    expect(admit('2026-01-04', facts())).toBe('before-group');
    expect(admit('2026-06-30', facts())).toBe('after-group');
  });

  it('refuses a closed group that has already met', () => {
    expect(admit('2026-01-05', facts({ enrolment: 'closed' }))).toBe('admitted');
    expect(admit('2026-01-06', facts({ enrolment: 'closed' }))).toBe('group-closed');
    expect(admit('2026-01-06', facts({ enrolment: 'closed' }, { firstSessionOn: null }))).toBe('admitted');
  });

  it('makes a second membership for a client who comes back after the last day', () => {
    const memberships = [membership('c1', '2026-01-05', '2026-02-02')];
    expect(admit('2026-02-02', facts({}, { memberships }))).toBe('already-member');
    expect(admit('2026-02-03', facts({}, { memberships }))).toBe('admitted');
  });

  it('refuses a full group, counting those who are members that day', () => {
    const memberships = [membership('c2', '2026-01-05'), membership('c3', '2026-01-05', '2026-02-02')];
    expect(admit('2026-02-02', facts({}, { memberships }))).toBe('group-full');
    expect(admit('2026-02-03', facts({}, { memberships }))).toBe('admitted');
  });
});

describe('admitting to a group that is documented by a summary alone', () => {
  it('refuses a client who is billed individually, and takes others', () => {
    const summary = { documentation: 'summary' } as const;
    expect(admit('2026-01-05', facts(summary, { isBilledIndividually: true }))).toBe(
      'summary-cannot-replace-notes',
    );
    expect(admit('2026-01-05', facts(summary))).toBe('admitted');
    expect(admit('2026-01-05', facts({}, { isBilledIndividually: true }))).toBe('admitted');
  });
});

describe('discharging a client', () => {
  const discharge = (leftOn: string, exitCircumstances = 'Finished the curriculum.'): string => {
    const result = dischargeClient(
      membership('c1', '2026-01-05'),
      { leftOn: day(leftOn), exit: 'completed', exitCircumstances },
      day('2026-03-02'),
    );
    return result.ok ? 'discharged' : result.refusal.code;
  };

  it('takes any last day from the entry until today', () => {
    expect(discharge('2026-01-05')).toBe('discharged');
    expect(discharge('2026-03-02')).toBe('discharged');
    expect(discharge('2026-01-04')).toBe('left-before-entry');
    expect(discharge('2026-03-03')).toBe('left-in-future');
  });

  it('asks for the circumstances', () => {
    expect(discharge('2026-02-02', '  ')).toBe('circumstances-missing');
  });
});
