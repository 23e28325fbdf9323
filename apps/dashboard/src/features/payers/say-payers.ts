import type { ProfileOnRecordFragment } from '../../gql/graphql.ts';

export type Limits = ProfileOnRecordFragment['services'][number];

/** What the first letter of a mark says. */
export function sayMark(mark: string): string {
  if (mark.startsWith('V')) return 'read in a primary source: it may block';
  if (mark.startsWith('S')) return 'read in a secondary source: it only warns';
  return mark.startsWith('G') ? 'general knowledge, unverified: it only warns' : 'not marked';
}

const between = (least: number | null | undefined, most: number | null | undefined): string =>
  least == null && most == null
    ? 'no limit'
    : least == null
      ? `at most ${most ?? ''}`
      : most == null
        ? `at least ${least}`
        : `${least} to ${most}`;

export const saySize = ({ minSize, maxSize }: Limits): string => between(minSize, maxSize);
export const sayMinutes = ({ minMinutes }: Limits): string => between(minMinutes, null);

/** How often: "1 a day", "1 a day, 2 in 7 days", "16 units a day". */
export function sayFrequency({ maxPerDay, maxUnitsPerDay, rollingSessions, rollingDays }: Limits): string {
  const parts = [
    ...(maxPerDay == null ? [] : [`${maxPerDay} a day`]),
    ...(maxUnitsPerDay == null ? [] : [`${maxUnitsPerDay} units a day`]),
    ...(rollingSessions == null || rollingDays == null ? [] : [`${rollingSessions} in ${rollingDays} days`]),
  ];
  return parts.length === 0 ? 'no limit' : parts.join(', ');
}
