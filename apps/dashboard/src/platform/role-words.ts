const order = ['lead', 'co', 'trainee', 'substitute', 'observer'];
const rankOf = (role: string): number => {
  const rank = order.indexOf(role.toLowerCase());
  return rank < 0 ? order.length : rank;
};

/** Lead first, then co-facilitators, then everybody else. */
export const sortByRole = <Person extends { readonly role: string }>(
  people: readonly Person[],
): readonly Person[] => people.toSorted((a, b) => rankOf(a.role) - rankOf(b.role));
