import type { TokenizedNote } from '../text/tokens.ts';

/** "A Jordan hoodie", "Baker's chocolate", "Austin FC": what one buys or supports. */
export function isProduct(note: TokenizedNote, to: number): boolean {
  const [last, next] = [note.tokens[to], note.tokens[to + 1]];
  if (
    last === undefined ||
    next?.gap !== ' ' ||
    next.breaks ||
    !(last.shape === 'capital' || last.shape === 'mixed')
  )
    return false;
  return last.possessive === ''
    ? products.has(next.key) || (next.shape === 'upper' && /^(?:fc|inc|llc|co|usa|tv)$/.test(next.key))
    : groceries.has(next.key);
}
const groceries = new Set('chocolate sauce soap flour chips cereal'.split(' '));
const products = new Set(
  'hoodie hoodies shoes sneakers jersey sweatshirt handbag purse card soap cereal flour sauce bread pizza coffee sandwich sandwiches cookies chips crackers candy snaps chocolate shampoo lotion perfume cologne detergent bleach foil glue truck pickup sedan motorcycle mower tractor fridge mattress knife knives pajamas jeans backpack watch lipstick mascara rice potatoes beans sausage ham wine whiskey vodka rum beer'.split(
    ' ',
  ),
);
