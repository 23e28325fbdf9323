import type { ReactNode } from 'react';
import { seatStates } from '../platform/rows-request.ts';
import { SeatGlyph } from './seat-glyph.tsx';

/** Which letter stands for what. */
export const SeatLegend = (): ReactNode => (
  <span className="seat-legend">
    {seatStates
      .filter((state) => state !== 'NOT_MEMBER')
      .map((state) => (
        <SeatGlyph key={state} state={state} named />
      ))}
  </span>
);
