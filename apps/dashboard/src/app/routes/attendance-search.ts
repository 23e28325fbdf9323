import { readScope } from '../../platform/scope.ts';
import type { ScopeSearch } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';

export const attendanceViews = ['heat', 'trend', 'matrix', 'absence'] as const;
export type AttendanceView = (typeof attendanceViews)[number];
export const buckets = ['week', 'month', 'quarter'] as const;
export const sorts = ['name', 'rate', 'change'] as const;

export interface AttendanceSearch extends ScopeSearch {
  view?: AttendanceView;
  bucket?: (typeof buckets)[number];
  sort?: (typeof sorts)[number];
  /** The group whose members and sessions are shown. */
  of?: string;
}

/** Reads the attendance page's filters; what is the standard is left out of the address. */
export function readAttendanceSearch(raw: Record<string, unknown>): AttendanceSearch {
  const view = oneOf(attendanceViews, raw['view']);
  const bucket = oneOf(buckets, raw['bucket']);
  const sort = oneOf(sorts, raw['sort']);
  const of = typeof raw['of'] === 'string' && raw['of'] !== '' ? raw['of'] : undefined;
  return {
    ...readScope(raw),
    ...(view === undefined ? {} : { view }),
    ...(bucket === undefined ? {} : { bucket }),
    ...(sort === undefined ? {} : { sort }),
    ...(of === undefined ? {} : { of }),
  };
}
