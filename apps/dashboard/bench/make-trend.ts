const day = 86_400_000;
const firstMonday = Date.UTC(2025, 7, 25);

const columns = [
  'sessionsHeld',
  'expected',
  'attended',
  'excused',
  'lateCancelled',
  'noShow',
  'unrecorded',
  'guests',
];

/** Numbers that look like a practice's, always the same ones: one session a week, eight to twelve seats, three of four taken. */
function makeSeries(seed: number, weeks: number): Record<string, unknown> {
  const column = (of: (week: number) => number): number[] =>
    Array.from({ length: weeks }, (_, week) => of(week));
  const expected = column((week) => 8 + ((seed * 7 + week * 3) % 5));
  const attended = expected.map((seats, week) => seats - ((seed * 5 + week * 11) % 5));
  const rest = Object.fromEntries(columns.map((name) => [name, column(() => 0)]));
  return { __typename: 'AttendanceSeries', ...rest, sessionsHeld: column(() => 1), expected, attended };
}

/** The answer of the API for so many groups and weeks. */
export function makeTrend(groups: number, weeks: number): unknown {
  return {
    __typename: 'AttendanceTrend',
    buckets: Array.from({ length: weeks }, (_, week) =>
      new Date(firstMonday + week * 7 * day).toISOString().slice(0, 10),
    ),
    total: makeSeries(99, weeks),
    groups: Array.from({ length: groups }, (_, index) => ({
      __typename: 'GroupAttendance',
      group: {
        __typename: 'GroupRef',
        id: `00000000-0000-5000-8000-${String(index).padStart(12, '0')}`,
        name: `Skills and support ${index + 1}`,
        kind: 'PROCESS',
        enrolment: 'OPEN',
      },
      series: makeSeries(index, weeks),
    })),
  };
}
