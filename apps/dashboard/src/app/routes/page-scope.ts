import { readScope } from '../../platform/scope.ts';
import type { ScopeSearch } from '../../platform/scope.ts';

/** The shared filters among everything that a page keeps in its address. */
export const pageScope = (search: object): ScopeSearch => readScope({ ...search });
