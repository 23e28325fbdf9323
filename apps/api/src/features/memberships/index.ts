import { MembershipResolver, type RefreshRollUps } from './membership.resolver.ts';

/** Entering and leaving groups. */
export const membershipsFeature = (refreshRollUps: RefreshRollUps): readonly object[] => [
  new MembershipResolver(refreshRollUps),
];
