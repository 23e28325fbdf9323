import { expect, test } from 'vitest';
import { day } from '../../testing/practice.ts';
import { membersOn, runsOn, sayGroups, sayRoster, sayTeam, sortGroupRows } from './group-words.ts';
import type { GroupDetail, GroupMember, GroupRow } from './group-words.ts';

const row = (name: string, change: Partial<GroupRow>): GroupRow => ({
  __typename: 'GroupSummary',
  group: { __typename: 'GroupRef', id: name, externalId: name, name, kind: 'PROCESS', enrolment: 'OPEN' },
  site: { __typename: 'SiteRef', id: 's', name: 'Desert Bloom', timeZone: 'America/Phoenix' },
  capacity: 10,
  documentation: 'INDIVIDUAL',
  startsOn: day('2026-01-05'),
  endsOn: null,
  census: 7,
  facilitators: [],
  lastSession: null,
  ...change,
});
const member = (enteredOn: string, leftOn: string | null, exit: string | null = null): GroupMember => ({
  __typename: 'GroupMember',
  membershipId: enteredOn,
  client: { __typename: 'ClientRef', id: enteredOn, label: 'M-01' },
  enteredOn: day(enteredOn),
  leftOn: leftOn === null ? null : day(leftOn),
  exit,
  exitCircumstances: null,
});
const today = day('2026-03-27');

test('a group runs on its first and on its last day', () => {
  const run = { startsOn: day('2026-01-05'), endsOn: day('2026-03-27') };
  expect(
    ['2026-01-04', '2026-01-05', '2026-03-27', '2026-03-28'].map((text) => runsOn(run, day(text))),
  ).toEqual([false, true, true, false]);
});

test('counts the places of the groups that run, and which are full', () => {
  const groups = [row('A', {}), row('B', { census: 10 }), row('C', { endsOn: day('2026-03-26'), census: 5 })];
  expect(sayGroups(groups, today)).toEqual({
    finding: '2 groups run today.',
    detail: '17 of 20 places are taken; one is full.',
  });
  expect(
    sortGroupRows([row('C', { endsOn: day('2026-02-01') }), row('B', {}), row('A', {})], today).map(
      ({ group }) => group.name,
    ),
  ).toEqual(['A', 'B', 'C']);
});

test('an unfacilitated group is said to be one', () => {
  expect(sayTeam([])).toBe('nobody assigned');
});

test('who leaves today is still a member today', () => {
  const members = [
    member('2026-01-05', null),
    member('2026-01-06', '2026-03-27'),
    member('2026-01-07', '2026-03-26', 'completed'),
    member('2026-03-28', null),
  ];
  expect(membersOn(members, today).map(({ enteredOn }) => enteredOn)).toEqual(['2026-01-05', '2026-01-06']);
  const group: GroupDetail = {
    __typename: 'GroupDetail',
    summary: row('A', {}),
    serviceCode: null,
    part2: null,
    version: 1,
    mayChange: false,
    mayKeepRoster: false,
    meetings: [],
    curriculum: [],
    facilitators: [],
    members,
  };
  expect(sayRoster(group, today)).toEqual({
    finding: '2 of 10 places are taken.',
    detail: '1 member left since the group began, 1 of them completed.',
  });
});
