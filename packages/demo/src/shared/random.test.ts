import { describe, expect, it } from 'vitest';

import { compose } from './compose.ts';
import { makeRandom } from './random.ts';

describe('chance from a seed', () => {
  it('is the same for the same seed, and forks do not depend on what was drawn before', () => {
    const [a, b] = [makeRandom('x'), makeRandom('x')];
    const drawn = [a.next(), a.next(), a.next()];
    expect([b.next(), b.next(), b.next()]).toEqual(drawn);
    expect(a.fork('y').next()).toBe(makeRandom('x').fork('y').next());
    expect(makeRandom('z').next()).not.toBe(drawn[0]);
  });

  it('spreads evenly over the choices by their weights', () => {
    const random = makeRandom('weights');
    const rare = Array.from({ length: 10_000 }, () =>
      random.weigh([
        ['rare', 1],
        ['common', 9],
      ] as const),
    ).filter((choice) => choice === 'rare').length;
    expect(Math.abs(rare - 1000)).toBeLessThan(120);
  });

  it('gives a sample without repetition, and all items when asked for more', () => {
    const random = makeRandom('sample');
    expect(new Set(random.sample([1, 2, 3, 4, 5], 3)).size).toBe(3);
    expect(random.sample([1, 2, 3], 9).sort()).toEqual([1, 2, 3]);
  });

  it('refuses to choose from nothing', () => {
    expect(() => makeRandom('none').pick([])).toThrow(RangeError);
  });
});

describe('a sentence from a template', () => {
  it('fills slots, slots in slots, and begins a sentence with a capital', () => {
    const slots = { they: 'she', stressor: 'a call that {they} missed' };
    expect(compose('{They} spoke of {stressor}.', slots, makeRandom('s'))).toBe(
      'She spoke of a call that she missed.',
    );
  });

  it('refuses a slot that nothing fills', () => {
    expect(() => compose('{nobody}', {}, makeRandom('s'))).toThrow(RangeError);
  });
});
