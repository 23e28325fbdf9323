/** Something that was looked at, with its signs, whether that holds which is learned of it, and how much it counts. */
export interface Example {
  readonly signs: Int32Array;
  readonly holds: boolean;
  readonly counts: number;
}

const remembered = 8;

/**
 * Logistic regression: the weights under which what is marked is likeliest, kept small by half of `pull` times the sum of their squares. By the
 * method of limited memory (L-BFGS), from nothing; the same examples give the same weights.
 */
export function fitWeights(
  examples: readonly Example[],
  size: number,
  pull: number,
  most = 80,
): Float64Array {
  let at: Float64Array = new Float64Array(size);
  let { loss, slope } = lossAt(examples, at, pull);
  const steps: Step[] = [];
  for (let round = 0; round < most; round++) {
    const way = wayDown(slope, steps);
    const next = walk(examples, at, way, loss, dot(slope, way), pull, steps.length === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1); // prettier-ignore
    if (next === null) break;
    steps.push({ moved: minus(next.at, at), turned: minus(next.slope, slope) });
    if (steps.length > remembered) steps.shift();
    const gained = loss - next.loss;
    ({ at, loss, slope } = next);
    if (gained < 1e-6 * loss) break;
  }
  return at;
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0);
const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((one, i) => one - (b[i] ?? 0));
const addTimes = (a: Float64Array, b: Float64Array, times: number): void => b.forEach((one, i) => (a[i] = (a[i] ?? 0) + one * times)); // prettier-ignore

function lossAt(
  examples: readonly Example[],
  at: Float64Array,
  pull: number,
): { loss: number; slope: Float64Array } {
  // prettier-ignore
  const slope = at.map((weight) => pull * weight);
  let loss = (pull * dot(at, at)) / 2;
  for (const { signs, holds, counts } of examples) {
    let sum = 0;
    for (const sign of signs) sum += at[sign] ?? 0;
    const against = holds ? -sum : sum;
    loss += counts * (against > 30 ? against : Math.log1p(Math.exp(against)));
    const error = counts * (1 / (1 + Math.exp(-sum)) - (holds ? 1 : 0));
    for (const sign of signs) slope[sign] = (slope[sign] ?? 0) + error;
  }
  return { loss, slope };
}

function wayDown(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const way = slope.map((one) => -one);
  const shares = steps.map(() => 0);
  for (let k = steps.length - 1; k >= 0; k--) {
    const step = steps[k];
    if (step === undefined) continue;
    const share = dot(step.moved, way) / dot(step.moved, step.turned);
    shares[k] = share;
    addTimes(way, step.turned, -share);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = dot(last.moved, last.turned) / dot(last.turned, last.turned);
    way.forEach((one, i) => (way[i] = one * scale));
  }
  steps.forEach((step, k) => {
    const back = dot(step.turned, way) / dot(step.moved, step.turned);
    addTimes(way, step.moved, (shares[k] ?? 0) - back);
  });
  return way;
}

/** As far as the loss goes down as it should; null where it doesn't. */
function walk(
  examples: readonly Example[],
  from: Float64Array,
  way: Float64Array,
  loss: number,
  fall: number,
  pull: number,
  first: number,
): { at: Float64Array; loss: number; slope: Float64Array } | null {
  // prettier-ignore
  for (let length = first, tries = 0; tries < 20; tries++, length /= 2) {
    const at = from.slice();
    addTimes(at, way, length);
    const there = lossAt(examples, at, pull);
    if (there.loss <= loss + 1e-4 * length * fall) return { at, ...there };
  }
  return null;
}
