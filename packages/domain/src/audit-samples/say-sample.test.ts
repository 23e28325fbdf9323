import { describe, expect, it } from 'vitest';
import { sayAgreement, sayResult, saySize } from './say-sample.ts';

describe('what is said of a sample', () => {
  it('never gives a share without its numbers and its interval', () => {
    expect(sayResult({ reviewed: 30, errors: 3, low: 0.0346, high: 0.2562 }, 95)).toBe(
      '3 of 30 reviewed records are in error: 10.0% (95% interval 3.5% to 25.6%).',
    );
    expect(sayResult({ reviewed: 0, errors: 0, low: null, high: null }, 95)).toBe(
      'No record is reviewed yet.',
    );
  });

  it('says how many records, or what decides how many', () => {
    expect(saySize({ size: 30, confidence: 95, margin: null, expected: null })).toBe('30 records');
    expect(saySize({ size: null, confidence: 90, margin: 0.075, expected: 0.5 })).toBe(
      'as many as tell the rate within ± 7.5 points at 90% confidence, expecting 50%',
    );
  });

  it('says of kappa that it says nothing where nothing could differ', () => {
    expect(sayAgreement({ doubleReviewed: 8, agreed: 8, kappa: null })).toContain('nothing to differ about');
    expect(sayAgreement({ doubleReviewed: 100, agreed: 85, kappa: 0.5714 })).toBe(
      'Two reviewers agree on 85 of 100 records; kappa 0.57.',
    );
  });
});
