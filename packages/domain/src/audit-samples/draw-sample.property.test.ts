import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, drawSample, type FramedRecord } from './draw-sample.ts';
import { sizeForPrecision } from './sample-size.ts';
import { wilsonInterval } from './wilson-interval.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const frames = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 8 }), stratum: fc.constantFrom('a', 'b', 'c') }),
  { maxLength: 40, selector: ({ id }) => id },
);
const ids = (records: readonly FramedRecord[]): string[] => records.map(({ id }) => id);

describe('drawing a sample', () => {
  it('is the same from the same seed, in whatever order the records come', () => {
    fc.assert(
      fc.property(frames, fc.nat(50), fc.string(), (frame, size, seed) => {
        const drawn = drawSample(frame, size, seed, sha256);
        expect(drawSample([...frame].reverse(), size, seed, sha256)).toEqual(drawn);
        expect(new Set(ids(drawn)).size).toBe(Math.min(size, frame.length));
        for (const record of drawn) expect(frame).toContainEqual({ id: record.id, stratum: record.stratum });
      }),
    );
  });

  it('holds the smaller sample in the larger one of the same seed', () => {
    fc.assert(
      fc.property(frames, fc.nat(20), fc.nat(20), (frame, size, more) => {
        const simple = frame.map((record) => ({ ...record, stratum: '' }));
        const larger = ids(drawSample(simple, size + more, 'seed', sha256));
        for (const id of ids(drawSample(simple, size, 'seed', sha256))) expect(larger).toContain(id);
      }),
    );
  });

  it('gives every stratum its share, less than one record off', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 12 }), fc.nat(500), (sizes, size) => {
        const strata = new Map(sizes.map((count, index) => [`s${index}`, count]));
        const population = sizes.reduce((sum, count) => sum + count, 0);
        const wanted = Math.min(size, population);
        const parts = allocate(strata, size);
        expect([...parts.values()].reduce((sum, part) => sum + part, 0)).toBe(wanted);
        for (const [stratum, count] of strata) {
          const part = parts.get(stratum) ?? 0;
          expect(part).toBeLessThanOrEqual(count);
          expect(Math.abs(part - (population === 0 ? 0 : (wanted * count) / population))).toBeLessThan(1);
        }
      }),
    );
  });

  // printf 's1:N1' | sha256sum gives 4edfe2…, N2 4dd923…, N3 e8692a….
  it('can be drawn again by anybody with sha256sum', () => {
    const frame = ['N1', 'N2', 'N3'].map((id) => ({ id, stratum: '' }));
    expect(ids(drawSample(frame, 2, 's1', sha256))).toEqual(['N2', 'N1']);
  });
});

describe('figures about a sample', () => {
  it('keep the rate inside its interval, and the interval inside 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.nat(500),
        fc.constantFrom(90, 95, 99),
        (n, k, confidence) => {
          const errors = Math.min(k, n);
          const interval = wilsonInterval(errors, n, confidence);
          if (interval === null) throw new Error('Something was reviewed.');
          expect(interval.low).toBeGreaterThanOrEqual(0);
          expect(interval.high).toBeLessThanOrEqual(1);
          expect(interval.low).toBeLessThanOrEqual(errors / n);
          expect(interval.high).toBeGreaterThanOrEqual(errors / n);
          // The errors counted from the other side: the mirrored interval.
          const mirrored = wilsonInterval(n - errors, n, confidence);
          expect(mirrored?.high).toBeCloseTo(1 - interval.low, 10);
        },
      ),
    );
  });

  it('ask for no more records than there are, and for more where more precision is wanted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 99 }),
        (population, points, expected) => {
          const precision = { confidence: 95, margin: points / 100, expected: expected / 100 } as const;
          const size = sizeForPrecision(population, precision);
          expect(size).toBeGreaterThanOrEqual(1);
          expect(size).toBeLessThanOrEqual(population);
          expect(sizeForPrecision(population, { ...precision, confidence: 99 })).toBeGreaterThanOrEqual(size);
          expect(sizeForPrecision(population + 1, precision)).toBeGreaterThanOrEqual(size);
        },
      ),
    );
  });
});
