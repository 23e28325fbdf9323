import { expect, test } from 'vitest';
import { recordClasses } from '../access/index.ts';
import { operationsByLabel, sayOperation } from './operation-labels.ts';
import { recordClassesByLabel, sayRecordClass } from './record-class-labels.ts';

test('an operation and a class of records are said in the words of a clinic', () => {
  expect(sayOperation('memberHistory')).toBe('Read a member’s history');
  expect(sayRecordClass('note-header')).toBe('Notes: state, not text');
});

test('what has no name any more is said as it stands in the trail, whatever it is', () => {
  expect(sayOperation('formerOperation')).toBe('formerOperation');
  expect(sayOperation('constructor')).toBe('constructor');
  expect(sayRecordClass('former-class')).toBe('former-class');
});

test('an act on no class of records says nothing of one', () => {
  expect(sayRecordClass(null)).toBe('');
});

test('no two of them are called the same', () => {
  expect(new Set(operationsByLabel.map(sayOperation)).size).toBe(operationsByLabel.length);
  expect(new Set(recordClassesByLabel.map(sayRecordClass)).size).toBe(recordClasses.length);
});

test('every class of records has words, which are not its code', () => {
  expect(recordClasses.filter((code) => sayRecordClass(code) === code)).toEqual([]);
});

test('they stand in the order of their words', () => {
  const words = operationsByLabel.map(sayOperation);
  expect(words).toEqual([...words].sort());
  expect(words[0]).toBe('Add a person who may sign in');
});
