import { describe, expect, it } from 'vitest';
import type { Instant } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import { day } from '../testing/index.ts';
import type {
  AmendmentRequest,
  AmendmentStep,
  DenialGround,
  PersonToTellId,
  TakenStep,
} from './amendment-request.ts';
import { goesAlong, receivedState, type AmendmentState } from './amendment-state.ts';
import { checkStep, type StepFacts } from './check-step.ts';
import { openDuties } from './due-days.ts';
import { enterNotice, enterRequest } from './enter-request.ts';
import { stateAfter } from './take-step.ts';

const request: AmendmentRequest = {
  about: 'note',
  receivedOn: day('2026-01-05'),
  wanted: 'It says that I came late. I was there at seven.',
  reason: 'The bus was on time.',
};
const contact = 'Privacy office, 555-0100';
const harriet = 'T1' as StaffId;
const denial = { ground: 'accurate_and_complete', basis: 'The sign-in sheet says so.' } as const;
const entry = (writtenAt = 1): AmendmentStep => ({
  kind: 'amended',
  amendment: { kind: 'entry', authorId: harriet, writtenAt: writtenAt as Instant, entry: 'correction' },
});
const person = (id: string): AmendmentStep => ({
  kind: 'person_named',
  person: { id: id as PersonToTellId, recipient: 'Dr. Amara Osei', namedBy: 'client' },
});
const told = (id: string, on = '2026-01-20'): AmendmentStep => ({
  kind: 'person_told',
  personId: id as PersonToTellId,
  toldOn: day(on),
});
const sent = (letter: 'decision' | 'rebuttal', on = '2026-01-20'): AmendmentStep => ({
  kind: 'letter_sent',
  letter,
  sentOn: day(on),
});
const extended = (until: string): AmendmentStep => ({
  kind: 'extended',
  reasons: 'The author is away.',
  until: day(until),
  contact,
});
const asked: AmendmentStep = { kind: 'asked', staffId: harriet, question: 'When did she come?' };
const answered: AmendmentStep = { kind: 'answered', staffId: harriet, answer: 'At ten past.' };
const accepted: AmendmentStep = { kind: 'accepted', contact };
const inPart: AmendmentStep = { kind: 'accepted_in_part', accepts: 'The hour.', denial, contact };
const denied: AmendmentStep = { kind: 'denied', denial, contact };
const disagreed: AmendmentStep = {
  kind: 'disagreed',
  statement: 'The sheet is wrong.',
  filedOn: day('2026-01-20'),
};
const rebutted: AmendmentStep = { kind: 'rebutted', rebuttal: 'Two people saw it.', contact };

const after = (...steps: AmendmentStep[]): AmendmentState =>
  stateAfter(steps.map((step): TakenStep => ({ ...step, takenOn: day('2026-01-10') })));
const refusalOf = (step: AmendmentStep, facts: Partial<StepFacts> = {}): string | null => {
  const outcome = checkStep(step, {
    ...{ request, state: receivedState, today: day('2026-01-20'), noteIsSigned: true },
    ...facts,
  });
  return outcome.ok ? null : outcome.refusal.code;
};

describe('entering a request', () => {
  const enter = (change: Partial<AmendmentRequest>): string | null => {
    const outcome = enterRequest(
      { ...request, ...change },
      { today: day('2026-01-20'), sessionOn: day('2026-01-05') },
    );
    return outcome.ok ? null : outcome.refusal.code;
  };

  it('keeps what the client wrote, received today at the latest', () => {
    const today = day('2026-01-05');
    expect(enterRequest({ ...request, wanted: ' Mend it. ' }, { today, sessionOn: null })).toEqual({
      ok: true,
      value: { ...request, wanted: 'Mend it.' },
    });
    expect(enter({ receivedOn: day('2026-01-20') })).toBeNull();
    expect(enter({ receivedOn: day('2026-01-21') })).toBe('received-later');
    // The session was on the 5th.
    expect(enter({ receivedOn: day('2026-01-05') })).toBeNull();
    expect(enter({ receivedOn: day('2026-01-04') })).toBe('received-earlier');
  });

  it('wants what is to be changed, and why', () => {
    expect(enter({ wanted: 'no' })).toBe('text-length');
    expect(enter({ reason: '  ' })).toBe('text-length');
    expect(enter({ reason: 'x'.repeat(4_000) })).toBeNull();
    expect(enter({ reason: 'x'.repeat(4_001) })).toBe('text-length');
  });
});

