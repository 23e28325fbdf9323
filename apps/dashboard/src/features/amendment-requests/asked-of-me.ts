import type { AmendmentsDueQuery } from '../../gql/graphql.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer, type Answer } from '../../platform/use-answer.ts';
import { amendmentsDueQuery } from './amendment-requests.graphql.ts';

export type Due = AmendmentsDueQuery['amendmentsDue'][number];

/** What the person who looks is asked about members’ requests to amend: a correction, or why the note stands. */
export const useAskedOfMe = (when: boolean): Answer<AmendmentsDueQuery> =>
  useAnswer(amendmentsDueQuery, { onlyMine: true }, { when });

/** What a request is about: "note of 13 Jan 2026, Monday group". */
export const sayAbout = ({ session, groupName }: Pick<Due, 'session' | 'groupName'>): string =>
  session === null
    ? 'another part of the record'
    : `note of ${formatDayAndYear(session.date)}, ${groupName ?? ''}`;
