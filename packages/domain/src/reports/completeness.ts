import {
  defaultSeverity,
  makeAuditor,
  titleOf,
  type AuditOptions,
  type Finding,
  type RuleChoice,
  type Severity,
} from '../completeness/index.ts';
import type { GroupId } from '../groups/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { SessionId } from '../sessions/index.ts';
import { compareCodePoints, type CivilDate, type Instant } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import { bucketOf, bucketsOf, count, zeros, type Bucket } from './buckets.ts';
import { groupRef, staffRef, type GroupRef, type StaffRef } from './refs.ts';
import { requiredRecordsOf, type RequiredRecord } from './required-records.ts';
import { groupsNamed, sessionsInScope, type ReportScope } from './scope.ts';

export interface CompletenessReport {
  readonly buckets: CivilDate[];
  /** Records that the scope requires, and how many of them have no blocking finding. */
  readonly required: number[];
  readonly complete: number[];
  readonly rules: {
    readonly ruleId: string;
    readonly title: string;
    readonly severity: Severity;
    readonly failures: number;
  }[];
  readonly groups: { readonly group: GroupRef; readonly required: number; readonly complete: number }[];
  readonly clinicians: {
    readonly staff: StaffRef;
    readonly required: number;
    readonly complete: number;
    readonly overdue: number;
  }[];
}

/** When the records are judged, and by which rules. */
export interface CompletenessOptions extends AuditOptions, RuleChoice {
  readonly asOf: Instant;
  /** What was found about the sessions in scope, where it is known already; else it is found here. */
  readonly findings?: readonly Finding[];
}

interface Tally {
  required: number;
  complete: number;
  overdue: number;
}

/** What has been found about the records, by session and client. */
interface Judged {
  readonly isComplete: (record: RequiredRecord) => boolean;
  readonly isOverdue: (record: RequiredRecord) => boolean;
}

/** Of the records that the sessions in scope require, how many are complete at an instant (reports.md, Completeness). */
export function completeness(
  practice: PracticeIndex,
  scope: ReportScope,
  bucket: Bucket,
  options: CompletenessOptions,
): CompletenessReport {
  const auditor = makeAuditor(practice, options.asOf, options);
  const records = groupsNamed(practice, scope).flatMap((group) =>
    sessionsInScope(practice, scope, group.id).flatMap((session) =>
      requiredRecordsOf(auditor.context, group, session),
    ),
  );
  const counted = sessionsCounted(practice, scope, options.asOf);
  const findings = (options.findings ?? auditor.auditAll()).filter(
    ({ sessionId }) => sessionId !== null && counted.has(sessionId),
  );
  const judged = judge(findings);

  const buckets = bucketsOf(scope.from, scope.to, bucket);
  const [required, complete] = [zeros(buckets), zeros(buckets)];
  const byGroup = new Map<GroupId, Tally>();
  const byClinician = new Map<StaffId, Tally>();
  for (const record of records) {
    const index = buckets.indexOf(bucketOf(record.session.date, bucket));
    count(required, index);
    if (judged.isComplete(record)) count(complete, index);
    tally(byGroup, record.group.id, record, judged);
    if (record.responsible !== null) tally(byClinician, record.responsible, record, judged);
  }
  return {
    buckets,
    required,
    complete,
    rules: countByRule(findings),
    groups: practice.records.groups.flatMap((group) => {
      const counts = byGroup.get(group.id);
      return counts === undefined
        ? []
        : [{ group: groupRef(group), required: counts.required, complete: counts.complete }];
    }),
    clinicians: [...byClinician]
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([staff, counts]) => ({ staff: staffRef(practice, staff), ...counts })),
  };
}

/** Sessions in scope that were held and had ended by then. */
function sessionsCounted(practice: PracticeIndex, scope: ReportScope, asOf: Instant): ReadonlySet<SessionId> {
  const sessions = groupsNamed(practice, scope).flatMap((group) =>
    sessionsInScope(practice, scope, group.id),
  );
  return new Set(sessions.filter(({ endsAt }) => endsAt <= asOf).map(({ id }) => id));
}

const placeOf = (session: SessionId | null, client: string | null): string => `${session}\u0000${client}`;

/** A record is complete when no blocking finding is about it and, for an absence, it is documented. */
function judge(findings: readonly Finding[]): Judged {
  const placesWhere = (matches: (finding: Finding) => boolean): ReadonlySet<string> =>
    new Set(findings.filter(matches).map(({ sessionId, clientId }) => placeOf(sessionId, clientId)));
  const blocked = placesWhere(({ severity }) => severity === 'block');
  const undocumented = placesWhere(({ ruleId }) => ruleId === 'absence-undocumented');
  const overdue = placesWhere(({ ruleId }) => ruleId === 'note-overdue');
  const place = ({ session, clientId }: RequiredRecord): string => placeOf(session.id, clientId);
  return {
    isComplete: (record) =>
      !blocked.has(place(record)) && !(record.kind === 'absence' && undocumented.has(place(record))),
    isOverdue: (record) =>
      record.kind === 'progress-note' && (record.isOverdue || overdue.has(place(record))),
  };
}

function tally<Key>(tallies: Map<Key, Tally>, key: Key, record: RequiredRecord, judged: Judged): void {
  const counts = tallies.get(key) ?? { required: 0, complete: 0, overdue: 0 };
  tallies.set(key, counts);
  counts.required += 1;
  if (judged.isComplete(record)) counts.complete += 1;
  if (judged.isOverdue(record)) counts.overdue += 1;
}

/** Findings by rule; the severity is the rule's own, whatever that of a single finding. */
function countByRule(findings: readonly Finding[]): CompletenessReport['rules'] {
  const failures = new Map<string, number>();
  for (const { ruleId } of findings) failures.set(ruleId, (failures.get(ruleId) ?? 0) + 1);
  return [...failures]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([ruleId, number]) => ({
      ruleId,
      title: titleOf(ruleId),
      severity: defaultSeverity(ruleId) ?? 'info',
      failures: number,
    }));
}
