import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Instant } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import { day } from '../testing/index.ts';
import type { AmendmentRequest, AmendmentStep, PersonToTellId, TakenStep } from './amendment-request.ts';
import { goesAlong, receivedState, type AmendmentState } from './amendment-state.ts';
import { checkStep } from './check-step.ts';
import { actBy, openDuties } from './due-days.ts';
import { stateAfter } from './take-step.ts';

const receivedOn = day('2026-01-05');
const request: AmendmentRequest = { about: 'note', receivedOn, wanted: 'Mend it.', reason: 'It is wrong.' };
const contact = 'Privacy office, 555-0100';
const denial = { ground: 'accurate_and_complete', basis: 'It is what was said.' } as const;

const dayAfter = fc.integer({ min: 0, max: 120 }).map((days) => addDays(receivedOn, days));
const staff = fc.constantFrom('T1', 'T2').map((id) => id as StaffId);
const personId = fc.constantFrom('p1', 'p2', 'p3').map((id) => id as PersonToTellId);
const randomStep: fc.Arbitrary<AmendmentStep> = fc.oneof(
  dayAfter.map((until): AmendmentStep => ({ kind: 'extended', reasons: 'Away.', until, contact })),
  staff.map((staffId): AmendmentStep => ({ kind: 'asked', staffId, question: 'Is it so?' })),
  staff.map((staffId): AmendmentStep => ({ kind: 'answered', staffId, answer: 'It is.' })),
  fc.integer({ min: 1, max: 3 }).map((at): AmendmentStep => ({
    kind: 'amended',
    amendment: { kind: 'entry', authorId: 'T1' as StaffId, writtenAt: at as Instant, entry: 'correction' },
  })),
  fc.constantFrom<AmendmentStep>(
    { kind: 'accepted', contact },
    { kind: 'accepted_in_part', accepts: 'The hour.', denial, contact },
    { kind: 'denied', denial, contact },
    { kind: 'withdrawn' },
    { kind: 'accompany_asked' },
    { kind: 'rebutted', rebuttal: 'We read it again.', contact },
  ),
  fc
    .tuple(fc.constantFrom('decision' as const, 'rebuttal' as const), dayAfter)
    .map(([letter, sentOn]): AmendmentStep => ({ kind: 'letter_sent', letter, sentOn })),
  dayAfter.map((filedOn): AmendmentStep => ({ kind: 'disagreed', statement: 'No.!', filedOn })),
  personId.map((id): AmendmentStep => ({
    kind: 'person_named',
    person: { id, recipient: 'Dr. Osei', namedBy: 'client' },
  })),
  fc.tuple(personId, dayAfter).map(([id, toldOn]): AmendmentStep => ({
    kind: 'person_told',
    personId: id,
    toldOn,
  })),
);
const randomHistory = fc.array(fc.tuple(randomStep, fc.integer({ min: 0, max: 9 })), { maxLength: 25 });

/** What is on record when everybody tries these steps, each some days after the one before. */
function record(tries: readonly (readonly [AmendmentStep, number])[]): {
  readonly steps: readonly TakenStep[];
  readonly state: AmendmentState;
} {
  const steps: TakenStep[] = [];
  let today = receivedOn;
  for (const [step, days] of tries) {
    today = addDays(today, days);
    const outcome = checkStep(step, { request, state: stateAfter(steps), today, noteIsSigned: true });
    if (outcome.ok) steps.push(outcome.value);
  }
  return { steps, state: stateAfter(steps) };
}

/** How often a kind of step stands on record. */
const count = (steps: readonly TakenStep[], ...kinds: TakenStep['kind'][]): number =>
  steps.filter(({ kind }) => kinds.includes(kind)).length;

describe('whatever is tried with a request', () => {
  it('is decided or taken back at most once, and its time is extended once, by 30 days at most', () => {
    fc.assert(
      fc.property(randomHistory, (tries) => {
        const { steps, state } = record(tries);
        expect(count(steps, 'accepted', 'accepted_in_part', 'denied', 'withdrawn')).toBeLessThanOrEqual(1);
        expect(count(steps, 'extended')).toBeLessThanOrEqual(1);
        expect(actBy(request, state) <= day('2026-04-05')).toBe(true);
        expect(actBy(request, state) >= day('2026-03-06')).toBe(true);
      }),
    );
  });

  it('goes along with copies exactly when a decision is on record', () => {
    fc.assert(
      fc.property(randomHistory, (tries) => {
        const { steps, state } = record(tries);
        expect(goesAlong(state)).toBe(count(steps, 'accepted', 'accepted_in_part', 'denied') === 1);
        if (state.kind === 'denied') expect(count(steps, 'amended')).toBe(0);
      }),
    );
  });

  it('owes what its steps leave open, counted from the steps alone', () => {
    fc.assert(
      fc.property(randomHistory, (tries) => {
        const { steps, state } = record(tries);
        const has = (...kinds: TakenStep['kind'][]): boolean => count(steps, ...kinds) > 0;
        const isSent = (letter: string): boolean =>
          steps.some((step) => step.kind === 'letter_sent' && step.letter === letter);
        const decided = has('accepted', 'accepted_in_part', 'denied');
        expect(new Set(openDuties(state))).toEqual(
          new Set([
            ...(decided || has('withdrawn') ? [] : ['decide']),
            ...(has('accepted', 'accepted_in_part') && !has('amended') ? ['amend'] : []),
            ...(decided && !isSent('decision') ? ['send_decision'] : []),
            ...(has('rebutted') && !isSent('rebuttal') ? ['send_rebuttal'] : []),
            ...(count(steps, 'person_named') > count(steps, 'person_told') ? ['tell_persons'] : []),
          ]),
        );
      }),
    );
  });

  it('is the same however often it is read, and only grows', () => {
    fc.assert(
      fc.property(randomHistory, (tries) => {
        const { steps, state } = record(tries);
        expect(stateAfter(steps)).toEqual(state);
        expect(stateAfter([])).toEqual(receivedState);
        const before = record(tries.slice(0, -1));
        expect(steps.slice(0, before.steps.length)).toEqual(before.steps);
      }),
    );
  });
});
