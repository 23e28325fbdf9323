import 'reflect-metadata';
import { PayersResolver } from './payers.resolver.ts';
import type { AfterPayersChanged } from './save-payer-profile.ts';

export { countSummaryOnlyMembers, loadPayers } from './payer.store.ts';
export {
  loadProfilesInForce,
  ownProfilesSql,
  profilesInForceOf,
  type ProfileRow,
} from './payer-profile.store.ts';
export type { AfterPayersChanged } from './save-payer-profile.ts';

/** Who pays, and what payers demand. */
export const payersFeature = (after: AfterPayersChanged): readonly object[] => [new PayersResolver(after)];
