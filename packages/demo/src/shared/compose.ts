import type { Random } from './random.ts';

type Piece = string | { readonly slot: string; readonly capital: boolean };
const compiled = new Map<string, readonly Piece[]>();

function compile(template: string): readonly Piece[] {
  let pieces = compiled.get(template);
  if (pieces === undefined) {
    pieces = template
      .split(/\{(\w+)\}/)
      .map((text, index) =>
        index % 2 === 0
          ? text
          : { slot: text.charAt(0).toLowerCase() + text.slice(1), capital: /^[A-Z]/.test(text) },
      );
    compiled.set(template, pieces);
  }
  return pieces;
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What may stand in a slot of a template: one text, or several of which one is drawn. */
export type Slots = Readonly<Record<string, string | readonly string[]>>;

/**
 * The sentence that a template makes: `{slot}` is filled from the slots and may itself have slots; `{Slot}` begins with a capital.
 * Throws a RangeError for a slot that nothing fills.
 */
export function compose(template: string, slots: Slots, random: Random): string {
  let text = '';
  for (const piece of compile(template)) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const filling = slots[piece.slot];
    if (filling === undefined) throw new RangeError(`Nothing fills the slot ${piece.slot}.`);
    const chosen = typeof filling === 'string' ? filling : random.pick(filling);
    const filled = chosen.includes('{') ? compose(chosen, slots, random) : chosen;
    text += piece.capital ? capitalize(filled) : filled;
  }
  return text;
}
