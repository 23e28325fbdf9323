import { addDays } from '@concord/domain/shared';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PracticeQuery } from '../gql/graphql.ts';
import { PracticeContext } from '../platform/practice.ts';
import type { Practice } from '../platform/practice.ts';
import type { Anchor } from '../platform/scope.ts';
import type { CivilDate } from '../platform/scalars.ts';
import { sessionState } from '../platform/session-state.ts';
import { todayIn } from '../platform/time.ts';
import { useAnswer } from '../platform/use-answer.ts';
import { FailedNotice } from '../ui/query-view.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useIdentity } from './identity.ts';
import { practiceQuery } from './practice.graphql.ts';
import { SignInPage } from './sign-in-page.tsx';

/**
 * Lets through whoever is signed in, and tells every page below about the practice. Once open it stays open for that person: when the
 * practice is asked for again and the server is silent, or the session has ended, what is on the page and not saved yet stays there.
 */
export function PracticeGate({ children }: { readonly children: ReactNode }): ReactNode {
  const answer = useAnswer(practiceQuery, {});
  const { startAfresh } = useIdentity();
  const data = answer.state === 'ready' ? answer.data : null;
  const current = useMemo(() => (data === null ? null : practiceOf(data)), [data]);
  const [kept, setKept] = useState<Practice | null>(null);
  if (current !== null && current !== kept) setKept(current);
  const practice = current ?? kept;
  const isSignedOut = kept !== null && data !== null && current === null;
  useEffect(() => {
    if (isSignedOut) sessionState.set('ended');
  }, [isSignedOut]);
  if (practice !== null) return <PracticeContext value={practice}>{children}</PracticeContext>;
  if (answer.state === 'failed' && answer.failure.kind !== 'signed-out') {
    return (
      <main className="alone">
        <FailedNotice what="Concord could not be opened." failure={answer.failure} retry={answer.retry} />
      </main>
    );
  }
  if (answer.state === 'loading') {
    return (
      <main className="alone" role="status" aria-label="Loading">
        <Skeleton lines={3} />
      </main>
    );
  }
  return <SignInPage onSignedIn={startAfresh} />;
}

function practiceOf({ viewer, sites, staff, groups }: PracticeQuery): Practice | null {
  if (viewer === null || viewer === undefined) return null;
  const today = todayIn(viewer.organization.timeZone);
  const { firstSessionOn, lastSessionOn } = viewer.organization;
  return { viewer, sites, staff, groups, today, anchor: anchorOf(today, firstSessionOn, lastSessionOn) };
}

const weeksThatCountAsCurrent = 2;

/** Ranges end today; where the record stopped more than two weeks ago, they end on its last session. */
export function anchorOf(
  today: CivilDate,
  firstSessionOn: CivilDate | null | undefined,
  lastSessionOn: CivilDate | null | undefined,
): Anchor {
  const stopped =
    lastSessionOn !== null &&
    lastSessionOn !== undefined &&
    lastSessionOn < addDays(today, -7 * weeksThatCountAsCurrent);
  return { first: firstSessionOn ?? addDays(today, -364), last: stopped ? lastSessionOn : today };
}
