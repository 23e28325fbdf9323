import type { Severity } from '@concord/domain/completeness';
import type { Instant } from '@concord/domain/shared';
import { groupBy, type FindingChanges, type KeptFindingRow } from './compare-findings.ts';

/** A finding, as far as its history goes: when it held, when it was first seen, and when a change of the records ended it. */
export interface SeenFinding {
  readonly rule: string;
  readonly subject: string;
  readonly groupId: string;
  readonly ownSeverity: Severity;
  readonly severityRank: number | null;
  readonly menderId: string | null;
  readonly appearedAt: Instant;
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
  readonly vanishedAt: Instant | null;
  /** Whether it ended because a newer rule book does not find it. */
  readonly endedByUpdate: boolean;
}

/** All findings about one session that came and went at the same moments: a row of `finding_history`. */
export interface HistoryRow {
  readonly rule: string;
  readonly groupId: string;
  readonly ownSeverity: Severity;
  readonly severityRank: number | null;
  readonly menderId: string | null;
  readonly appearedAt: Instant;
  /** Null while nothing ends it. */
  readonly endedAt: Instant | null;
  readonly isFix: boolean;
  readonly findings: number;
}

const endOf = ({ validUntil, vanishedAt }: SeenFinding): Instant | null => {
  const end = Math.min(validUntil ?? Infinity, vanishedAt ?? Infinity);
  return end === Infinity ? null : (end as Instant);
};

/**
 * Counts how findings of one session came and went, as `recountHistorySql` does: what ended before it was to be seen never was; a note
 * that went from unsigned to overdue was not mended, nor what an update ended.
 */
export function historyOf(findings: readonly SeenFinding[]): HistoryRow[] {
  const overdue = new Set(
    findings.flatMap(({ rule, subject, validFrom }) =>
      rule === 'note-overdue' ? [`${String(validFrom)} ${subject}`] : [],
    ),
  );
  const came = findings.flatMap((finding): HistoryRow[] => {
    const { rule, subject, groupId, ownSeverity, severityRank, menderId, appearedAt } = finding;
    const endedAt = endOf(finding);
    if (endedAt !== null && endedAt <= appearedAt) return [];
    const wentOverdue = rule === 'note-unsigned' && overdue.has(`${String(endedAt)} ${subject}`);
    const isFix = !wentOverdue && !(finding.endedByUpdate && endedAt === finding.vanishedAt);
    return [{ rule, groupId, ownSeverity, severityRank, menderId, appearedAt, endedAt, isFix, findings: 1 }];
  });
  return [...groupBy(came, sameHistory).values()].flatMap((same) =>
    same.slice(0, 1).map((row) => ({ ...row, findings: same.length })),
  );
}

const sameHistory = ({
  rule,
  groupId,
  ownSeverity,
  severityRank,
  menderId,
  appearedAt,
  endedAt,
  isFix,
}: HistoryRow): string =>
  `${rule} ${groupId} ${ownSeverity} ${String(severityRank)} ${String(menderId)} ${String(appearedAt)} ${String(endedAt)} ${String(isFix)}`;

/** The rules whose history is another one once findings changed: whether a note was mended hangs on whether it went overdue. */
export function rulesOfHistory(
  { added, changed, vanished, dropped }: FindingChanges,
  before: readonly KeptFindingRow[],
): ReadonlySet<string> {
  const gone = new Set([...vanished, ...dropped]);
  const rules = new Set(
    [...added, ...changed, ...before.filter(({ id }) => gone.has(id))].map(({ rule }) => rule),
  );
  if (rules.has('note-overdue')) rules.add('note-unsigned');
  // To tell what became of the unsigned ones takes both.
  if (rules.has('note-unsigned')) rules.add('note-overdue');
  return rules;
}
