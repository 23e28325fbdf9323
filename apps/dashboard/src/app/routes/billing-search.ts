import { readScope } from '../../platform/scope.ts';
import type { ScopeSearch } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';

export const billingStates = ['ready', 'held', 'withdrawn'] as const;

export interface BillingSearch extends ScopeSearch {
  state?: (typeof billingStates)[number];
  payer?: string;
  rule?: string;
  /** The client's id: an address never holds a name. */
  client?: string;
}

const readId = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;

/** Reads the filters of Billing; what makes no sense there is left out. */
export function readBillingSearch(raw: Record<string, unknown>): BillingSearch {
  const state = oneOf(billingStates, raw['state']);
  const payer = readId(raw['payer']);
  const client = readId(raw['client']);
  const rule =
    typeof raw['rule'] === 'string' && /^[a-z-]{1,60}$/.test(raw['rule']) ? raw['rule'] : undefined;
  return {
    ...readScope(raw),
    ...(state === undefined ? {} : { state }),
    ...(payer === undefined ? {} : { payer }),
    ...(rule === undefined ? {} : { rule }),
    ...(client === undefined ? {} : { client }),
  };
}
