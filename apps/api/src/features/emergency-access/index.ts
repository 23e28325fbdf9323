import { EmergencyAccessResolver, type EmergencyDependencies } from './emergency-access.resolver.ts';

/** Opening one client's record in an emergency, and what follows from it. */
export const emergencyAccessFeature = (needs: EmergencyDependencies): readonly object[] => [
  new EmergencyAccessResolver(needs),
];
