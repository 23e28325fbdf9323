import { expect, it } from 'vitest';
import { allRules } from './all-rules.ts';
import { failingFieldsOf } from './failing-fields.ts';

it('says for every rule of the book where in the record it looks', () => {
  expect(allRules.filter(({ id }) => failingFieldsOf(id).length === 0).map(({ id }) => id)).toEqual([]);
  for (const { id } of allRules) {
    for (const place of failingFieldsOf(id)) {
      expect(place).toMatch(/^(session|attendance|note|groupNote|membership)\.[a-zA-Z]+$/);
    }
  }
});

it('leads to the fields that the rule reads', () => {
  expect(failingFieldsOf('response-missing')).toEqual(['note.response']);
  expect(failingFieldsOf('absence-undocumented')).toEqual(['attendance.notified', 'attendance.followUp']);
  expect(failingFieldsOf('no-such-rule')).toEqual([]);
});
