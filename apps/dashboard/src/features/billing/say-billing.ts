import type { ServiceLineFragment, ServiceState } from '../../gql/graphql.ts';
import { formatCount, formatNumberOf } from '../../platform/format.ts';

export const stateWords: Readonly<Record<ServiceState, string>> = {
  READY: 'ready',
  HELD: 'held',
  WITHDRAWN: 'withdrawn',
};

/** Which of how many services stand on the page: "1–100 of 340 services". */
export const sayPage = (offset: number, shown: number, total: number): string =>
  total === 0
    ? 'No service fits this'
    : shown === total
      ? formatNumberOf(total, 'service')
      : `${formatCount(offset + 1)}–${formatCount(offset + shown)} of ${formatCount(total)} services`;

/** "90853", "H2014 HQ", or that there is none yet. */
export const sayCode = ({ code, modifier }: Pick<ServiceLineFragment, 'code' | 'modifier'>): string =>
  code == null ? 'no code yet' : modifier == null ? code : `${code} ${modifier}`;

/** The first reason, and how many more. */
export function sayReasons(reasons: readonly { readonly title: string }[]): string {
  const [first] = reasons;
  if (first === undefined) return '';
  return reasons.length === 1 ? first.title : `${first.title}, and ${reasons.length - 1} more`;
}

/** What became of a superbill, in a sentence. */
export const saySuperbill = (ready: number, held: number): string =>
  held === 0
    ? `Saved, with ${formatNumberOf(ready, 'service')}.`
    : `Saved, with ${formatNumberOf(ready, 'service')}; ${held === 1 ? '1 is' : `${held} are`} held and not on it.`;
