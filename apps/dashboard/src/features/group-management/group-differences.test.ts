import { describe, expect, it } from 'vitest';
import { day } from '../../testing/practice.ts';
import { differencesBetween } from './group-differences.ts';
import type { KeptGroup } from './kept-group.ts';

const group = (change: { readonly capacity?: number; readonly endsOn?: string } = {}, rest: object = {}) =>
  ({
    summary: {
      group: { name: 'Coping skills', kind: 'PSYCHOEDUCATIONAL', enrolment: 'OPEN' },
      site: { name: 'West office' },
      capacity: change.capacity ?? 8,
      documentation: 'HYBRID',
      startsOn: day('2026-01-05'),
      endsOn: change.endsOn === undefined ? null : day(change.endsOn),
    },
    serviceCode: '90853',
    part2: null,
    meetings: [{ weekday: 2, startsAt: '18:00', minutes: 90 }],
    curriculum: [{ module: 1, title: 'TIPP' }],
    ...rest,
  }) as unknown as KeptGroup;

describe('what somebody else changed while a form was open', () => {
  it('is nothing where the group is as it was', () => {
    expect(differencesBetween(group(), group())).toEqual([]);
  });

  it('is named as the form names it, with what it was and what it is', () => {
    expect(differencesBetween(group(), group({ capacity: 10, endsOn: '2026-12-18' }))).toEqual([
      { label: 'Places', was: '8', is: '10' },
      { label: 'Last day', was: 'none', is: '18 Dec 2026' },
    ]);
    const moved = group({}, { meetings: [], part2: true });
    expect(differencesBetween(group(), moved)).toEqual([
      { label: 'Meetings', was: 'Tuesday 18:00, 90 minutes', is: 'none' },
      { label: '42 CFR Part 2', was: 'not recorded', is: 'applies' },
    ]);
  });
});
