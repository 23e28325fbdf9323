import { addDays, parseCivilDate, type CivilDate } from '@concord/domain/shared';
import { reportDocuments } from '../contract/report-documents.ts';
import { findAuditFindings } from '../src/features/completeness/find-audit-findings.ts';
import { loadAttendanceConcerns } from '../src/features/reports/attendance-concerns.store.ts';
import { loadAttendanceMatrix } from '../src/features/reports/attendance-matrix.store.ts';
import { loadAttendanceTrend } from '../src/features/reports/attendance-trend.store.ts';
import { loadCofacilitation } from '../src/features/reports/cofacilitation.store.ts';
import { loadCompleteness } from '../src/features/reports/completeness.store.ts';
import { loadGoalProgress } from '../src/features/reports/goal-progress.store.ts';
import { loadMemberHistory } from '../src/features/reports/member-history.store.ts';
import { loadMembershipTimeline } from '../src/features/reports/membership-timeline.store.ts';
import { readScope } from '../src/features/reports/scope/index.ts';
import { recordId } from '../src/platform/database/ids.ts';
import type { RequestContext } from '../src/platform/request-context.ts';
import { fiveYears } from './bulk-database.ts';

/** A report as it is asked over HTTP, and the function that loads it. */
export interface MeasuredReport {
  readonly name: string;
  readonly query: string;
  readonly variables: (time: number) => Readonly<Record<string, unknown>>;
  readonly load: (context: RequestContext) => Promise<unknown>;
}

const worklistDocument = `query ($scope: ReportScope!) {
  auditFindings(scope: $scope) { total rows { id ruleId title severity explanation date appearedAt
    group { id name } session { id date } client { id label } staff { id name } decision { kind comment } } } }`;

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);

/** Every report, asked for all five years of one organization of 40 groups. */
export function reportsOf(organizationId: string): readonly MeasuredReport[] {
  const { from, to } = fiveYears;
  const scope = readScope(fiveYears);
  const [groupId, clientId] = [
    recordId(organizationId, 'group', 'G01'),
    recordId(organizationId, 'client', 'C00001'),
  ];
  return [
    {
      name: 'attendanceTrend (week)',
      query: reportDocuments.attendanceTrend,
      variables: () => ({ scope: fiveYears, bucket: 'WEEK' }),
      load: (context) => loadAttendanceTrend(context, scope, 'week'),
    },
    {
      // Other days each time, more of them than are kept: every answer is read from the roll-ups.
      name: 'attendanceTrend (week), nothing kept',
      query: reportDocuments.attendanceTrend,
      variables: (time) => ({ scope: { from, to: addDays(day(to), -(time % 300)) }, bucket: 'WEEK' }),
      load: (context) => loadAttendanceTrend(context, readScope({ from, to: addDays(day(to), -3) }), 'week'),
    },
    {
      name: 'attendanceTrend (month)',
      query: reportDocuments.attendanceTrend,
      variables: () => ({ scope: fiveYears, bucket: 'MONTH' }),
      load: (context) => loadAttendanceTrend(context, scope, 'month'),
    },
    {
      name: 'attendanceMatrix (one group)',
      query: reportDocuments.attendanceMatrix,
      variables: () => ({ groupId, from, to }),
      load: (context) => loadAttendanceMatrix(context, groupId, day(from), day(to)),
    },
    {
      name: 'attendanceConcerns',
      query: reportDocuments.attendanceConcerns,
      variables: () => ({ scope: fiveYears }),
      load: (context) => loadAttendanceConcerns(context, scope),
    },
    {
      name: 'membershipTimeline (week)',
      query: reportDocuments.membershipTimeline,
      variables: () => ({ scope: fiveYears, bucket: 'WEEK' }),
      load: (context) => loadMembershipTimeline(context, scope, 'week'),
    },
    {
      name: 'goalProgress (month)',
      query: reportDocuments.goalProgress,
      variables: () => ({ scope: fiveYears, bucket: 'MONTH' }),
      load: (context) => loadGoalProgress(context, scope, 'month'),
    },
    {
      name: 'cofacilitation',
      query: reportDocuments.cofacilitation,
      variables: () => ({ scope: fiveYears }),
      load: (context) => loadCofacilitation(context, scope),
    },
    {
      name: 'completeness (month)',
      query: reportDocuments.completeness,
      variables: () => ({ scope: fiveYears, bucket: 'MONTH' }),
      load: (context) => loadCompleteness(context, scope, 'month', { asOf: context.now, exceptRules: [] }),
    },
    {
      name: 'auditFindings (first page)',
      query: worklistDocument,
      variables: () => ({ scope: fiveYears }),
      load: (context) =>
        findAuditFindings(context, scope, {
          rules: null,
          severities: null,
          staffId: null,
          withWaived: false,
          today: to,
          limit: 100,
          offset: 0,
        }),
    },
    {
      name: 'memberHistory (one client)',
      query: reportDocuments.memberHistory,
      variables: () => ({ clientId, from, to }),
      load: (context) => loadMemberHistory(context, clientId, { from: day(from), to: day(to) }),
    },
  ];
}
