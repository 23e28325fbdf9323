import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayFromNumber, dayNumber, isWithin, parseCivilDate, type CivilDate } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import { facilitatorRoles, passOnGroup, type FacilitatorAssignment } from './index.ts';

type Row = Omit<FacilitatorAssignment, 'groupId'>;

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const [ruth, omar, third] = ['ruth', 'omar', 'third'] as StaffId[] as [StaffId, StaffId, StaffId];
const origin = dayNumber(day('2026-01-01'));
const dayAt = (offset: number): CivilDate => dayFromNumber(origin + offset);
const horizon = 60;

const row = (staffId: StaffId, role: Row['role'], from: string, to: string | null = null): Row => ({
  staffId,
  role,
  from: day(from),
  to: to === null ? null : day(to),
});

describe('a group whose facilitator leaves', () => {
  it('has a successor in the same role from the day on, and the past as it was', () => {
    expect(passOnGroup([row(ruth, 'lead', '2026-01-05')], ruth, omar, day('2026-03-01'))).toEqual({
      ok: true,
      value: {
        ended: [{ staffId: ruth, from: '2026-01-05', to: '2026-02-28' }],
        given: [],
        begun: [row(omar, 'lead', '2026-03-01')],
      },
    });
  });

  it('makes a co-facilitator of the team its lead', () => {
    const team = [row(ruth, 'lead', '2026-01-05'), row(omar, 'co', '2026-02-01')];
    expect(passOnGroup(team, ruth, omar, day('2026-03-01'))).toEqual({
      ok: true,
      value: {
        ended: [
          { staffId: ruth, from: '2026-01-05', to: '2026-02-28' },
          { staffId: omar, from: '2026-02-01', to: '2026-02-28' },
        ],
        given: [],
        begun: [row(omar, 'lead', '2026-03-01')],
      },
    });
  });

  it('leaves the lead what they are when they take over from a trainee', () => {
    const team = [row(ruth, 'trainee', '2026-01-05'), row(omar, 'lead', '2026-01-05')];
    expect(passOnGroup(team, ruth, omar, day('2026-03-01'))).toMatchObject({
      ok: true,
      value: { begun: [] },
    });
  });

  it('needs a successor for what was only planned', () => {
    const planned = [row(ruth, 'lead', '2026-04-01')];
    expect(passOnGroup(planned, ruth, null, day('2026-03-01'))).toMatchObject({
      refusal: { code: 'begins-later' },
    });
    expect(passOnGroup(planned, ruth, omar, day('2026-03-01'))).toMatchObject({
      value: { ended: [], given: [row(omar, 'lead', '2026-04-01')] },
    });
  });

  it('does not guess where the successor is on the team for some of the days', () => {
    const team = [row(ruth, 'lead', '2026-01-05'), row(omar, 'co', '2026-04-01')];
    expect(passOnGroup(team, ruth, omar, day('2026-03-01'))).toMatchObject({
      refusal: { code: 'successor-busy' },
    });
  });
});

/** Periods of one person that do not overlap, out of cut points. */
const periodsOf = (staffId: StaffId): fc.Arbitrary<Row[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: horizon - 1 }), { maxLength: 6 }),
      fc.boolean(),
      fc.array(fc.constantFrom(...facilitatorRoles), { minLength: 4, maxLength: 4 }),
    )
    .map(([cuts, isOpen, roles]) => {
      const sorted = [...cuts].sort((a, b) => a - b);
      const rows: Row[] = [];
      for (let at = 0; at < sorted.length; at += 2) {
        const [from, to] = [sorted[at] ?? 0, sorted[at + 1]];
        if (to === undefined && !isOpen) continue;
        const role = roles[at / 2] ?? 'co';
        rows.push({ staffId, role, from: dayAt(from), to: to === undefined ? null : dayAt(to) });
      }
      return rows;
    });

const roleOn = (rows: readonly Row[], staffId: StaffId, date: CivilDate): Row['role'] | null => {
  const there = rows.filter((one) => one.staffId === staffId && isWithin(date, one.from, one.to));
  expect(there.length).toBeLessThan(2);
  return there[0]?.role ?? null;
};

/** The team as the database has it once the changes are written. */
function write(team: readonly Row[], leaver: StaffId, decided: ReturnType<typeof passOnGroup>): Row[] {
  if (!decided.ok) return [...team];
  const { ended, given, begun } = decided.value;
  const kept = team.flatMap((one): Row[] => {
    const end = ended.find(({ staffId, from }) => staffId === one.staffId && from === one.from);
    if (end !== undefined) return [{ ...one, to: end.to }];
    if (one.staffId === leaver && given.some(({ from }) => from === one.from)) return [];
    return begun.some(({ staffId, from }) => staffId === one.staffId && from === one.from) ? [] : [one];
  });
  return [...kept, ...given, ...begun];
}

test('whatever the periods: before the day nothing changes, from then on the successor has it, and nobody is there twice', () => {
  fc.assert(
    fc.property(
      periodsOf(ruth),
      periodsOf(omar),
      periodsOf(third),
      fc.integer({ min: 0, max: horizon }),
      fc.boolean(),
      (own, theirs, others, cut, hasSuccessor) => {
        const team = [...own, ...theirs, ...others];
        const from = dayAt(cut);
        const decided = passOnGroup(team, ruth, hasSuccessor ? omar : null, from);
        if (!decided.ok) return;
        const after = write(team, ruth, decided);
        for (const one of after) expect(one.to === null || one.from <= one.to).toBe(true);
        for (let offset = 0; offset <= horizon + 2; offset += 1) {
          const date = dayAt(offset);
          const [was, wasTheirs] = [roleOn(team, ruth, date), roleOn(team, omar, date)];
          expect(roleOn(after, third, date)).toBe(roleOn(team, third, date));
          if (date < from) {
            expect([roleOn(after, ruth, date), roleOn(after, omar, date)]).toEqual([was, wasTheirs]);
            continue;
          }
          expect(roleOn(after, ruth, date)).toBeNull();
          const expected = hasSuccessor
            ? facilitatorRoles.find((role) => role === was || role === wasTheirs)
            : wasTheirs;
          expect(roleOn(after, omar, date)).toBe(expected ?? null);
        }
      },
    ),
  );
});
