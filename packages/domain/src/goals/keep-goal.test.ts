import { describe, expect, it } from 'vitest';
import { parseCivilDate, type CivilDate, type Result } from '../shared/index.ts';
import { closeGoal, openGoal } from './keep-goal.ts';

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const today = day('2026-03-02');
const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.refusal.code);

describe('a treatment goal', () => {
  it('is opened with its words, today or on an earlier day', () => {
    expect(openGoal(' Sleep through. ', today, today)).toEqual({ ok: true, value: 'Sleep through.' });
    expect(codeOf(openGoal('  ', today, today))).toBe('text-missing');
    expect(codeOf(openGoal('x'.repeat(1_001), today, today))).toBe('text-long');
    expect(codeOf(openGoal('Sleep.', day('2026-03-03'), today))).toBe('opened-in-future');
  });

  const close = (
    closedOn: string,
    outcome = 'achieved',
    lastRatedOn: string | null = null,
    closed: string | null = null,
  ): string =>
    codeOf(
      closeGoal(
        { openedOn: day('2026-01-05'), closedOn: closed === null ? null : day(closed) },
        { closedOn: day(closedOn), outcome },
        { lastRatedOn: lastRatedOn === null ? null : day(lastRatedOn), today },
      ),
    );

  it('is closed once, with an outcome, from the day it was opened until today', () => {
    expect(close('2026-01-05')).toBe('done');
    expect(close('2026-03-02', 'not_achieved')).toBe('done');
    expect(close('2026-01-04')).toBe('period');
    expect(close('2026-03-03')).toBe('closed-in-future');
    expect(close('2026-03-02', 'gone')).toBe('outcome');
    expect(close('2026-03-02', 'revised', null, '2026-02-02')).toBe('already-closed');
  });

  it('stays open as long as progress toward it was rated', () => {
    expect(close('2026-02-15', 'achieved', '2026-02-16')).toBe('rated-later');
    expect(close('2026-02-16', 'achieved', '2026-02-16')).toBe('done');
  });
});
