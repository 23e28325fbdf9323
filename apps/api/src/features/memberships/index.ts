import { MembershipResolver, type RefreshRollUps } from './membership.resolver.ts';

export { dischargeClient } from './discharge-client.ts';

/** Entering and leaving groups. */
export const membershipsFeature = (refreshRollUps: RefreshRollUps): readonly object[] => [
  new MembershipResolver(refreshRollUps),
];
