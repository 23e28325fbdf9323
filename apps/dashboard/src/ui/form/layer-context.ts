import { createContext } from 'react';
import type { ReactNode } from 'react';

export type DrawLayer = (close: () => void) => ReactNode;

/** Where layers stay open, whatever becomes of the buttons that opened them. */
export interface LayerKeeper {
  readonly open: (key: string, draw: DrawLayer) => void;
  /** Draws a layer anew, if it is open. */
  readonly redraw: (key: string, draw: DrawLayer) => void;
}

export const LayerContext = createContext<LayerKeeper | null>(null);
