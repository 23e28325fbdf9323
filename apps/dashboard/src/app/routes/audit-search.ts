import { readScope } from '../../platform/scope.ts';
import type { ScopeSearch } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';

export const auditViews = [
  'worklist',
  'decisions',
  'samples',
  'completeness',
  'rules',
  'confidentiality',
] as const;
export type AuditView = (typeof auditViews)[number];
export const auditSeverities = ['block', 'warn', 'info'] as const;

export interface AuditSearch extends ScopeSearch {
  view?: AuditView;
  severity?: (typeof auditSeverities)[number];
  rule?: string;
  /** Who has to mend it. */
  staff?: string;
  waived?: 'shown';
}

/** Reads the filters of Audit; what is the standard is left out of the address. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const view = oneOf(auditViews, raw['view']);
  const severity = oneOf(auditSeverities, raw['severity']);
  const rule =
    typeof raw['rule'] === 'string' && /^[a-z-]{1,60}$/.test(raw['rule']) ? raw['rule'] : undefined;
  const staff =
    typeof raw['staff'] === 'string' && /^[0-9a-f-]{36}$/.test(raw['staff']) ? raw['staff'] : undefined;
  return {
    ...readScope(raw),
    ...(view === undefined ? {} : { view }),
    ...(severity === undefined ? {} : { severity }),
    ...(rule === undefined ? {} : { rule }),
    ...(staff === undefined ? {} : { staff }),
    ...(raw['waived'] === 'shown' ? { waived: 'shown' as const } : {}),
  };
}
