import type { Finding } from '../confidentiality/index.ts';

/** What stands in a copy in the place of words that were left out. */
export const withheldMark = '[withheld]';

/** A text without the words that were found. They don't overlap. */
export function withholdWords(text: string, found: readonly Pick<Finding, 'start' | 'end'>[]): string {
  return [...found]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + withheldMark + rest.slice(end), text);
}
