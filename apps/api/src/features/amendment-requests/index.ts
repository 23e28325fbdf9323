import { AmendmentRequestResolver } from './amendment-request.resolver.ts';
import { DecisionResolver } from './decision.resolver.ts';
import { HandlingResolver, type HandlingDependencies } from './handling.resolver.ts';
import { SharingResolver } from './sharing.resolver.ts';
import type { SharingDependencies } from './tell-person.ts';

/** What clients ask to have amended in their records, what is decided about it, and who is told. */
export const amendmentRequestsFeature = (
  needs: HandlingDependencies & SharingDependencies,
): readonly object[] => [
  new AmendmentRequestResolver(),
  new HandlingResolver(needs),
  new DecisionResolver(),
  new SharingResolver(needs),
];
export { loadDecidedRequests } from './decided-requests.ts';
export { RequestBesideNote } from './amendment-step.types.ts';
export { AmendmentDue } from './amendment-request.types.ts';
export { loadRequestsBesideNotes, loadRequestsBesideThese } from './requests-beside-notes.ts';
export { showAskedOf } from './show-requests.ts';
