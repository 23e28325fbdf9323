/** A bound for whatever is remembered of words. */
export const mostRemembered = 20_000;

/** Answers again from memory what was asked of a word before, for the same words come again and again; the memory is bounded. */
export function remember<Answer>(find: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = find(word);
    if (known.size < mostRemembered) known.set(word, answer);
    return answer;
  };
}
