import { sayStored } from '@concord/domain/record-words';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CivilDate } from '../platform/scalars.ts';
import { formatDayAndYear } from '../platform/time.ts';
import { Tag } from './tag.tsx';

/** That a member asked to have a note amended and what was decided, or that another practice gave notice of an amendment. */
export interface RequestBeside {
  readonly informedBy: string | null;
  readonly receivedOn: CivilDate;
  readonly state: string;
  readonly decidedOn: CivilDate | null;
}

interface RequestMarksProps {
  readonly clientId: string;
  readonly requests: readonly RequestBeside[];
}

/** Beside a note: which requests to amend it are open or decided. What they ask is read with the member's requests. */
export const RequestMarks = ({ clientId, requests }: RequestMarksProps): ReactNode =>
  requests.map((request, place) => (
    // Two of one day with one outcome are told apart by their order alone.
    <p key={place} className="request-mark">
      <Tag tone={request.state === 'open' ? 'watch' : 'plain'}>
        {request.informedBy === null ? 'request to amend' : 'notice of an amendment'}
      </Tag>{' '}
      {sayRequest(request)}{' '}
      <Link to="/members/$memberId" params={{ memberId: clientId }} hash="requests">
        Read it
      </Link>
    </p>
  ));

/** "of 2 Feb 2026, denied on 10 Feb 2026"; "of 2 Feb 2026, from Northside Hospital" */
export function sayRequest({ receivedOn, state, decidedOn, informedBy }: RequestBeside): string {
  if (informedBy !== null) return `of ${formatDayAndYear(receivedOn)}, from ${informedBy}`;
  const outcome =
    decidedOn === null ? 'not decided yet' : `${sayStored(state)} on ${formatDayAndYear(decidedOn)}`;
  return `of ${formatDayAndYear(receivedOn)}, ${outcome}`;
}
