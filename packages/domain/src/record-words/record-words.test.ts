import { expect, it } from 'vitest';
import { addendumEntries, noteFields } from '../progress-notes/index.ts';
import { copiedGroupFields } from '../releases/index.ts';
import { sayEntry, sayField, sayStored } from './index.ts';

it('has one name for each part of a record, which no two parts of one note share', () => {
  expect(sayField('suicidalIdeation')).toBe('Suicidal ideation');
  expect(sayField('response')).toBe('Individual response');
  expect(sayField('riskAction')).toBe('Risk action');
  const names = [...noteFields, ...copiedGroupFields].map(sayField);
  expect(new Set(names).size).toBe(names.length);
});

it('says what has no name by its own words', () => {
  expect(sayField('groupClimate')).toBe('Group climate');
  expect(sayField('seen_by')).toBe('Seen by');
  // Named like what every object has.
  expect(sayField('constructor')).toBe('Constructor');
});

it('tells what was added beside a note from the part of the record where it stands', () => {
  expect(addendumEntries.map(sayEntry)).toEqual(['Late entry', 'Addendum', 'Correction']);
  expect(sayField('addendum')).toBe('Addition');
});

it('reads stored words as words, and leaves text as it was written', () => {
  expect(sayStored('left_early')).toBe('left early');
  expect(sayStored('Came_late')).toBe('Came_late');
});
