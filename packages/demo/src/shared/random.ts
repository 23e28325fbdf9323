/** A stream of chance that is the same every time for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  /** A number from `least` to `most`. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** So many different items (all, when there are fewer), in random order. */
  sample<Item>(items: readonly Item[], count: number): Item[];
  /** One of the choices, the more often the greater its weight. */
  weigh<Item>(choices: readonly (readonly [Item, number])[]): Item;
  /** Another stream, which depends on the seed and the name only: drawing from one leaves the others as they were. */
  fork(name: string): Random;
}

function hashText(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  }
  return hash >>> 0;
}

/** Chance from a seed. `pick` and `weigh` throw a RangeError when there is nothing to choose from. */
export function makeRandom(seed: string): Random {
  let state = hashText(seed);

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));

  function pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to choose from.');
    return item;
  }

  function sample<Item>(items: readonly Item[], count: number): Item[] {
    const rest = [...items];
    const chosen: Item[] = [];
    while (chosen.length < count && rest.length > 0) {
      chosen.push(...rest.splice(Math.floor(next() * rest.length), 1));
    }
    return chosen;
  }

  function weigh<Item>(choices: readonly (readonly [Item, number])[]): Item {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of choices) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new RangeError('There is nothing to choose from.');
  }

  return {
    next,
    integer,
    between: (least, most) => least + next() * (most - least),
    chance: (probability) => next() < probability,
    pick,
    sample,
    weigh,
    fork: (name) => makeRandom(`${seed}/${name}`),
  };
}
