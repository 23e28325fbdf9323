import { readScope } from '../../platform/scope.ts';
import type { ScopeSearch } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';

export const goalViews = ['group', 'member'] as const;
export type GoalView = (typeof goalViews)[number];
export const goalBuckets = ['month', 'week', 'quarter'] as const;
export const goalShows = ['all', 'improved', 'declined', 'steady', 'stale', 'unrated'] as const;
export const goalSorts = ['fall', 'rise', 'name', 'ratings'] as const;

export interface GoalsSearch extends ScopeSearch {
  view?: GoalView;
  bucket?: (typeof goalBuckets)[number];
  show?: (typeof goalShows)[number];
  sort?: (typeof goalSorts)[number];
  /** The goal whose ratings stand open. */
  goal?: string;
  /** Draw every goal, not only the first. */
  every?: 'goal';
}

/** Reads the filters of Goals; what is the standard is left out of the address. */
export function readGoalsSearch(raw: Record<string, unknown>): GoalsSearch {
  const view = oneOf(goalViews, raw['view']);
  const bucket = oneOf(goalBuckets, raw['bucket']);
  const show = oneOf(goalShows, raw['show']);
  const sort = oneOf(goalSorts, raw['sort']);
  const goal = typeof raw['goal'] === 'string' && raw['goal'] !== '' ? raw['goal'] : undefined;
  return {
    ...readScope(raw),
    ...(view === undefined ? {} : { view }),
    ...(bucket === undefined ? {} : { bucket }),
    ...(show === undefined ? {} : { show }),
    ...(sort === undefined ? {} : { sort }),
    ...(goal === undefined ? {} : { goal }),
    ...(raw['every'] === 'goal' ? { every: 'goal' } : {}),
  };
}
