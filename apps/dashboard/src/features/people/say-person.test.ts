import { expect, test } from 'vitest';
import { sayAssignmentRole, sayHowSignedIn, sayOpenDoors } from './say-person.ts';

test('counts what is open, sessions before tokens', () => {
  expect(sayOpenDoors({ openSessions: 2, openTokens: 1 })).toBe('2 sessions, 1 token');
  expect(sayOpenDoors({ openSessions: 0, openTokens: 3 })).toBe('3 tokens');
});

test('says so when nothing is open', () => {
  expect(sayOpenDoors({ openSessions: 0, openTokens: 0 })).toBe('none');
});

test('says how somebody came in, with what came second', () => {
  expect(sayHowSignedIn({ signedInBy: 'PASSWORD', secondStep: 'NONE' })).toBe('by password');
  expect(sayHowSignedIn({ signedInBy: 'PASSWORD', secondStep: 'CODE' })).toBe('by password and code');
  expect(sayHowSignedIn({ signedInBy: 'PROVIDER', secondStep: 'PROVIDER' })).toBe(
    'through the organization, second factor there',
  );
});

test('says in full what somebody is assigned as', () => {
  expect(sayAssignmentRole('co')).toBe('co-facilitator');
  expect(sayAssignmentRole('lead')).toBe('lead');
});
