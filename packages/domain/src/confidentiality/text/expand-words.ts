const droppedAndRest = /([0-9A-Z])([^0-9A-Z]*)/gu;

/**
 * Reads an alphabetical word list that says of each word only what differs from the word before: a digit of base 36 (letters in
 * capitals) for the number of letters that are dropped from that word's end, then the letters that come instead. So a browser loads a third less than the plain list.
 */
export function expandWords(shortened: string): readonly string[] {
  let before = '';
  return Array.from(shortened.matchAll(droppedAndRest), ([, dropped = '0', rest = '']) => {
    before = before.slice(0, before.length - Number.parseInt(dropped, 36)) + rest;
    return before;
  });
}

/** Writes an alphabetical word list so that `expandWords` reads it. */
export function shortenWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let same = 0;
      while (same < word.length && word[same] === before[same]) same++;
      const dropped = (before.length - same).toString(36).toUpperCase();
      before = word;
      return dropped + word.slice(same);
    })
    .join('');
}
