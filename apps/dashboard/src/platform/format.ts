const counts = new Intl.NumberFormat('en-US');

/** "1,246" */
export const formatCount = (count: number): string => counts.format(count);

/** A share between 0 and 1, null where nothing was expected. */
export const rateOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Whole percent, null where nothing was expected. */
export const percentOf = (part: number, whole: number): number | null => {
  const rate = rateOf(part, whole);
  return rate === null ? null : Math.round(rate * 100);
};

/** "82%", or a dash where nothing was expected. */
export function formatPercent(part: number, whole: number): string {
  const percent = percentOf(part, whole);
  return percent === null ? '–' : `${percent}%`;
}

/** "1,246 of 1,520" */
export const formatShare = (part: number, whole: number): string =>
  `${formatCount(part)} of ${formatCount(whole)}`;

/** "1 session", "12 sessions", "2 people" with its own plural. */
export const formatNumberOf = (count: number, singular: string, plural = `${singular}s`): string =>
  `${formatCount(count)} ${count === 1 ? singular : plural}`;

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count as it stands in a sentence: "three", "1,204". */
export const inWords = (count: number): string => smallNumbers[count] ?? formatCount(count);

/** "Three", at the beginning of a sentence. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c" */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The sum of a column. */
export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
