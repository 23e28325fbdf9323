import type { MemberNotesQuery } from '../../gql/graphql.ts';
import { formatDayAndYear } from '../../platform/time.ts';

/** What a field says: chosen words without their underscores, lists with commas. */
export const sayText = (value: string): string =>
  /^[a-z_;]+$/.test(value) ? value.replaceAll(';', ', ').replaceAll('_', ' ') : value;

/** "of 2 Feb 2026, denied on 10 Feb 2026": what the member asked to have amended is read with their requests. */
export function sayRequest({
  receivedOn,
  state,
  decidedOn,
}: MemberNotesQuery['memberNotes'][number]['requests'][number]): string {
  const outcome =
    decidedOn === null ? 'not decided yet' : `${sayText(state)} on ${formatDayAndYear(decidedOn)}`;
  return `of ${formatDayAndYear(receivedOn)}, ${outcome}`;
}
