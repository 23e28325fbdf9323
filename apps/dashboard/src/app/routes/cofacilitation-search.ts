import { readScope } from '../../platform/scope.ts';
import type { ScopeSearch } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';

export const cofacViews = ['matrix', 'pairs', 'gaps', 'dual'] as const;
export type CofacView = (typeof cofacViews)[number];

export interface CofacSearch extends ScopeSearch {
  view?: CofacView;
}

/** Reads the filters of Co-facilitation; what is the standard is left out of the address. */
export function readCofacSearch(raw: Record<string, unknown>): CofacSearch {
  const view = oneOf(cofacViews, raw['view']);
  return { ...readScope(raw), ...(view === undefined ? {} : { view }) };
}
