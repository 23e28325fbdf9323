import type { Membership } from '@concord/domain/memberships';
import type { CivilDate } from '@concord/domain/shared';

import type { Persona } from '../clients/index.ts';
import type { PlannedGroup } from '../groups/index.ts';
import type { Draft } from '../shared/index.ts';

/** A membership while the practice is being made: who, where, and from when on the member comes less and less. */
export interface Stay {
  readonly membership: Draft<Membership>;
  readonly persona: Persona;
  readonly planned: PlannedGroup;
  fadesFrom: CivilDate | null;
}
