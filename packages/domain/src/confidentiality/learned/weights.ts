/** The letters of learned weights, from the lowest to the highest; the middle one is nothing. */
const letters = Array.from({ length: 91 }, (_, k) => String.fromCharCode(k + (k < 57 ? 35 : 36))).join('');
const middle = (letters.length - 1) / 2;

/** Reads weights that are written as one letter each, a letter for each sign. */
export function readWeights({
  weights,
  step,
}: {
  readonly weights: string;
  readonly step: number;
}): Float64Array {
  const read = new Float64Array(weights.length);
  for (let k = 0; k < weights.length; k++) read[k] = (letters.indexOf(weights.charAt(k)) - middle) * step;
  return read;
}

/** Writes weights so, rounded to whole steps. */
export const writeWeights = (weights: Float64Array, step: number): string =>
  Array.from(weights, (weight) =>
    letters.charAt(middle + Math.max(-middle, Math.min(middle, Math.round(weight / step)))),
  ).join('');
