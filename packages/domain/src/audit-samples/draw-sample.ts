import { compareCodePoints } from '../shared/index.ts';

/** A record that may be drawn: the clinic's identifier of its note, and the stratum that it belongs to. */
export interface FramedRecord {
  readonly id: string;
  readonly stratum: string;
}

/** A record that was drawn, with the number that put it there. */
export interface DrawnRecord extends FramedRecord {
  readonly digest: string;
}

/** SHA-256 of a text, as 64 hexadecimal digits. */
export type Digest = (text: string) => string;

/**
 * Shares a sample out among strata in proportion to their size: whole parts first, then one each for the largest remainders
 * (Hamilton's method; equal remainders by the stratum's name). No stratum gets more than it has.
 */
export function allocate(sizes: ReadonlyMap<string, number>, size: number): ReadonlyMap<string, number> {
  const population = [...sizes.values()].reduce((sum, one) => sum + one, 0);
  const wanted = Math.min(size, population);
  const parts = [...sizes].map(([stratum, count]) => {
    const exact = population === 0 ? 0 : (wanted * count) / population;
    return { stratum, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = wanted - parts.reduce((sum, { whole }) => sum + whole, 0);
  const byRest = [...parts].sort((a, b) => b.rest - a.rest || compareCodePoints(a.stratum, b.stratum));
  const given = new Map(parts.map(({ stratum, whole }) => [stratum, whole]));
  for (const { stratum } of byRest) {
    if (left === 0) break;
    given.set(stratum, (given.get(stratum) ?? 0) + 1);
    left -= 1;
  }
  return given;
}

/**
 * Draws a sample that anybody can draw again: each record's number is SHA-256 of the seed, a colon and the record's identifier;
 * in each stratum those with the smallest numbers are drawn. The order in which the records come does not matter, and a larger
 * sample from the same seed holds the smaller one of each stratum.
 */
export function drawSample(
  frame: readonly FramedRecord[],
  size: number,
  seed: string,
  digest: Digest,
): readonly DrawnRecord[] {
  const strata = new Map<string, DrawnRecord[]>();
  for (const { id, stratum } of frame) {
    const records = strata.get(stratum) ?? [];
    records.push({ id, stratum, digest: digest(`${seed}:${id}`) });
    strata.set(stratum, records);
  }
  const parts = allocate(new Map([...strata].map(([stratum, records]) => [stratum, records.length])), size);
  return [...strata]
    .flatMap(([stratum, records]) => records.sort(byDigest).slice(0, parts.get(stratum) ?? 0))
    .sort(byDigest);
}

const byDigest = (a: DrawnRecord, b: DrawnRecord): number =>
  compareCodePoints(a.digest, b.digest) || compareCodePoints(a.id, b.id);
