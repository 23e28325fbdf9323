/** What a goal rating is worth, and its word. */
export const lowestRating = -1;
export const highestRating = 4;
const words = ['regressed', 'none', 'minimal', 'moderate', 'significant', 'achieved'] as const;

/** The word for a rating's value, −1 to 4. */
export const ratingWord = (value: number): string => words[value - lowestRating] ?? String(value);

/** "▲ minimal → significant", "● moderate, steady", or that there is nothing to compare. */
export function sayRatings(values: readonly number[]): string {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return 'not rated';
  if (values.length === 1) return `${ratingWord(last)}, rated once`;
  if (first === last) return `● ${ratingWord(last)}, steady`;
  return `${last > first ? '▲' : '▼'} ${ratingWord(first)} → ${ratingWord(last)}`;
}
