import { describe, expect, it } from 'vitest';
import type { Instant } from '../shared/index.ts';
import { isRunning, reviewDueAt, type EmergencyAccess } from './emergency-access.ts';
import { giveEmergencyRight } from './give-emergency-right.ts';
import { openEmergencyAccess, type OpeningFacts } from './open-emergency-access.ts';
import { reviewEmergencyAccess } from './review-emergency-access.ts';

const at = (minutes: number): Instant => (Date.UTC(2026, 2, 2, 15) + minutes * 60_000) as Instant;
const access = (changes: Partial<EmergencyAccess> = {}): EmergencyAccess => ({
  id: 'e1',
  userId: 'u1',
  clientId: 'c1',
  openedAt: at(0),
  expiresAt: at(60),
  endedAt: null,
  reviewedAt: null,
  ...changes,
});
const opening = (changes: Partial<OpeningFacts> = {}): OpeningFacts => ({
  holdsRight: true,
  clientId: 'c1',
  seesClient: false,
  explanation: 'Her brother called.',
  own: [],
  now: at(0),
  ...changes,
});
const codeOf = (result: ReturnType<typeof openEmergencyAccess>): string =>
  result.ok ? 'opened' : result.refusal.code;

describe('opening a record in an emergency', () => {
  it('shows one client for sixty minutes', () => {
    expect(openEmergencyAccess(opening())).toEqual({
      ok: true,
      value: { clientId: 'c1', openedAt: at(0), expiresAt: at(60) },
    });
  });

  it.each([
    ['is for nobody without the right', { holdsRight: false }, 'no-emergency-right'],
    ['is explained', { explanation: '  too short   ' }, 'explanation-length'],
    ['is explained briefly', { explanation: 'x'.repeat(1_001) }, 'explanation-length'],
    ['is one client at a time', { own: [access({ clientId: 'c2' })] }, 'emergency-running'],
    ['names a client of the practice', { clientId: null }, 'no-such-client'],
    ['is not for a record of one’s own', { seesClient: true }, 'not-needed'],
  ] satisfies [string, Partial<OpeningFacts>, string][])('%s', (_, changes, code) => {
    expect(codeOf(openEmergencyAccess(opening(changes)))).toBe(code);
  });

  it('tells whoever lacks the right nothing about which clients there are', () => {
    for (const clientId of ['c1', null]) {
      expect(codeOf(openEmergencyAccess(opening({ holdsRight: false, clientId })))).toBe(
        'no-emergency-right',
      );
    }
  });

  it('takes an explanation of exactly fifteen characters', () => {
    expect(codeOf(openEmergencyAccess(opening({ explanation: 'x'.repeat(15) })))).toBe('opened');
    expect(codeOf(openEmergencyAccess(opening({ explanation: 'x'.repeat(14) })))).toBe('explanation-length');
  });

  it('may follow one that is over', () => {
    expect(codeOf(openEmergencyAccess(opening({ own: [access()], now: at(60) })))).toBe('opened');
    expect(codeOf(openEmergencyAccess(opening({ own: [access()], now: at(59) })))).toBe('emergency-running');
  });
});

describe('an emergency access', () => {
  it('runs until its time is over or its person ended it', () => {
    expect(isRunning(access(), at(59))).toBe(true);
    expect(isRunning(access(), at(60))).toBe(false);
    expect(isRunning(access({ endedAt: at(10) }), at(11))).toBe(false);
  });

  it('is to be reviewed within three days', () => {
    expect(reviewDueAt(access())).toBe(at(3 * 24 * 60));
  });
});

describe('the review of an emergency access', () => {
  const review = (changes: Partial<EmergencyAccess>, facts = {}): string => {
    const result = reviewEmergencyAccess({
      access: access(changes),
      reviewerId: 'u2',
      remark: ' Called for. ',
      now: at(61),
      ...facts,
    });
    return result.ok ? result.value.remark : result.refusal.code;
  };

  it('ends with a remark', () => {
    expect(review({})).toBe('Called for.');
    expect(review({ endedAt: at(5) }, { now: at(6) })).toBe('Called for.');
  });

  it.each([
    ['is somebody else’s', { userId: 'u2' }, {}, 'own-emergency'],
    ['is done once', { reviewedAt: at(60) }, {}, 'reviewed-already'],
    ['waits until it is over', {}, { now: at(59) }, 'emergency-running'],
    ['says something', {}, { remark: ' ok ' }, 'remark-length'],
    ['says it briefly', {}, { remark: 'x'.repeat(1_001) }, 'remark-length'],
  ] as const)('%s', (_, changes, facts, code) => {
    expect(review(changes, facts)).toBe(code);
  });
});

describe('the right to open records in an emergency', () => {
  it('is given to clinicians', () => {
    expect(giveEmergencyRight({ giverId: 'u1', receiver: { userId: 'u2', roles: ['clinician'] } }).ok).toBe(
      true,
    );
  });

  it('is given to nobody else, and never to oneself', () => {
    for (const role of ['auditor', 'biller', 'administrator', 'director'] as const) {
      expect(giveEmergencyRight({ giverId: 'u1', receiver: { userId: 'u2', roles: [role] } })).toMatchObject({
        refusal: { code: 'not-a-clinician' },
      });
    }
    expect(
      giveEmergencyRight({ giverId: 'u1', receiver: { userId: 'u1', roles: ['clinician'] } }),
    ).toMatchObject({
      refusal: { code: 'own-right' },
    });
  });
});
