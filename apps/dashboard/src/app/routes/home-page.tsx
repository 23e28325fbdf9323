import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { MySamples } from '../../features/audit-samples/my-samples.tsx';
import { ReturnedToMe } from '../../features/audit/returned-list.tsx';
import { ChecksUnderway } from '../../features/checks/checks-underway.tsx';
import { ScopeFilters } from '../../features/filters/scope-filters.tsx';
import { FirstSteps } from '../../features/home/first-steps.tsx';
import { KeyNumbers } from '../../features/home/key-numbers.tsx';
import { MattersList } from '../../features/home/matters-list.tsx';
import { ThisWeek } from '../../features/home/this-week.tsx';
import { useHomeAnswers } from '../../features/home/use-home-answers.ts';
import { WhoCame } from '../../features/home/who-came.tsx';
import { seesWholePractice, usePractice } from '../../platform/practice.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { readScope, resolveScope } from '../../platform/scope.ts';
import { daysIn, formatPeriod } from '../../platform/time.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { OwedByMe } from '../owed-by-me.tsx';
import { pageScope } from './page-scope.ts';

const route = getRouteApi('/');
const standard = '12w';

/** The first page: a director sees the whole program, a clinician their own groups. */
export function HomePage(): ReactNode {
  const { viewer, groups } = usePractice();
  const [round, setRound] = useState(0);
  if (groups.length > 0) return <HomeOfGroups key={round} onAnew={() => setRound(round + 1)} />;
  return (
    <>
      <PageHead title={seesWholePractice(viewer) ? 'Program' : 'My groups'} tab="Home" />
      <FirstSteps />
    </>
  );
}

function HomeOfGroups({ onAnew }: { readonly onAnew: () => void }): ReactNode {
  const { viewer, anchor } = usePractice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const scope = useMemo(() => resolveScope(search, anchor, standard), [search, anchor]);
  const answers = useHomeAnswers(scope);
  const weeks = Math.ceil(daysIn(scope.from, scope.to) / 7);
  const { from, to } = scope;
  const period = search.from === undefined ? `last ${formatNumberOf(weeks, 'week')}` : formatPeriod(from, to);
  return (
    <>
      <PageHead
        title={seesWholePractice(viewer) ? `Program, ${period}` : `My groups, ${period}`}
        tab="Home"
      />
      <div className="stack">
        <ScopeFilters
          scope={pageScope(search)}
          standard={standard}
          onChange={(change) =>
            void navigate({ search: (before) => readScope({ ...before, ...change }), resetScroll: false })
          }
        />
        <ChecksUnderway onShow={onAnew} />
        {viewer.roles.includes('CLINICIAN') && <OwedByMe isQuiet={seesWholePractice(viewer)} />}
        {viewer.roles.includes('CLINICIAN') && <ReturnedToMe />}
        {viewer.roles.some((role) => role === 'AUDITOR' || role === 'DIRECTOR') && <MySamples />}
        <KeyNumbers answers={answers} from={from} to={to} />
        <div className="columns">
          <div className="stack">
            <WhoCame
              answer={answers.attendance}
              from={from}
              to={to}
              before={`the ${formatNumberOf(weeks, 'week')} before`}
            />
            <ThisWeek scope={scope} />
          </div>
          <MattersList answers={answers} from={from} to={to} />
        </div>
      </div>
    </>
  );
}
