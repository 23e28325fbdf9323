import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { CompletenessQuery, ReportScope } from '../../gql/graphql.ts';
import { readScope } from '../../platform/scope.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { GroupLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { completenessQuery } from './audit.graphql.ts';
import { sayCompleteness } from './say-audit.ts';
import './audit.css';

type Completeness = CompletenessQuery['completeness'];

/** Complete records of required ones, by group and by responsible clinician, and which rules fail. */
export function CompletenessView({ scope }: { readonly scope: ReportScope }): ReactNode {
  const answer = useAnswer(completenessQuery, { scope, bucket: 'MONTH' });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={10} height={34} />}
      failed="The completeness of the records could not be judged."
      empty={{
        when: ({ completeness }) => completeness.groups.length === 0,
        say: 'No record is required in this range.',
      }}
      ready={({ completeness }) => (
        <>
          <ByGroup report={completeness} />
          <ByClinician report={completeness} />
          <ByRule report={completeness} />
        </>
      )}
    />
  );
}

const percent = (complete: number, required: number): string => `${Math.round((complete / required) * 100)}%`;

function Share({ complete, required }: { readonly complete: number; readonly required: number }): ReactNode {
  return (
    <span className="audit-share">
      <progress value={complete} max={required} aria-label={`${complete} of ${required} complete`} />
      <span className="number">
        {complete} of {required} ({percent(complete, required)})
      </span>
    </span>
  );
}

const byOpen = (
  left: { required: number; complete: number },
  right: { required: number; complete: number },
): number => right.required - right.complete - (left.required - left.complete);

interface NarrowedProps {
  readonly to: {
    readonly rule?: string;
    readonly staff?: string;
    readonly severity?: 'block';
    readonly group?: string[];
  };
  readonly label: string;
  readonly children: number;
}

/** A number that opens its findings in the worklist. */
const Narrowed = ({ to, label, children }: NarrowedProps): ReactNode =>
  children === 0 ? (
    <>0</>
  ) : (
    <Link
      to="/audit"
      aria-label={label}
      search={(before) => ({
        ...readScope({ ...before }),
        ...to,
        view: 'worklist' as const,
        waived: 'shown' as const,
      })}
    >
      {children}
    </Link>
  );

function ByGroup({ report }: { readonly report: Completeness }): ReactNode {
  const groups = [...report.groups].sort(byOpen);
  return (
    <ChartFrame
      title="Which records are complete, by group"
      picture="List"
      says={sayCompleteness(report)}
      table={{
        columns: [
          { label: 'Group' },
          { label: 'Required', numeric: true },
          { label: 'Complete', numeric: true },
        ],
        rows: groups.map(({ group, required, complete }) => [group.name, required, complete]),
      }}
      counted={['scope', 'completeness']}
      fileName="completeness-by-group"
    >
      <DataTable
        caption="Completeness by group"
        columns={[
          { label: 'Group', show: ({ group }) => <GroupLink id={group.id}>{group.name}</GroupLink> },
          { label: 'Complete of required', show: (row) => <Share {...row} /> },
          {
            label: 'Open',
            numeric: true,
            show: ({ group, required, complete }) => (
              <Narrowed
                to={{ group: [group.id], severity: 'block' }}
                label={`${required - complete} records of ${group.name} that are not complete: what blocks them`}
              >
                {required - complete}
              </Narrowed>
            ),
          },
        ]}
        rows={groups}
        keyOf={({ group }) => group.id}
      />
    </ChartFrame>
  );
}

function ByClinician({ report }: { readonly report: Completeness }): ReactNode {
  const clinicians = [...report.clinicians].sort(byOpen);
  const overdue = clinicians.reduce((sum, one) => sum + one.overdue, 0);
  return (
    <ChartFrame
      title="Who is responsible"
      picture="List"
      says={{
        finding: `${overdue} required progress notes are overdue.`,
        detail: 'Unsigned or missing though the payer’s time is over.',
      }}
      table={{
        columns: [
          { label: 'Clinician' },
          { label: 'Required', numeric: true },
          { label: 'Complete', numeric: true },
          { label: 'Overdue', numeric: true },
        ],
        rows: clinicians.map(({ staff, required, complete, overdue: late }) => [
          staff.name,
          required,
          complete,
          late,
        ]),
      }}
      counted={['completeness']}
      fileName="completeness-by-clinician"
    >
      <DataTable
        caption="Completeness by responsible clinician"
        columns={[
          { label: 'Clinician', show: ({ staff }) => staff.name },
          { label: 'Complete of required', show: (row) => <Share {...row} /> },
          {
            label: 'Overdue',
            numeric: true,
            show: ({ staff, overdue: late }) => (
              <Narrowed
                to={{ staff: staff.id, rule: 'note-overdue' }}
                label={`${late} overdue notes of ${staff.name}`}
              >
                {late}
              </Narrowed>
            ),
          },
        ]}
        rows={clinicians}
        keyOf={({ staff }) => staff.id}
      />
    </ChartFrame>
  );
}

function ByRule({ report }: { readonly report: Completeness }): ReactNode {
  const rules = [...report.rules].sort((left, right) => right.failures - left.failures);
  const first = rules[0];
  return (
    <ChartFrame
      title="Which rules fail"
      picture="List"
      says={
        first === undefined
          ? { finding: 'No rule fails.', detail: '' }
          : {
              finding: `${first.title}: ${first.failures}.`,
              detail: `${rules.length} rules have findings in this range.`,
            }
      }
      table={{
        columns: [
          { label: 'Rule' },
          { label: 'Id' },
          { label: 'Severity' },
          { label: 'Findings', numeric: true },
        ],
        rows: rules.map(({ title, ruleId, severity, failures }) => [title, ruleId, severity, failures]),
      }}
      counted={['completeness']}
      fileName="findings-by-rule"
    >
      <DataTable
        caption="Findings by rule"
        columns={[
          { label: 'Rule', show: ({ title }) => title },
          { label: 'Severity', show: ({ severity }) => severity },
          {
            label: 'Findings',
            numeric: true,
            show: ({ failures, ruleId, title }) => (
              <Narrowed to={{ rule: ruleId }} label={`${failures} findings: ${title}`}>
                {failures}
              </Narrowed>
            ),
          },
        ]}
        rows={rules}
        keyOf={({ ruleId }) => ruleId}
      />
    </ChartFrame>
  );
}
