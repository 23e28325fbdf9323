import { refused, type Result } from '@concord/domain/shared';

/** Somebody else changed the record since this person saw it: nothing is overwritten, and they are told. */
export const changedMeanwhile = (what: string): Result<never> =>
  refused(
    'changed-meanwhile',
    `Somebody else changed ${what} meanwhile. Look at what is on record now, then save again.`,
  );
