/** How sure one wants to be that the interval holds the true share. */
export const confidenceLevels = [90, 95, 99] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

/** The two-sided quantile of the normal distribution for each level (NIST/SEMATECH e-Handbook, table 1.3.6.7.1). */
const quantiles: Readonly<Record<ConfidenceLevel, number>> = {
  90: 1.6448536269514722,
  95: 1.959963984540054,
  99: 2.5758293035489004,
};

/** How many standard errors an interval of this confidence reaches to either side of an estimate (standard normal distribution). */
export const quantileOf = (confidence: ConfidenceLevel): number => quantiles[confidence];

/** What a sample is to tell: a share within so many percentage points, at a level of confidence. */
export interface Precision {
  readonly confidence: ConfidenceLevel;
  /** Half the width of the interval, as a share: 0.05 is ± 5 percentage points. */
  readonly margin: number;
  /** The share that is expected; 0.5 where nothing is known, which asks for the most records. */
  readonly expected: number;
}

/**
 * How many of a population's records tell a share that precisely, drawn without putting back: n0 = z²p(1−p)/e², and with the
 * finite population correction n = n0 / (1 + (n0 − 1)/N), rounded up (Cochran, Sampling Techniques, 3rd ed. 1977, 4.6).
 */
export function sizeForPrecision(population: number, { confidence, margin, expected }: Precision): number {
  if (population <= 0) return 0;
  const z = quantileOf(confidence);
  const unlimited = (z * z * expected * (1 - expected)) / (margin * margin);
  const size = unlimited / (1 + (unlimited - 1) / population);
  // A whole number that floating point puts a hair above itself stays itself.
  return Math.max(1, Math.min(population, Math.ceil(size - 1e-9)));
}
