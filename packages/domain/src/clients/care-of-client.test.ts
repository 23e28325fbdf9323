import { describe, expect, it } from 'vitest';
import { parseCivilDate, type CivilDate } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import { handOverRecord } from './hand-over-record.ts';
import { recordDiagnosis } from './record-diagnosis.ts';

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const orNull = (text: string | null): CivilDate | null => (text === null ? null : day(text));

describe('the primary record', () => {
  const period = (staffId: string, from: string, to: string | null = null) => ({
    staffId: staffId as StaffId,
    from: day(from),
    to: orNull(to),
  });
  const running = [period('ruth', '2026-01-05')];

  it('goes to a clinician from a day on; whoever kept it keeps it until the day before', () => {
    expect(handOverRecord(running, period('omar', '2026-02-02'), true)).toEqual({
      ok: true,
      value: { ended: { from: '2026-01-05', to: '2026-02-01' }, period: period('omar', '2026-02-02') },
    });
    expect(handOverRecord([], period('omar', '2026-02-02'), true)).toMatchObject({
      ok: true,
      value: { ended: null },
    });
  });

  it('gets an end once, and nothing is overwritten', () => {
    const codeOf = (
      periods: typeof running,
      request: ReturnType<typeof period>,
      isClinician = true,
    ): string => {
      const result = handOverRecord(periods, request, isClinician);
      return result.ok ? 'done' : result.refusal.code;
    };
    expect(codeOf(running, period('ruth', '2026-01-05', '2026-03-01'))).toBe('done');
    expect(
      codeOf([period('ruth', '2026-01-05', '2026-03-01')], period('ruth', '2026-01-05', '2026-04-01')),
    ).toBe('already-ended');
    expect(codeOf(running, period('ruth', '2026-01-05', '2026-01-04'))).toBe('period');
    expect(codeOf(running, period('omar', '2026-01-05'))).toBe('handed-over-later');
    expect(codeOf(running, period('omar', '2025-12-01'))).toBe('handed-over-later');
    expect(codeOf(running, period('ruth', '2026-02-02'))).toBe('already-theirs');
    expect(codeOf(running, period('omar', '2026-02-02'), false)).toBe('not-a-clinician');
  });
});

describe('a diagnosis', () => {
  const entry = (icd10: string, from: string, to: string | null = null) => ({
    icd10,
    from: day(from),
    to: orNull(to),
  });
  const record = (onRecord: ReturnType<typeof entry>[], one: ReturnType<typeof entry>): string => {
    const result = recordDiagnosis(onRecord, one);
    return result.ok ? result.value.icd10 : result.refusal.code;
  };

  it('is an ICD-10-CM code, however it is typed', () => {
    expect(record([], entry(' f41.1 ', '2026-01-05'))).toBe('F41.1');
    expect(record([], entry('anxiety', '2026-01-05'))).toBe('icd10');
    expect(record([], entry('F41.1', '2026-01-05', '2026-01-04'))).toBe('period');
  });

  it('is on record once at a time, and gets its end once', () => {
    const open = [entry('F41.1', '2026-01-05')];
    expect(record(open, entry('F41.1', '2026-01-05'))).toBe('already-recorded');
    expect(record(open, entry('F41.1', '2026-01-05', '2026-02-01'))).toBe('F41.1');
    expect(record(open, entry('F41.1', '2026-02-02'))).toBe('overlap');
    expect(record(open, entry('F33.1', '2026-02-02'))).toBe('F33.1');
    const ended = [entry('F41.1', '2026-01-05', '2026-02-01')];
    expect(record(ended, entry('F41.1', '2026-01-05', '2026-03-01'))).toBe('already-recorded');
    expect(record(ended, entry('F41.1', '2026-02-02'))).toBe('F41.1');
    expect(record(ended, entry('F41.1', '2025-12-01', '2026-01-05'))).toBe('overlap');
  });
});
