import { describe, expect, it } from 'vitest';
import { parseCivilDate, type CivilDate } from '../shared/index.ts';
import { completeFollowUp, followUpDueOn } from './follow-up.ts';
import type { AttendanceRecord } from './seat.ts';

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);

describe('the follow-up of an absence', () => {
  it('is due on its day, or a week after the session where none is recorded', () => {
    expect(followUpDueOn({ followUpDue: day('2026-03-03') }, day('2026-03-02'))).toBe('2026-03-03');
    expect(followUpDueOn({ followUpDue: null }, day('2026-03-02'))).toBe('2026-03-09');
  });

  const complete = (
    doneOn: string | null,
    change: Partial<Pick<AttendanceRecord, 'status' | 'followUp'>> = {},
  ): string | null => {
    const result = completeFollowUp(
      { status: 'no_show', followUp: 'Call.', followUpDoneOn: null, ...change },
      doneOn === null ? null : day(doneOn),
      { sessionDate: day('2026-03-02'), today: day('2026-03-05') },
    );
    return result.ok ? result.value.followUpDoneOn : result.refusal.code;
  };

  it('is done between the day of the absence and today, and can be taken up again', () => {
    expect(complete('2026-03-02')).toBe('2026-03-02');
    expect(complete('2026-03-05')).toBe('2026-03-05');
    expect(complete(null)).toBeNull();
    expect(complete('2026-03-01')).toBe('done-before-absence');
    expect(complete('2026-03-06')).toBe('done-in-future');
  });

  it('belongs to an absence for which one is on record', () => {
    expect(complete('2026-03-05', { status: 'present' })).toBe('no-follow-up');
    expect(complete('2026-03-05', { followUp: ' ' })).toBe('no-follow-up');
    expect(complete('2026-03-05', { followUp: null })).toBe('no-follow-up');
  });
});
