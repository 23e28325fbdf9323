import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../../platform/search-params.ts';
import { readCofacSearch } from './cofacilitation-search.ts';
import { readFlowSearch } from './flow-search.ts';
import { readGoalsSearch } from './goals-search.ts';

const throughAddress = (search: object): Record<string, string> =>
  parseSearch(stringifySearch({ ...search }));

test('what a report page shows survives a reload', () => {
  const flow = {
    range: '52w',
    view: 'list',
    show: 'entries',
    sort: 'left',
    every: 'group',
    group: ['g1', 'g2'],
  } as const;
  expect(readFlowSearch(throughAddress(flow))).toEqual(flow);
  const goals = { view: 'member', show: 'declined', sort: 'rise', goal: 'x', kind: 'process' } as const;
  expect(readGoalsSearch(throughAddress(goals))).toEqual(goals);
  const cofac = { view: 'gaps', with: 's1' } as const;
  expect(readCofacSearch(throughAddress(cofac))).toEqual(cofac);
});

test('what makes no sense in an address is left out', () => {
  const nonsense = {
    view: 'pie',
    bucket: 'day',
    sort: '',
    show: '42',
    every: 'one',
    goal: '',
    from: '2026-13-01',
  };
  expect(readFlowSearch(nonsense)).toEqual({});
  expect(readGoalsSearch(nonsense)).toEqual({});
  expect(readCofacSearch(nonsense)).toEqual({});
});
