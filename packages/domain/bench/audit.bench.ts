// How many notes a second a full audit judges on one core: `pnpm --filter @concord/domain bench:audit [COPIES]`.
import { readFixture } from '../contract/read-fixture.ts';
import { guardOf, makeAuditor, type Guard } from '../src/completeness/index.ts';
import { indexPractice, type PracticeRecords } from '../src/practice/index.ts';
import { parseInstant, type Instant } from '../src/shared/index.ts';

const copies = Number(process.argv[2] ?? '16');
const asOf = parseInstant('2026-10-31T12:00:00-04:00') ?? (0 as Instant);

/** The identifiers of which every copy of the practice has its own. */
const ownIds = new Set(['id', 'groupId', 'sessionId', 'clientId', 'noteId', 'goalId', 'recordId']);

/** A list once for each copy, as if so many clinics of that size shared their staff. */
function repeat<Fact extends object>(facts: readonly Fact[]): Fact[] {
  return Array.from({ length: copies }, (_, copy) =>
    facts.map((fact) => {
      const entries = Object.entries(fact).map(([field, value]: [string, unknown]) => [
        field,
        ownIds.has(field) ? `${String(value)}~${copy}` : value,
      ]);
      return Object.fromEntries(entries) as Fact;
    }),
  ).flat();
}

const one = await readFixture('riverbend');
const records: PracticeRecords = {
  ...one,
  clients: repeat(one.clients),
  primaryTherapists: repeat(one.primaryTherapists),
  diagnoses: repeat(one.diagnoses),
  goals: repeat(one.goals),
  groups: repeat(one.groups),
  facilitators: repeat(one.facilitators),
  memberships: repeat(one.memberships),
  sessions: repeat(one.sessions),
  sessionFacilitators: repeat(one.sessionFacilitators),
  attendance: repeat(one.attendance),
  groupNotes: repeat(one.groupNotes),
  progressNotes: repeat(one.progressNotes),
  goalRatings: repeat(one.goalRatings),
  signatures: repeat(one.signatures),
  addenda: repeat(one.addenda),
};

function measure(name: string, withGuard: boolean): void {
  const before = process.cpuUsage();
  const practice = indexPractice(records);
  const guard: Guard | null = withGuard ? guardOf(practice) : null;
  const findings = makeAuditor(practice, asOf, { guard }).auditAll().length;
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1_000_000;
  const notes = records.progressNotes.length;
  process.stdout.write(
    `${name}: ${notes} notes, ${findings} findings, ${seconds.toFixed(1)} s of processor time, ${Math.round(notes / seconds)} notes/s\n`,
  );
}

measure('all rules but the guard’s', false);
if (process.argv[3] !== 'unguarded') measure('all rules with the guard', true);
