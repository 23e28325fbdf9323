import { NameSweepResolver } from './name-sweep.resolver.ts';

export { takeSweepFurther } from './sweep-notes.ts';

/** Sweeps over all signed notes for members' names; `wake` is told whose sweep has been begun. */
export const nameSweepsFeature = (wake: (organizationId: string) => void): readonly object[] => [
  new NameSweepResolver(wake),
];
