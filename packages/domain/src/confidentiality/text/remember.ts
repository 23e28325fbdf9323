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

/** Answers from memory what is asked of every word of every note: by the word's number (`WrittenWord.place`), without a look into a map. */
export function rememberByPlace<Word extends { readonly place: number }>(
  find: (word: Word) => boolean,
): (word: Word) => boolean {
  const answers = new Uint8Array(mostRemembered);
  return (word) => {
    const before = answers[word.place];
    if (before === 1 || before === 2) return before === 2;
    const answer = find(word);
    if (before !== undefined) answers[word.place] = answer ? 2 : 1;
    return answer;
  };
}

/** Answers from memory what several rules ask of a whole note, or of a table; what was remembered goes with it. */
export function rememberOfNote<Note extends object, Answer>(
  find: (note: Note) => Answer,
): (note: Note) => Answer {
  const answers = new WeakMap<Note, Answer>();
  return (note) => {
    const before = answers.get(note);
    if (before !== undefined) return before;
    const answer = find(note);
    answers.set(note, answer);
    return answer;
  };
}
