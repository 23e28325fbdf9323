import type { TokenizedNote } from '../text/tokens.ts';

/** Where somebody was named in a note. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** Whether a word stands where the hour itself is told: a co-member is named in its sentence or in the one before or behind. */
type TellsOfHour = (i: number) => boolean;

const tellsNothing: TellsOfHour = () => false;

/** Sentences in which a co-member is named tell of the hour, and so most likely do their neighbours. */
export function readHour(note: TokenizedNote, named: readonly Place[]): TellsOfHour {
  if (named.length === 0) return tellsNothing;
  let told: ReturnType<typeof listTold> | null = null;
  return (i) => {
    told ??= listTold(note, named);
    const at = told.sentences[i] ?? -9;
    return told.hold.has(at) || told.hold.has(at - 1) || told.hold.has(at + 1);
  };
}

/** The sentence of each word, and the sentences in which somebody is named. */
function listTold(
  note: TokenizedNote,
  named: readonly Place[],
): { readonly sentences: readonly number[]; readonly hold: ReadonlySet<number> } {
  const places = [...named].sort((a, b) => a.start - b.start);
  const sentences: number[] = [];
  const hold = new Set<number>();
  let sentence = -1;
  let k = 0;
  for (const token of note.tokens) {
    if (token.breaks) sentence++;
    sentences.push(sentence);
    while (k < places.length && (places[k]?.end ?? 0) <= token.start) k++;
    if ((places[k]?.start ?? Infinity) <= token.start) hold.add(sentence);
  }
  return { sentences, hold };
}
