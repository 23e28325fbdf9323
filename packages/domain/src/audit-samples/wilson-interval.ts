import { quantileOf, type ConfidenceLevel } from './sample-size.ts';

/** A share of a sample, and between which shares of the population it points. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The score interval of a share (Wilson 1927; recommended for small samples and shares near 0 or 1 by Newcombe 1998, Statistics
 * in Medicine 17:857). It never leaves 0 to 1, and is not 0 wide when no error was found. Null when nothing was reviewed.
 */
export function wilsonInterval(
  errors: number,
  reviewed: number,
  confidence: ConfidenceLevel,
): Interval | null {
  if (reviewed === 0) return null;
  const z = quantileOf(confidence);
  const share = errors / reviewed;
  const denominator = 1 + (z * z) / reviewed;
  const middle = (share + (z * z) / (2 * reviewed)) / denominator;
  const half =
    (z / denominator) * Math.sqrt((share * (1 - share)) / reviewed + (z * z) / (4 * reviewed * reviewed));
  return {
    low: errors === 0 ? 0 : Math.max(0, middle - half),
    high: errors === reviewed ? 1 : Math.min(1, middle + half),
  };
}
