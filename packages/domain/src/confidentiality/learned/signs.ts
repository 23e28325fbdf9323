/**
 * A sign is something that can be seen of a phrase and around it: its article, the kind of its noun, the verb before it. Each is a number
 * below `manySigns`; two rare ones may share a number, and the training takes them as they come.
 */
export const manySigns = 16_384;

/** Collects the signs of one phrase after the other, in one place that is used again. */
export interface Signs {
  readonly numbers: Int32Array;
  count: number;
}

/** A list without a sign yet. */
export const makeSigns = (): Signs => ({ numbers: new Int32Array(1024), count: 0 });

/** Adds a sign: what is looked at (a small number of its own), and up to two things that were seen there. */
export function addSign(signs: Signs, what: number, seen = 0, also = 0): void {
  if (signs.count >= signs.numbers.length) return;
  let hash = Math.imul(what + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(seen + 0x7f4a7c15, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(also + 0x165667b1, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  signs.numbers[signs.count++] = (hash ^ (hash >>> 16)) & (manySigns - 1);
}

/** Adds a sign for each kind of a set of kinds. */
export function addKinds(signs: Signs, what: number, low: number, high: number, also = 0): void {
  for (let bits = low; bits !== 0; bits &= bits - 1)
    addSign(signs, what, 31 - Math.clz32(bits & -bits), also);
  for (let bits = high; bits !== 0; bits &= bits - 1)
    addSign(signs, what, 61 - Math.clz32(bits & -bits), also);
}
