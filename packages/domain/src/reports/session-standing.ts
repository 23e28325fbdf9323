import type { Instant } from '../shared/index.ts';

/** A required record of a session, as far as its standing needs it. */
export interface StandingRecord {
  /** The client of the seat; the session itself for its group note. */
  readonly seat: string;
  readonly kind: 'progress-note' | 'absence' | 'attendance' | 'group-note';
  readonly responsible: string | null;
  /** From then on a note that does not exist is overdue; null where it exists or is none. */
  readonly overdueFrom: Instant | null;
}

/** A finding about the session with the time for which it holds, and its severity in the practice. */
export interface StandingFinding {
  readonly ruleId: string;
  readonly seat: string;
  readonly blocks: boolean;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** How the records of one person's responsibility stand. */
export interface StandingOfPerson {
  readonly staff: string;
  readonly required: number;
  readonly complete: number;
  readonly overdue: number;
}

/** How the required records of a session stand for a time in which nothing changes by itself. */
export interface SessionStanding {
  readonly from: Instant;
  readonly until: Instant | null;
  readonly required: number;
  readonly complete: number;
  readonly people: readonly StandingOfPerson[];
  readonly rules: readonly { readonly ruleId: string; readonly failures: number }[];
}

/**
 * How the required records of a session stand from its end on, a stretch of time after the other (reports.md, Completeness): the
 * same counts as those of the report at any instant.
 */
export function sessionStandings(
  endsAt: Instant,
  records: readonly StandingRecord[],
  findings: readonly StandingFinding[],
): SessionStanding[] {
  const instants = [
    endsAt,
    ...records.flatMap(({ overdueFrom }) => overdueFrom ?? []),
    ...findings.flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
  ];
  const points = [...new Set(instants.filter((instant) => instant >= endsAt))].sort((a, b) => a - b);
  const standings = points.map((from, index) => standAt(from, points[index + 1] ?? null, records, findings));
  return joinSame(standings);
}

function standAt(
  from: Instant,
  until: Instant | null,
  records: readonly StandingRecord[],
  findings: readonly StandingFinding[],
): SessionStanding {
  const now = findings.filter((one) => one.from <= from && (one.until === null || from < one.until));
  const seatsWhere = (matches: (finding: StandingFinding) => boolean): ReadonlySet<string> =>
    new Set(now.filter(matches).map(({ seat }) => seat));
  const blocked = seatsWhere(({ blocks }) => blocks);
  const undocumented = seatsWhere(({ ruleId }) => ruleId === 'absence-undocumented');
  const overdue = seatsWhere(({ ruleId }) => ruleId === 'note-overdue');
  const isComplete = ({ seat, kind }: StandingRecord): boolean =>
    !blocked.has(seat) && !(kind === 'absence' && undocumented.has(seat));
  const isOverdue = ({ seat, kind, overdueFrom }: StandingRecord): boolean =>
    kind === 'progress-note' && ((overdueFrom !== null && overdueFrom <= from) || overdue.has(seat));
  const people = new Map<string, StandingOfPerson>();
  for (const record of records) {
    const { responsible: staff } = record;
    if (staff === null) continue;
    const before = people.get(staff) ?? { staff, required: 0, complete: 0, overdue: 0 };
    people.set(staff, {
      staff,
      required: before.required + 1,
      complete: before.complete + (isComplete(record) ? 1 : 0),
      overdue: before.overdue + (isOverdue(record) ? 1 : 0),
    });
  }
  const failures = new Map<string, number>();
  for (const { ruleId } of now) failures.set(ruleId, (failures.get(ruleId) ?? 0) + 1);
  return {
    from,
    until,
    required: records.length,
    complete: records.filter(isComplete).length,
    people: [...people.values()].sort((a, b) => (a.staff < b.staff ? -1 : 1)),
    rules: [...failures]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ruleId, number]) => ({ ruleId, failures: number })),
  };
}

const sameAs = ({ required, complete, people, rules }: SessionStanding): string =>
  JSON.stringify([required, complete, people, rules]);

/** Makes one of neighbours that say the same. */
function joinSame(standings: readonly SessionStanding[]): SessionStanding[] {
  return standings.reduce<SessionStanding[]>((joined, standing) => {
    const last = joined.at(-1);
    if (last === undefined || sameAs(last) !== sameAs(standing)) return [...joined, standing];
    return [...joined.slice(0, -1), { ...last, until: standing.until }];
  }, []);
}
