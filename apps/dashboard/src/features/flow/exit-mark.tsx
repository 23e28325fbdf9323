import type { ReactNode } from 'react';
import { exitWords } from '../../platform/exit-words.ts';
import { countExits } from './flow-sentences.ts';
import type { Stay } from './stays.ts';

/** How a stay ended: its letter in a circle, and the words. */
export function ExitMark({ exit }: { readonly exit: string | null | undefined }): ReactNode {
  const { letter, word, tone } = exitWords(exit);
  return (
    <span className="seat">
      <span className="exit-mark" data-tone={tone} aria-hidden="true">
        {letter}
      </span>
      {word}
    </span>
  );
}

/** Which letter stands for what, of those that occur. */
export function ExitLegend({ stays }: { readonly stays: readonly Stay[] }): ReactNode {
  const left = stays.filter(({ leftOn }) => leftOn !== null && leftOn !== undefined);
  return countExits(left).map(({ exit }) => <ExitMark key={exit ?? '?'} exit={exit} />);
}