describe('a step of a request', () => {
  it.each<[string, AmendmentState, AmendmentStep, string | null]>([
    ['open: a clinician is asked', receivedState, asked, null],
    ['a clinician answers what was asked', after(asked), answered, null],
    ['nobody answers what was not asked', receivedState, answered, 'not-asked'],
    ['nobody answers twice', after(asked, answered), answered, 'not-asked'],
    ['an amendment settles what was asked', after(asked, entry()), answered, 'not-asked'],
    ['somebody else does not answer', after({ ...asked, staffId: 'T2' as StaffId }), answered, 'not-asked'],
    ['the same entry is linked once', after(entry()), entry(), 'linked-already'],
    ['a second entry is linked too', after(entry()), entry(2), null],
    ['is decided once', after(accepted), denied, 'decided-already'],
    ['is not denied once the record was amended on it', after(entry()), denied, 'amended-already'],
    ['is accepted in part then', after(entry()), inPart, null],
    [
      'is not decided once the client took it back',
      after({ kind: 'withdrawn' }),
      accepted,
      'decided-already',
    ],
    ['is not taken back once it is decided', after(denied), { kind: 'withdrawn' }, 'decided-already'],
    ['denied: nothing is amended any more', after(denied), entry(), 'decided-already'],
    ['accepted: is amended', after(accepted), entry(), null],
    ['no letter before a decision', receivedState, sent('decision'), 'not-decided'],
    ['the letter goes once', after(denied, sent('decision')), sent('decision'), 'sent-already'],
    ['nobody disagrees with an acceptance', after(accepted), disagreed, 'not-denied'],
    ['the client disagrees with a denial in part', after(inPart), disagreed, null],
    ['disagrees once', after(denied, disagreed), disagreed, 'disagreed-already'],
    [
      'may still disagree after asking that it goes along',
      after(denied, { kind: 'accompany_asked' }),
      disagreed,
      null,
    ],
    [
      'asks that once',
      after(denied, { kind: 'accompany_asked' }),
      { kind: 'accompany_asked' },
      'accompanies-already',
    ],
    [
      'has no need to once they disagreed',
      after(denied, disagreed),
      { kind: 'accompany_asked' },
      'accompanies-already',
    ],
    ['no answer without a statement', after(denied), rebutted, 'no-disagreement'],
    ['the statement is answered once', after(denied, disagreed, rebutted), rebutted, 'rebutted-already'],
    ['no copy of an answer that is not there', after(denied, disagreed), sent('rebuttal'), 'no-rebuttal'],
    ['a copy of the answer goes to the client', after(denied, disagreed, rebutted), sent('rebuttal'), null],
    ['nobody is named for a denial', after(denied), person('p1'), 'not-accepted'],
    ['nobody is told before the record is amended', after(accepted, person('p1')), told('p1'), 'not-amended'],
    ['who was named is told', after(accepted, person('p1'), entry()), told('p1'), null],
    ['who was not named is not', after(accepted, person('p1'), entry()), told('p2'), 'no-such-person'],
    ['nobody is told twice', after(accepted, person('p1'), entry(), told('p1')), told('p1'), 'told-already'],
  ])('%s', (_, state, step, code) => {
    expect(refusalOf(step, { state })).toBe(code);
  });

  it.each<DenialGround>(['not_created_here', 'not_in_record'])(
    'does not deny a note that was written here for being %s',
    (ground) => {
      const step = { ...denied, denial: { ...denial, ground } };
      expect(refusalOf(step)).toBe('ground');
      expect(refusalOf(step, { request: { ...request, about: 'other' } })).toBeNull();
    },
  );

  it('amends a signed note by a signed entry alone', () => {
    const elsewhere: AmendmentStep = {
      kind: 'amended',
      amendment: { kind: 'elsewhere', what: 'The goal was closed.' },
    };
    expect(refusalOf(elsewhere)).toBe('entry-missing');
    expect(refusalOf(elsewhere, { noteIsSigned: false })).toBeNull();
  });

  it.each([
    ['2026-03-06', '2026-03-06', 'until'],
    ['2026-03-06', '2026-03-07', null],
    ['2026-03-06', '2026-04-05', null],
    ['2026-03-06', '2026-04-06', 'until'],
    ['2026-03-07', '2026-04-05', 'extension-late'],
  ])('on %s extends the time until %s: %s', (today, until, code) => {
    expect(refusalOf(extended(until), { today: day(today) })).toBe(code);
  });

  it('extends the time once', () => {
    expect(refusalOf(extended('2026-04-01'), { state: after(extended('2026-03-20')) })).toBe(
      'extended-already',
    );
  });

  it.each([
    [sent('decision', '2026-01-09'), after(denied), 'day'],
    [sent('decision', '2026-01-10'), after(denied), null],
    [sent('decision', '2026-01-21'), after(denied), 'day'],
    [{ ...disagreed, filedOn: day('2026-01-09') }, after(denied), 'day'],
    [told('p1', '2026-01-21'), after(accepted, person('p1'), entry()), 'day'],
  ] as const)('has a day between what came before and today: %o', (step, state, code) => {
    expect(refusalOf(step, { state })).toBe(code);
  });

  it.each<[AmendmentStep]>([
    [{ ...denied, denial: { ...denial, basis: 'Wrong.' } }],
    [{ ...denied, contact: 'us' }],
    [{ ...disagreed, statement: 'x'.repeat(5_001) }],
    [{ ...rebutted, rebuttal: 'x'.repeat(5_001) }],
    [{ ...asked, question: '' }],
    [{ ...extended('2026-04-01'), reasons: '  ' } as AmendmentStep],
  ])('wants its texts at a fitting length', (step) => {
    expect(refusalOf(step)).toBe('text-length');
  });

  it('goes along with copies once it is decided, not before and not when it was taken back', () => {
    expect([accepted, inPart, denied].map((step) => goesAlong(after(step)))).toEqual([true, true, true]);
    expect(goesAlong(receivedState)).toBe(false);
    expect(goesAlong(after({ kind: 'withdrawn' }))).toBe(false);
  });
});

