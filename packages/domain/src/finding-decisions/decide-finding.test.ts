import { describe, expect, it } from 'vitest';
import { parseCivilDate, type CivilDate, type Instant, type Result } from '../shared/index.ts';
import { answerFinding, returnFinding, undoDecision, waiveFinding } from './decide-finding.ts';
import { isStanding, type FindingDecision } from './finding-decision.ts';

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const today = day('2026-03-02');
const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.refusal.code);
const now = 1_772_460_000_000 as Instant;

const decision = (change: Partial<FindingDecision>): FindingDecision => ({
  id: 'd1' as FindingDecision['id'],
  kind: 'returned',
  comment: 'Link a goal.',
  expiresOn: null,
  undoneAt: null,
  answeredAt: null,
  ...change,
});

describe('returning a finding to the author', () => {
  it('asks for a comment, and keeps it without the space around it', () => {
    expect(codeOf(returnFinding('   '))).toBe('comment-missing');
    expect(returnFinding(' Link a goal. ')).toEqual({
      ok: true,
      value: { comment: 'Link a goal.', expiresOn: null },
    });
    expect(codeOf(returnFinding('x'.repeat(1_001)))).toBe('comment-too-long');
  });
});

describe('waiving a finding', () => {
  const reason = 'The paper chart holds the signed note.';

  it('asks for a reason in a sentence', () => {
    expect(codeOf(waiveFinding('known', today, today))).toBe('reason-missing');
    expect(codeOf(waiveFinding('nothingmuchtosayhere', today, today))).toBe('reason-missing');
    expect(codeOf(waiveFinding(reason, today, today))).toBe('done');
  });

  it('holds from today for a year at most', () => {
    expect(codeOf(waiveFinding(reason, day('2026-03-01'), today))).toBe('expiry-past');
    expect(codeOf(waiveFinding(reason, day('2027-03-03'), today))).toBe('done');
    expect(codeOf(waiveFinding(reason, day('2027-03-04'), today))).toBe('expiry-too-far');
  });

  it('holds on its last day and not on the next', () => {
    const waived = decision({ kind: 'waived', expiresOn: day('2026-03-31') });
    expect(isStanding(waived, day('2026-03-31'))).toBe(true);
    expect(isStanding(waived, day('2026-04-01'))).toBe(false);
  });
});

describe('taking a decision back', () => {
  it('is done once, and ends it', () => {
    const undone = undoDecision(decision({}), now);
    expect(undone).toMatchObject({ ok: true, value: { undoneAt: now, comment: 'Link a goal.' } });
    expect(undone.ok && isStanding(undone.value, today)).toBe(false);
    expect(codeOf(undoDecision(decision({ undoneAt: now }), now))).toBe('already-undone');
  });
});

describe('answering a returned finding', () => {
  it('is done once, while it is returned', () => {
    expect(answerFinding(decision({}), ' Linked. ', now)).toEqual({
      ok: true,
      value: { comment: 'Linked.', answeredAt: now },
    });
    expect(codeOf(answerFinding(decision({ answeredAt: now }), '', now))).toBe('already-answered');
    expect(codeOf(answerFinding(decision({ undoneAt: now }), '', now))).toBe('not-returned');
    expect(codeOf(answerFinding(decision({ kind: 'waived', expiresOn: today }), '', now))).toBe(
      'not-returned',
    );
  });
});
