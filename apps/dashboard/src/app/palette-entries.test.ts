import { expect, test } from 'vitest';
import { findEntries } from './palette-entries.ts';

const entries = ['Attendance', 'Grief and Loss', 'Skills, Grief evening', 'José Núñez'].map((label) => ({
  key: label,
  label,
  kind: 'Group',
  run: () => undefined,
}));
const found = (typed: string): readonly string[] => findEntries(typed, entries).map(({ label }) => label);

test('each typed word begins a word of the label; labels that begin with it come first', () => {
  expect(found('grief')).toEqual(['Grief and Loss', 'Skills, Grief evening']);
  expect(found('eve gri')).toEqual(['Skills, Grief evening']);
  expect(found('rief')).toEqual([]);
});

test('accents need not be typed', () => {
  expect(found('nunez')).toEqual(['José Núñez']);
});

test('what the server found stays, whatever its label is', () => {
  const byIdentifier = { key: 'm', label: 'M-0427', kind: 'Member', found: true, run: () => undefined };
  expect(findEntries('RB10064', [byIdentifier]).map(({ key }) => key)).toEqual(['m']);
});

test('with nothing typed everything is offered', () => {
  expect(found('')).toHaveLength(4);
});
