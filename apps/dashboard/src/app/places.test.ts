import { expect, test } from 'vitest';
import type { Role } from '../gql/graphql.ts';
import { firstPlaceFor, mayOpen, placesFor } from './places.ts';

const leadsTo = (...roles: readonly Role[]): readonly string[] => placesFor(roles).map(({ label }) => label);

test('an administrator is led to the people, the practice and the payers, and to no record of a member', () => {
  expect(leadsTo('ADMINISTRATOR')).toEqual(['People', 'The practice', 'Payers']);
});

test('a biller is led to the groups, to billing and to the payers, and begins there', () => {
  expect(leadsTo('BILLER')).toEqual(['Groups', 'Billing', 'Payers']);
  expect(firstPlaceFor(['BILLER'])?.to).toBe('/billing');
  expect(firstPlaceFor(['DIRECTOR', 'BILLER'])?.to).toBe('/');
  expect(firstPlaceFor(['ADMINISTRATOR'])?.to).toBe('/admin');
});

test('an auditor is not led to what is read out of notes, nor to who saw them', () => {
  expect(leadsTo('AUDITOR')).toEqual([
    'Home',
    'Groups',
    'Members',
    'Attendance',
    'Entry & exit',
    'Co-facilitation',
    'Audit',
    'Payers',
  ]);
});

test('a director sees the access log, a clinician does not', () => {
  expect(leadsTo('DIRECTOR')).toContain('Access log');
  expect(leadsTo('CLINICIAN')).not.toContain('Access log');
});

test('with two roles, the pages of both stand there', () => {
  expect(leadsTo('BILLER', 'ADMINISTRATOR')).toEqual([
    'Groups',
    'Billing',
    'People',
    'The practice',
    'Payers',
  ]);
});

test('a page that is typed into the address is held to the same', () => {
  expect(mayOpen(['ADMINISTRATOR'], '/')).toBe(false);
  expect(mayOpen(['ADMINISTRATOR'], '/members/m1')).toBe(false);
  expect(mayOpen(['BILLER'], '/groups/g1')).toBe(false);
  expect(mayOpen(['BILLER'], '/groups')).toBe(true);
  expect(mayOpen(['DIRECTOR'], '/admin')).toBe(false);
  expect(mayOpen(['DIRECTOR'], '/practice')).toBe(false);
  expect(mayOpen(['ADMINISTRATOR'], '/practice')).toBe(true);
  expect(mayOpen(['CLINICIAN'], '/billing')).toBe(false);
  expect(mayOpen(['CLINICIAN'], '/document/s1')).toBe(true);
  expect(mayOpen(['BILLER'], '/nowhere')).toBe(true);
});
