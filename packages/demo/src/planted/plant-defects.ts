import type { CivilDate } from '@concord/domain/shared';

import type { MadeSeat } from '../attendance/index.ts';
import type { Stay } from '../memberships/index.ts';
import type { CareRecords, Paperwork } from '../progress-notes/index.ts';
import type { MadeSession } from '../sessions/index.ts';
import type { Random } from '../shared/index.ts';

export interface Planted {
  readonly mentions: readonly string[];
}

export interface Practice {
  readonly stays: readonly Stay[];
  readonly sessions: readonly MadeSession[];
  readonly seats: MadeSeat[];
  readonly paperwork: Paperwork;
  readonly care: CareRecords;
  readonly today: CivilDate;
}

export function plantDefects(_practice: Practice, _random: Random): Planted {
  return { mentions: [] };
}
