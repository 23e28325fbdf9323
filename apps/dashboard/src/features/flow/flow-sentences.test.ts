import { expect, test } from 'vitest';
import { day } from '../../testing/practice.ts';
import { countExits, sayCensus, sayExitList, sayMembers, sayTimeline } from './flow-sentences.ts';
import { flowOf, stayOf } from './testing-flow.ts';

const days = { from: day('2026-03-02'), to: day('2026-03-29') };

test('says how many people were members, how many still are, and how the others left', () => {
  const stays = [
    stayOf('2026-01-05', null),
    stayOf('2026-01-12', '2026-03-10', { exit: 'completed' }),
    stayOf('2026-01-19', '2026-03-11', { exit: 'dropped', sessionsAttended: 3 }),
    stayOf('2026-03-09', null),
  ];
  expect(sayTimeline(stays, days)).toEqual({
    finding: 'Four people were members in these 4 weeks; two were on 29 Mar.',
    detail:
      'One entered, two left: one completed and one dropped out. One of them had come to fewer than four sessions.',
  });
});

test('whoever comes back is one person with two stays, and whoever leaves on the last day is still a member that day', () => {
  const client = { __typename: 'ClientRef', id: 'c', label: 'M-01' } as const;
  const stays = [
    stayOf('2026-01-05', '2026-03-03', { client, exit: 'completed' }),
    stayOf('2026-03-16', '2026-03-29', { client, exit: 'transferred' }),
  ];
  const { finding } = sayTimeline(stays, days);
  expect(finding).toBe('One person was a member in these 4 weeks; one was on 29 Mar.');
});

test('a group in which nothing happened is said to be one', () => {
  expect(sayTimeline([stayOf('2026-01-05', null)], days).detail).toBe('Nobody entered, nobody left.');
  expect(sayTimeline([stayOf('2026-01-05', '2026-03-28', { exit: 'completed' })], days).finding).toBe(
    'One person was a member in these 4 weeks; nobody was on 29 Mar.',
  );
});

test('an exit that is not recorded is counted as such, after the others', () => {
  const left = [stayOf('2026-01-05', '2026-03-03'), stayOf('2026-01-06', '2026-03-04', { exit: 'dropped' })];
  expect(countExits(left).map(({ letter, count }) => `${letter}${count}`)).toEqual(['D1', '?1']);
});

test('the census can be followed: before + entered − left', () => {
  const stays = [
    stayOf('2026-01-05', null),
    stayOf('2026-01-06', '2026-03-10', { exit: 'completed' }),
    stayOf('2026-03-09', null),
    stayOf('2026-03-10', '2026-03-29', { exit: 'transferred' }),
  ];
  expect(sayCensus([flowOf('Grief', stays, { entries: [2], exits: [2] })], days)).toEqual({
    finding: '3 memberships on 29 Mar = 2 before + 2 entered − 1 left.',
    detail:
      '1 of the 2 exits were completions; one left on the last day itself and count that day. Most moved in Grief: 2 entered, 2 left.',
  });
});

test('the list of exits says after how long people left', () => {
  const left = [
    stayOf('2026-01-05', '2026-03-03', { exit: 'completed', sessionsAttended: 2 }),
    stayOf('2026-01-06', '2026-03-04', { exit: 'completed' }),
    stayOf('2026-01-07', '2026-03-04', { exit: 'asked_to_leave' }),
  ];
  expect(sayExitList(left, [40, 10, 90])).toEqual({
    finding: 'Three left: two completed and one asked to leave.',
    detail:
      'Half of them had been in the group for 40 days or more; 1 of 3 had come to fewer than four sessions.',
  });
});

test('the list of entries says how many of them are still open', () => {
  expect(
    sayMembers([stayOf('2026-03-03', null), stayOf('2026-03-04', '2026-03-20')], days, 'entries'),
  ).toEqual({
    finding: '2 memberships began in 2 Mar – 29 Mar 2026,',
    detail: 'of 2 people; 1 of 2 were open on the last day.',
  });
});