describe('a notice of another practice', () => {
  const notice = {
    ...{ receivedOn: day('2026-01-05'), informedBy: ' Northside Hospital ' },
    says: 'The date of birth is 3 May 1990.',
  };

  it('is entered with who informs and what they amended, not before it came', () => {
    expect(enterNotice(notice, { today: day('2026-01-05'), sessionOn: day('2026-01-05') })).toEqual({
      ok: true,
      value: { ...notice, informedBy: 'Northside Hospital' },
    });
    const refusalOfNotice = (change: object, today = '2026-01-05'): unknown => {
      const outcome = enterNotice(
        { ...notice, ...change },
        { today: day(today), sessionOn: day('2026-01-02') },
      );
      return outcome.ok ? null : [outcome.refusal.code, outcome.refusal.field];
    };
    expect(refusalOfNotice({}, '2026-01-04')).toEqual(['received-later', 'receivedOn']);
    expect(refusalOfNotice({ receivedOn: day('2026-01-01') })).toEqual(['received-earlier', 'receivedOn']);
    expect(refusalOfNotice({ informedBy: 'N' })).toEqual(['text-length', 'informedBy']);
    expect(refusalOfNotice({ says: 'No' })).toEqual(['text-length', 'says']);
    expect(refusalOfNotice({ says: 'x'.repeat(4_001) })).toEqual(['text-length', 'says']);
  });

  it('may be asked about, answered, followed by an entry, or be a mistake; nothing is decided or owed about it', () => {
    const taken = (...steps: AmendmentStep[]): TakenStep[] =>
      steps.map((step) => ({ ...step, takenOn: day('2026-01-10') }));
    const noticeState = stateAfter(taken(asked, answered, asked, entry()), 'notice');
    expect(noticeState).toMatchObject({ kind: 'informed', amendments: [{ kind: 'entry' }] });
    expect(goesAlong(noticeState)).toBe(true);
    expect(openDuties(noticeState)).toEqual([]);
    expect(goesAlong(stateAfter(taken({ kind: 'withdrawn' }), 'notice'))).toBe(false);
    const others = [
      ...[extended('2026-04-01'), accepted, inPart, denied, sent('decision'), sent('rebuttal'), disagreed],
      ...[rebutted, person('p1'), told('p1'), { kind: 'accompany_asked' } as const],
    ];
    for (const step of others) {
      const outcome = checkStep(step, {
        ...{ request, state: noticeState, today: day('2026-01-20'), noteIsSigned: true },
      });
      expect(outcome.ok ? 'taken' : outcome.refusal.code, step.kind).toBe('no-request');
    }
  });
});
