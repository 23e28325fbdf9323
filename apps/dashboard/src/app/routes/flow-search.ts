import { readScope } from '../../platform/scope.ts';
import type { ScopeSearch } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';

export const flowViews = ['timeline', 'census', 'list'] as const;
export type FlowView = (typeof flowViews)[number];
export const flowBuckets = ['week', 'month', 'quarter'] as const;
export const flowSorts = ['entered', 'left', 'length', 'attendance'] as const;
export const flowShows = ['exits', 'entries', 'members'] as const;

export interface FlowSearch extends ScopeSearch {
  view?: FlowView;
  bucket?: (typeof flowBuckets)[number];
  sort?: (typeof flowSorts)[number];
  show?: (typeof flowShows)[number];
  /** Draw every group, not only those that changed most. */
  every?: 'group';
}

/** Reads the filters of Entry & exit; what is the standard is left out of the address. */
export function readFlowSearch(raw: Record<string, unknown>): FlowSearch {
  const view = oneOf(flowViews, raw['view']);
  const bucket = oneOf(flowBuckets, raw['bucket']);
  const sort = oneOf(flowSorts, raw['sort']);
  const show = oneOf(flowShows, raw['show']);
  return {
    ...readScope(raw),
    ...(view === undefined ? {} : { view }),
    ...(bucket === undefined ? {} : { bucket }),
    ...(sort === undefined ? {} : { sort }),
    ...(show === undefined ? {} : { show }),
    ...(raw['every'] === 'group' ? { every: 'group' } : {}),
  };
}
