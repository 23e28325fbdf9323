import { expect, test } from 'vitest';
import { sayAdvice, sayGuessing, sayNetwork } from './say-alert.ts';

test('says what was tried, and how often when it was more than once', () => {
  expect(sayGuessing({ kind: 'PASSWORD', times: 1 })).toBe(
    'Five wrong passwords in a quarter of an hour; the account was locked for as long.',
  );
  expect(sayGuessing({ kind: 'CODE', times: 3 })).toBe(
    'Five wrong codes after the right password: whoever it was knows it; 3 times by now.',
  );
});

test('says a network as those who look after networks write it', () => {
  expect(sayNetwork('198.51.100')).toBe('198.51.100.0/24');
  expect(sayNetwork('2001:db8:0:7')).toBe('2001:db8:0:7::/64');
});

test('advises where a password is known or a session was left open', () => {
  expect(sayAdvice('CODE')).toBe('Have the password changed, and end the open sessions.');
  expect(sayAdvice('PASSWORD')).toBeNull();
});
