/** How many words of a record may name or describe another member, and are neither replaced nor kept. */
export const sayOpenWords = (count: number): string =>
  count === 1 ? '1 name or description to resolve' : `${count} names or descriptions to resolve`;
