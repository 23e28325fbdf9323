import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromNumber, dayNumber, isWithin, parseCivilDate, type CivilDate } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import { passOnRecord } from './index.ts';

const [ruth, omar, third] = ['ruth', 'omar', 'third'] as StaffId[] as [StaffId, StaffId, StaffId];
const origin = dayNumber(parseCivilDate('2026-01-01') ?? ('' as CivilDate));
const dayAt = (offset: number): CivilDate => dayFromNumber(origin + offset);
const horizon = 60;

test('a primary record has the same keeper on every day before, and the successor where the leaver was to keep it', () => {
  const anyPeriods = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: horizon - 1 }), { maxLength: 8 }),
      fc.array(fc.constantFrom(ruth, omar, third), { minLength: 5, maxLength: 5 }),
      fc.boolean(),
    )
    .map(([cuts, keepers, isOpen]) => {
      const sorted = [...cuts].sort((a, b) => a - b);
      return sorted.flatMap((from, at) => {
        const next = sorted[at + 1];
        if (at % 2 === 1 || (next === undefined && !isOpen)) return [];
        const staffId = keepers[at / 2] ?? ruth;
        return [{ staffId, from: dayAt(from), to: next === undefined ? null : dayAt(next) }];
      });
    });
  fc.assert(
    fc.property(
      anyPeriods,
      fc.integer({ min: 0, max: horizon }),
      fc.boolean(),
      (periods, cut, hasSuccessor) => {
        const from = dayAt(cut);
        const decided = passOnRecord(periods, ruth, hasSuccessor ? omar : null, from);
        const isPlanned = periods.some((one) => one.staffId === ruth && one.from >= from);
        expect(decided.ok).toBe(hasSuccessor || !isPlanned);
        if (!decided.ok) return;
        const { ended, given, begun } = decided.value;
        const kept = periods.map((one) => {
          const end = ended.find((each) => each.from === one.from);
          const to = given.find((each) => each.from === one.from);
          return end === undefined ? (to ?? one) : { ...one, to: end.to };
        });
        const keeperOn = (rows: typeof periods, date: CivilDate): StaffId | null => {
          const there = rows.filter((one) => isWithin(date, one.from, one.to));
          expect(there.length).toBeLessThan(2);
          return there[0]?.staffId ?? null;
        };
        for (let offset = 0; offset <= horizon + 2; offset += 1) {
          const date = dayAt(offset);
          const was = keeperOn(periods, date);
          const isPassedOn = date >= from && was === ruth;
          expect(keeperOn([...kept, ...begun], date)).toBe(isPassedOn ? (hasSuccessor ? omar : null) : was);
        }
      },
    ),
  );
});
