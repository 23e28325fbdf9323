import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { AuditPaper } from '../../features/audit/audit-paper.tsx';
import { CompletenessView } from '../../features/audit/completeness-view.tsx';
import { DecisionsList } from '../../features/audit/decisions-list.tsx';
import { NamesView } from '../../features/audit/names-view.tsx';
import { RuleChip } from '../../features/audit/rule-chip.tsx';
import { RuleBook } from '../../features/audit/rule-book.tsx';
import { RuleTrend } from '../../features/audit/rule-trend.tsx';
import { Worklist } from '../../features/audit/worklist.tsx';
import { SamplesList } from '../../features/audit-samples/samples-list.tsx';
import { ChecksUnderway } from '../../features/checks/checks-underway.tsx';
import { ScopeFilters } from '../../features/filters/scope-filters.tsx';
import { usePractice } from '../../platform/practice.ts';
import { resolveScope } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { auditSeverities, auditViews, readAuditSearch } from './audit-search.ts';
import type { AuditSearch, AuditView } from './audit-search.ts';
import { pageScope } from './page-scope.ts';

const route = getRouteApi('/audit');
const standard = '12w';
const titles: Readonly<Record<AuditView, string>> = {
  worklist: 'Worklist',
  decisions: 'Returned & waived',
  samples: 'Samples',
  completeness: 'Completeness',
  rules: 'Rules',
  confidentiality: 'Members’ names',
};
/** The views that are narrowed to a period and to groups. */
const scoped: readonly AuditView[] = ['worklist', 'rules', 'completeness', 'confidentiality'];
/** The views that show what the rules find. */
const judged: readonly AuditView[] = ['worklist', 'decisions', 'rules', 'completeness', 'confidentiality'];
const severityWords = { block: 'blocks', warn: 'warns', info: 'informs' } as const;

type Change = { readonly [Key in keyof AuditSearch]?: AuditSearch[Key] | undefined };

/** Whether every record would stand up to an audit today. */
export function AuditPage(): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (part: Change) =>
      void navigate({ search: (before) => readAuditSearch({ ...before, ...part }), resetScroll: false }),
    [navigate],
  );
  const view = search.view ?? 'worklist';
  const [round, setRound] = useState(0);
  const showAnew = useCallback(() => setRound((before) => before + 1), []);
  const { anchor, viewer } = usePractice();
  const scope = resolveScope(pageScope(search), anchor, standard);
  const mayPrint = viewer.roles.some((role) => role === 'AUDITOR' || role === 'DIRECTOR');
  return (
    <>
      <PageHead title="Audit">{mayPrint && scoped.includes(view) && <AuditPaper scope={scope} />}</PageHead>
      <div className="stack">
        {scoped.includes(view) && (
          <ScopeFilters scope={pageScope(search)} standard={standard} onChange={change} />
        )}
        <nav className="tabs" aria-label="Views of the audit">
          {auditViews.map((name) => (
            <Link
              key={name}
              from="/audit"
              to="/audit"
              search={(before) => ({ ...before, view: name })}
              aria-current={name === view ? 'page' : undefined}
              activeProps={{}}
            >
              {titles[name]}
            </Link>
          ))}
        </nav>
        {judged.includes(view) && <ChecksUnderway onShow={showAnew} />}
        {view === 'worklist' && <WorklistFilters search={search} change={change} />}
        <View key={round} view={view} search={search} />
      </div>
    </>
  );
}

/** What narrows the worklist beside the scope: severity, rule, who has to mend it, and whether waived findings are shown. */
function WorklistFilters({
  search,
  change,
}: {
  readonly search: AuditSearch;
  readonly change: (part: Change) => void;
}): ReactNode {
  const { staff, today } = usePractice();
  return (
    <div className="filters">
      <FilterChip
        label="Severity"
        value={search.severity ?? ''}
        choices={[
          { value: '', label: 'all' },
          ...auditSeverities.map((value) => ({ value, label: severityWords[value] })),
        ]}
        onChoose={(value) => change({ severity: oneOf(auditSeverities, value) })}
      />
      <RuleChip
        rule={search.rule ?? ''}
        onChoose={(rule) => change({ rule: rule === '' ? undefined : rule })}
      />
      <FilterChip
        label="To mend by"
        value={search.staff ?? ''}
        choices={[
          { value: '', label: 'anybody' },
          ...staff.map(({ id, name, lastDay }) => ({
            value: id,
            label: lastDay == null || lastDay >= today ? name : `${name} (left)`,
          })),
        ]}
        onChoose={(id) => change({ staff: id === '' ? undefined : id })}
      />
      <FilterChip
        label="Waived"
        value={search.waived ?? ''}
        choices={[
          { value: '', label: 'left out' },
          { value: 'shown', label: 'shown, too' },
        ]}
        onChoose={(value) => change({ waived: value === 'shown' ? 'shown' : undefined })}
      />
    </div>
  );
}

function View({ view, search }: { readonly view: AuditView; readonly search: AuditSearch }): ReactNode {
  const { anchor, viewer } = usePractice();
  const maySweep = viewer.roles.some((role) => role === 'AUDITOR' || role === 'DIRECTOR');
  const scope = resolveScope(pageScope(search), anchor, standard);
  if (view === 'rules') {
    return (
      <>
        <RuleTrend scope={scope} />
        <RuleBook scope={scope} />
      </>
    );
  }
  if (view === 'decisions') return <DecisionsList />;
  if (view === 'samples') return <SamplesList />;
  if (view === 'completeness') return <CompletenessView scope={scope} />;
  if (view === 'confidentiality') {
    return (
      <>
        {maySweep && <NamesView />}
        {search.staff !== undefined && (
          <p>
            Only what one clinician has to mend is listed.{' '}
            <Link from="/audit" to="/audit" search={({ staff: _, ...before }) => before} resetScroll={false}>
              Show everybody’s
            </Link>
          </p>
        )}
        <Worklist
          scope={scope}
          filter={{
            rules: ['co-member-named', 'co-member-identifiable'],
            ...(search.staff === undefined ? {} : { staffId: search.staff }),
          }}
          title="Members’ names and likely descriptions in notes"
          note="The check looks for members’ names and likely descriptions. A signed note stays as it is: mend it by a correction beside it."
        />
      </>
    );
  }
  return (
    <Worklist
      scope={scope}
      filter={{
        ...(search.severity === undefined ? {} : { severities: [search.severity] }),
        ...(search.rule === undefined ? {} : { rules: [search.rule] }),
        ...(search.staff === undefined ? {} : { staffId: search.staff }),
        ...(search.waived === undefined ? {} : { withWaived: true }),
      }}
      title="Records that would not stand up"
      note="By the rules of the rule book."
    />
  );
}
