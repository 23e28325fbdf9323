import type { ReactNode } from 'react';
import type { SeatState } from '../gql/graphql.ts';
import { seatWords } from '../platform/seat-words.ts';

/** A seat as a letter in its own shape, with the word beside it or for those who can't see it. */
export function SeatGlyph({
  state,
  named = false,
}: {
  readonly state: SeatState;
  readonly named?: boolean;
}): ReactNode {
  const { letter, word } = seatWords[state];
  return (
    <span className="seat">
      <span className="glyph" data-state={state} aria-hidden="true">
        {letter}
      </span>
      <span className={named ? undefined : 'only-heard'}>{word}</span>
    </span>
  );
}
