import { addDays, startOfDay } from '@concord/domain/shared';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sayAbout, useAskedOfMe, type Due } from '../features/amendment-requests/asked-of-me.ts';
import { OwedList, type OwedLine } from '../features/workspace/owed-list.tsx';
import { usePractice } from '../platform/practice.ts';
import { formatDayAndYear } from '../platform/time.ts';
import { FailedNotice } from '../ui/query-view.tsx';

/** Everything that whoever looks owes, in one list: records of sessions, and what they are asked about requests to amend. */
export function OwedByMe({ isQuiet = false }: { readonly isQuiet?: boolean }): ReactNode {
  const { viewer } = usePractice();
  const isAskable = viewer.roles.includes('CLINICIAN');
  const answer = useAskedOfMe(isAskable);
  const { timeZone } = viewer.organization;
  const isComing = isAskable && answer.state === 'loading';
  const asked = answer.state === 'ready' ? answer.data.amendmentsDue : [];
  return (
    <>
      <OwedList also={isComing ? null : asked.map((one) => lineOf(one, timeZone))} isQuiet={isQuiet} />
      {answer.state === 'failed' && (
        <FailedNotice
          what="What you are asked about members’ requests to amend could not be listed."
          failure={answer.failure}
          retry={answer.retry}
        />
      )}
    </>
  );
}

const lineOf = (asked: Due, timeZone: string): OwedLine => ({
  key: asked.id,
  dueAt: asked.actBy === null ? null : startOfDay(addDays(asked.actBy, 1), timeZone),
  overdue: asked.overdue,
  what: (
    <Link to="/members/$memberId" params={{ memberId: asked.client.id }} hash="requests">
      {asked.isNotice ? 'Look at a notice of an amendment' : 'Answer a request to amend'}
    </Link>
  ),
  about: `${sayAbout(asked)} · ${asked.client.label}`,
  due: asked.actBy === null ? 'no certain day' : `due ${formatDayAndYear(asked.actBy)}`,
});
