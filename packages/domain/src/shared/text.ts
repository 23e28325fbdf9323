/** Whether there is nothing but white space: what the completeness rules call blank. */
export const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/**
 * Compares two texts by code point, the same on every machine: below 0 when `a` comes first. (Comparing with `<` goes by
 * UTF-16 units, which puts characters beyond U+FFFF before some that are smaller.)
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return orderOfUnit(left) - orderOfUnit(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
const orderOfUnit = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
