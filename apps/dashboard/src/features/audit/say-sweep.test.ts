import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../platform/scalars.ts';
import { saySettled, saySweep, sayWhatBecame } from './say-sweep.ts';

const now = Date.parse('2026-03-02T15:00:00Z');
const running = {
  state: 'running',
  startedBy: 'Dana Director',
  startedAt: '2026-03-02T14:58:00Z',
  done: 1200,
  total: 6424,
  movedAt: '2026-03-02T14:59:59Z',
  endedAt: null,
};

describe('where a sweep stands', () => {
  it('says how many of how many notes were looked through, while it runs', () => {
    expect(saySweep(running, 'UTC', now)).toBe('1,200 of 6,424 signed notes looked through.');
  });

  it('says so when it has not moved for a minute and a half', () => {
    expect(saySweep({ ...running, movedAt: '2026-03-02T14:58:29Z' }, 'UTC', now)).toContain(
      'has not moved since',
    );
  });

  it('never claims that a cancelled sweep looked through everything', () => {
    const sentence = saySweep(
      { ...running, state: 'cancelled', endedAt: '2026-03-02T15:00:00Z' },
      'UTC',
      now,
    );
    expect(sentence).toContain('cancelled');
    expect(sentence).toContain('after 1,200 of 6,424 signed notes');
  });

  it('says that none was run', () => {
    expect(saySweep(null, 'UTC', now)).toContain('No sweep has been run yet.');
  });
});

describe('what became of names in signed notes', () => {
  it('says of what is corrected whether it is still to be looked at', () => {
    expect(sayWhatBecame({ state: 'corrected', isOpen: true, until: null })).toEqual({
      state: 'Corrected',
      beside: 'still open: look at it, and waive it when it will do',
    });
    expect(sayWhatBecame({ state: 'corrected', isOpen: false, until: '2026-08-01' as CivilDate })).toEqual({
      state: 'Corrected',
      beside: 'waived until 1 Aug 2026',
    });
  });

  it('says why what is gone is gone', () => {
    expect(sayWhatBecame({ state: 'gone', isOpen: false, until: null })).toEqual({
      state: 'No longer found',
      beside: 'the note or the roster changed',
    });
    expect(sayWhatBecame({ state: 'outdated', isOpen: false, until: null })).toEqual({
      state: 'No longer found',
      beside: 'the check changed with an update',
    });
  });

  it('never lists a part without saying so', () => {
    expect(saySettled(1, 1)).toMatch(/^1 finding in signed notes/);
    expect(saySettled(1200, 200)).toMatch(/^1,200 findings .* The latest 200 are listed\.$/);
  });
});
