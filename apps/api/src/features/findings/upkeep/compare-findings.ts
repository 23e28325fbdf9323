import type { Instant } from '@concord/domain/shared';
import type { FindingRow } from './finding-row.ts';

/** A finding that the database keeps. */
export interface KeptFindingRow extends FindingRow {
  readonly id: string;
  readonly appearedAt: Instant;
}

/** What changes the kept findings into those that the rules find now. */
export interface FindingChanges {
  readonly added: readonly (FindingRow & { readonly appearedAt: Instant })[];
  readonly changed: readonly KeptFindingRow[];
  /** Ended by the change of a record. */
  readonly vanished: readonly string[];
  /** Would have come by themselves, and now never will. */
  readonly dropped: readonly string[];
}

/** A finding whose numbers or severity changed is the same one still. */
const keyOf = ({ foundIn, rule, subject }: FindingRow): string => [foundIn, rule, subject].join('\u0000');

/** What of a finding may change while it stays the same one. */
const changing = [
  'ownSeverity',
  'explanation',
  'severityRank',
  'menderId',
  'date',
  'groupId',
  'noteId',
  'validFrom',
  'validUntil',
] as const satisfies readonly (keyof FindingRow)[];

const isUnchanged = (a: FindingRow, b: FindingRow): boolean =>
  changing.every((column) => a[column] === b[column]);

/** Puts what belongs together into one list, in order. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

const byTime = (a: FindingRow, b: FindingRow): number =>
  a.validFrom - b.validFrom || (a.validUntil ?? Infinity) - (b.validUntil ?? Infinity);

/** The finding as it is kept on: it was first seen when it was, unless it is still to come. */
const keepOn = (kept: KeptFindingRow, row: FindingRow, now: Instant): KeptFindingRow => ({
  ...row,
  id: kept.id,
  appearedAt: (kept.appearedAt > now || row.validFrom > now
    ? Math.max(row.validFrom, now)
    : kept.appearedAt) as Instant,
});

/**
 * Compares the kept findings of some records with what the rules find now. A finding that is still found is the same one, whatever
 * time it holds for; a new one was first seen now, or where `isFirst` says that its record is judged for the first time, when it began.
 */
export function compareFindings(
  kept: readonly KeptFindingRow[],
  found: readonly FindingRow[],
  now: Instant,
  isFirst: (row: FindingRow) => boolean,
): FindingChanges {
  const before = groupBy(kept, keyOf);
  const [added, changed]: [(FindingRow & { appearedAt: Instant })[], KeptFindingRow[]] = [[], []];
  const gone: KeptFindingRow[] = [];
  for (const [key, rows] of groupBy(found, keyOf)) {
    const old = [...(before.get(key) ?? [])].sort(byTime);
    before.delete(key);
    // What did not change at all is left alone first, so that only the rest is matched by its order.
    const rest = [...rows].sort(byTime).filter((row) => {
      const same = old.findIndex((one) => isUnchanged(one, row));
      if (same !== -1) old.splice(same, 1);
      return same === -1;
    });
    for (const row of rest) {
      const match = old.shift();
      if (match !== undefined) changed.push(keepOn(match, row, now));
      else {
        const appearedAt = (isFirst(row) ? row.validFrom : Math.max(row.validFrom, now)) as Instant;
        added.push({ ...row, appearedAt });
      }
    }
    gone.push(...old);
  }
  gone.push(...[...before.values()].flat());
  return {
    added,
    changed,
    vanished: gone.filter(({ appearedAt }) => appearedAt <= now).map(({ id }) => id),
    dropped: gone.filter(({ appearedAt }) => appearedAt > now).map(({ id }) => id),
  };
}
