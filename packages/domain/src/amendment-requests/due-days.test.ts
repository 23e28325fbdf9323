import { describe, expect, it } from 'vitest';
import { day } from '../testing/index.ts';
import type { AmendmentState } from './amendment-state.ts';
import { receivedState } from './amendment-state.ts';
import { actBy, firstDueOn, isOverdue, latestDueOn, openDuties } from './due-days.ts';
import type { PersonToTellId } from './amendment-request.ts';

const received = (date: string) => ({ receivedOn: day(date) });
const handling = { extension: null, asked: null, amendments: [] };
const amended = [{ kind: 'elsewhere', what: 'The birth date.' }] as const;
const decided = { decidedOn: day('2026-02-01'), letterSentOn: null };
const denial = { ground: 'accurate_and_complete', basis: 'It is what was said.' } as const;

describe('the days of a request to amend', () => {
  // Counted on a calendar: the day after the receipt is the first.
  it.each([
    ['2026-01-05', '2026-03-06', '2026-04-05'],
    ['2025-12-31', '2026-03-01', '2026-03-31'],
    ['2026-07-01', '2026-08-30', '2026-09-29'],
    // A leap year has a day more in February.
    ['2028-01-05', '2028-03-05', '2028-04-04'],
  ])('received on %s is acted on by %s, and by %s at the latest', (on, first, latest) => {
    expect(firstDueOn(received(on))).toBe(first);
    expect(latestDueOn(received(on))).toBe(latest);
    expect(actBy(received(on), receivedState)).toBe(first);
  });

  it('follow the day that the client was told when the time was extended', () => {
    const extension = { reasons: 'The author is away.', until: day('2026-03-20'), saidOn: day('2026-03-01') };
    const state: AmendmentState = { kind: 'open', ...handling, extension };
    expect(actBy(received('2026-01-05'), state)).toBe('2026-03-20');
    expect(isOverdue(received('2026-01-05'), state, day('2026-03-20'))).toBe(false);
    expect(isOverdue(received('2026-01-05'), state, day('2026-03-21'))).toBe(true);
  });

  it('are kept on the last day and missed on the next', () => {
    expect(isOverdue(received('2026-01-05'), receivedState, day('2026-03-06'))).toBe(false);
    expect(isOverdue(received('2026-01-05'), receivedState, day('2026-03-07'))).toBe(true);
  });

  it('run until the record is amended and the client was told', () => {
    const state: AmendmentState = { kind: 'accepted', ...handling, ...decided, persons: [] };
    const late = day('2026-06-01');
    const overdue = (change: object): boolean =>
      isOverdue(received('2026-01-05'), { ...state, ...change }, late);
    expect(overdue({})).toBe(true);
    expect(overdue({ amendments: amended })).toBe(true);
    expect(overdue({ letterSentOn: day('2026-02-02') })).toBe(true);
    expect(overdue({ letterSentOn: day('2026-02-02'), amendments: amended })).toBe(false);
  });

  it('are over for what was taken back', () => {
    const state: AmendmentState = { kind: 'withdrawn', ...handling, withdrawnOn: day('2026-01-10') };
    expect(openDuties(state)).toEqual([]);
    expect(isOverdue(received('2026-01-05'), state, day('2027-01-01'))).toBe(false);
  });
});

describe('what a practice owes about a request', () => {
  it('is a decision at first', () => {
    expect(openDuties(receivedState)).toEqual(['decide']);
  });

  it('is the amendment, the letter, and telling those who were named', () => {
    const person = {
      id: 'p1' as PersonToTellId,
      recipient: 'Dr. Osei',
      namedBy: 'client',
      toldOn: null,
    } as const;
    const state: AmendmentState = { kind: 'accepted', ...handling, ...decided, persons: [person] };
    expect(openDuties(state)).toEqual(['amend', 'send_decision', 'tell_persons']);
    expect(openDuties({ ...state, persons: [{ ...person, toldOn: day('2026-02-03') }] })).toEqual([
      'amend',
      'send_decision',
    ]);
  });

  it('is a copy of its answer to a statement of disagreement, on no certain day', () => {
    const rebuttal = { text: 'We read it again.', writtenOn: day('2026-02-20'), copySentOn: null };
    const state: AmendmentState = {
      ...{ kind: 'denied', ...handling, decidedOn: day('2026-02-01'), letterSentOn: day('2026-02-02') },
      denial,
      dispute: { kind: 'disagreed', statement: 'I was sober.', filedOn: day('2026-02-10'), rebuttal },
    };
    expect(openDuties(state)).toEqual(['send_rebuttal']);
    expect(isOverdue(received('2026-01-05'), state, day('2027-01-01'))).toBe(false);
  });
});
