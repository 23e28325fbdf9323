import { describe, expect, it } from 'vitest';
import { assignReviewers } from './assign-reviewers.ts';
import { cohensKappa, countAgreement } from './cohens-kappa.ts';
import { resultOf, type ReviewedRecord } from './sample-result.ts';
import { sizeForPrecision } from './sample-size.ts';
import { wilsonInterval } from './wilson-interval.ts';

const plain = { confidence: 95, margin: 0.05, expected: 0.5 } as const;

describe('the size of a sample', () => {
  // Krejcie & Morgan 1970, Educational and Psychological Measurement 30:607, table 1 (which rounds to the nearest record).
  it.each([
    [10, 10],
    [100, 80],
    [200, 132],
    [500, 217],
    [1_000, 278],
    [2_000, 322],
    [10_000, 370],
    [1_000_000, 384],
  ])(
    'of %i records is the published one, or one more where that was rounded down',
    (population, published) => {
      expect([published, published + 1]).toContain(sizeForPrecision(population, plain));
    },
  );

  // By hand: 1.96² × 0.1 × 0.9 / 0.05² = 138.3; 138.3 / (1 + 137.3 / 400) = 102.96.
  it('is smaller where few errors are expected', () => {
    expect(sizeForPrecision(400, { ...plain, expected: 0.1 })).toBe(103);
  });

  it('is never more than there is, and one at least', () => {
    expect(sizeForPrecision(3, plain)).toBe(3);
    expect(sizeForPrecision(0, plain)).toBe(0);
    expect(sizeForPrecision(1_000_000, { confidence: 90, margin: 0.2, expected: 0.001 })).toBe(1);
  });
});

describe('the interval of an error rate', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i errors in %i records is the published one', (errors, reviewed, low, high) => {
    const interval = wilsonInterval(errors, reviewed, 95);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('is none where nothing is reviewed', () => {
    expect(wilsonInterval(0, 0, 95)).toBeNull();
  });
});

describe('the agreement of two reviewers', () => {
  // Viera & Garrett 2005, Family Medicine 37:360: 15, 10, 5, 70 of 100; po = 0.85, pe = 0.65, kappa = 0.57.
  it('is the published kappa', () => {
    expect(cohensKappa({ bothFail: 15, firstFails: 10, secondFails: 5, bothPass: 70 })).toBeCloseTo(
      0.5714,
      4,
    );
  });

  it('is 1 where they always agree on both outcomes, and 0 where they agree as often as chance', () => {
    expect(cohensKappa({ bothFail: 4, firstFails: 0, secondFails: 0, bothPass: 6 })).toBe(1);
    expect(cohensKappa({ bothFail: 25, firstFails: 25, secondFails: 25, bothPass: 25 })).toBe(0);
  });

  it('says nothing where there was nothing to disagree about', () => {
    expect(cohensKappa({ bothFail: 0, firstFails: 0, secondFails: 0, bothPass: 8 })).toBeNull();
    expect(cohensKappa(countAgreement([]))).toBeNull();
  });
});

describe('sharing records out', () => {
  it('goes round the reviewers, and has the asked share reviewed again by the next one', () => {
    expect(assignReviewers(5, ['a', 'b', 'c'], 0.4)).toEqual([
      { firstReviewer: 'a', secondReviewer: 'b' },
      { firstReviewer: 'b', secondReviewer: 'c' },
      { firstReviewer: 'c', secondReviewer: null },
      { firstReviewer: 'a', secondReviewer: null },
      { firstReviewer: 'b', secondReviewer: null },
    ]);
    expect(assignReviewers(2, ['a'], 1).map(({ secondReviewer }) => secondReviewer)).toEqual([null, null]);
  });
});

describe('the result of a sample', () => {
  const record = (given: Partial<ReviewedRecord>): ReviewedRecord => ({
    firstReviewer: 'a',
    secondReviewer: null,
    first: null,
    second: null,
    settled: null,
    ...given,
  });

  it('counts a disagreement as an error until it is settled', () => {
    const [pass, fail] = [['yes', 'not_applicable'] as const, ['yes', 'no'] as const];
    const records = [
      record({ first: pass }),
      record({ first: fail }),
      record({ first: pass, second: fail }),
      record({ first: pass, second: fail, settled: pass }),
      record({}),
    ];
    expect(resultOf(records, 2, 95)).toMatchObject({
      drawn: 5,
      reviewed: 4,
      errors: 2,
      unsettled: 1,
      double: { bothFail: 0, firstFails: 0, secondFails: 2, bothPass: 0 },
      kappa: 0,
      failedByQuestion: [0, 1],
    });
  });
});
