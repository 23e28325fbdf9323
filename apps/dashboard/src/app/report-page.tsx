import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { ScopeFilters } from '../features/filters/scope-filters.tsx';
import { FirstSteps } from '../features/home/first-steps.tsx';
import { usePractice } from '../platform/practice.ts';
import { readScope } from '../platform/scope.ts';
import type { RangeName } from '../platform/scope.ts';
import { FilterChip } from '../ui/filter-chip.tsx';
import { PageHead } from '../ui/page-head.tsx';
import type { AttendanceView } from './routes/attendance-search.ts';
import type { CofacView } from './routes/cofacilitation-search.ts';
import type { FlowView } from './routes/flow-search.ts';
import type { GoalView } from './routes/goals-search.ts';

/** A part of a page's filters; undefined takes one away. */
export type Change<Search> = { readonly [Key in keyof Search]?: Search[Key] | undefined };

/** Changes filters in the address: what the page knows stays, and so does the order of its table. */
export function useSearchChange<Search extends object>(
  read: (raw: Record<string, unknown>) => Search,
): (change: Change<Search>) => void {
  const { navigate } = useRouter();
  return useCallback(
    (change) =>
      void navigate({
        to: '.',
        search: (before) => ({
          ...read({ ...before, ...change }),
          ...(before.order === undefined ? {} : { order: before.order }),
        }),
        resetScroll: false,
      }),
    [navigate, read],
  );
}

/** A choice that belongs to one view of a report: "By week". */
export interface ViewControl {
  readonly label: string;
  readonly value: string;
  /** Values and the words for them. */
  readonly choices: Readonly<Record<string, string>>;
  readonly onChoose: (value: string) => void;
}

/** A view of any report, as the address names it. */
type AnyView = AttendanceView | FlowView | GoalView | CofacView;

interface ReportPageProps<View extends AnyView> {
  readonly title: string;
  /** The range when the address names none. */
  readonly standard: RangeName;
  readonly onFilter: (change: object) => void;
  readonly view: View;
  /** The views in their order, with their titles. */
  readonly views: readonly (readonly [View, string])[];
  /** What the row of views is called for those who hear it: "Views of attendance". */
  readonly viewsLabel: string;
  readonly controls?: readonly ViewControl[];
  /** A page whose view has no sessions to narrow shows no filters. */
  readonly hasFilters?: boolean;
  readonly children: ReactNode;
}

/** The frame of every report: its title, the shared filters, its views, and the choices of the view that is open. */
export function ReportPage<View extends AnyView>(props: ReportPageProps<View>): ReactNode {
  const { title, standard, onFilter, view, views, viewsLabel, controls = [], hasFilters = true } = props;
  const scope = readScope({ ...useSearch({ strict: false }) });
  const { groups } = usePractice();
  if (groups.length === 0)
    return (
      <>
        <PageHead title={title} />
        <FirstSteps />
      </>
    );
  return (
    <>
      <PageHead title={title}>
        <span className="print-only">{views.find(([name]) => name === view)?.[1]}</span>
      </PageHead>
      <div className="stack">
        {hasFilters && <ScopeFilters scope={scope} standard={standard} onChange={onFilter} />}
        <nav className="tabs" aria-label={viewsLabel}>
          {views.map(([name, label]) => (
            <ViewLink key={name} name={name} label={label} isOpen={name === view} />
          ))}
        </nav>
        {controls.length > 0 && (
          <div className="filters" role="group" aria-label="Choices of this view">
            {controls.map(({ label, value, choices, onChoose }) => (
              <FilterChip
                key={label}
                label={label}
                value={value}
                choices={Object.entries(choices).map(([choice, words]) => ({ value: choice, label: words }))}
                onChoose={onChoose}
              />
            ))}
          </div>
        )}
        {props.children}
      </div>
    </>
  );
}

interface ViewLinkProps {
  readonly name: AnyView;
  readonly label: string;
  readonly isOpen: boolean;
}

/** Leads to another view of the same report under the same filters; the order of a table is the old view's own. */
const ViewLink = ({ name, label, isOpen }: ViewLinkProps): ReactNode => (
  <Link
    to="."
    search={({ order: _order, rows: _rows, ...kept }) => ({ ...kept, view: name })}
    aria-current={isOpen ? 'page' : undefined}
    activeProps={{}}
  >
    {label}
  </Link>
);
