import { setOf } from '../text/trades.ts';

/** Particles of surnames: no name by themselves. */
export const particleWords = setOf(
  'de la las los del der den van von al el bin ibn ben da dos das do di du le st san mac mc o d abu y e ter ten zu af av',
);
