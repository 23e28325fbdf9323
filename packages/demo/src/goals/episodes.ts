import { addDays, type CivilDate } from '@concord/domain/shared';

import type { Stay } from '../memberships/index.ts';

/** A stretch of care without a break: from the first entry to the last exit, null while it goes on. */
export interface Episode {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** The stretches of care that a client's stays make up; a break of three weeks or less is none. */
export function findEpisodes(stays: readonly Stay[]): Episode[] {
  const sorted = [...stays].sort((a, b) => (a.membership.enteredOn < b.membership.enteredOn ? -1 : 1));
  const episodes: Episode[] = [];
  for (const { membership } of sorted) {
    const last = episodes.at(-1);
    if (last !== undefined && (last.to === null || membership.enteredOn <= addDays(last.to, 21))) {
      const { leftOn } = membership;
      const to = last.to === null || leftOn === null ? null : leftOn > last.to ? leftOn : last.to;
      episodes[episodes.length - 1] = { from: last.from, to };
    } else episodes.push({ from: membership.enteredOn, to: membership.leftOn });
  }
  return episodes;
}
