import { formatNumberOf } from '../../platform/format.ts';

/** Why the practice keeps its time zone; null while it may be changed. */
export function sayWhyZoneStays({
  sessions,
  leaving,
}: {
  readonly sessions: number;
  readonly leaving: number;
}): string | null {
  if (sessions > 0)
    return `It stays: ${formatNumberOf(sessions, 'session')} ${sessions === 1 ? 'is' : 'are'} on record, and from when on each counts was reckoned by this clock.`;
  if (leaving > 0)
    return `It stays until the last day of ${leaving === 1 ? 'the person who leaves' : `the ${formatNumberOf(leaving, 'person', 'people')} who leave`}: their accounts end with it by this clock.`;
  return null;
}
