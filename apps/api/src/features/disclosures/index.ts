import { DisclosureResolver } from './disclosure.resolver.ts';

/** What of clients' records left the practice. */
export const disclosuresFeature = (): readonly object[] => [new DisclosureResolver()];
export { enterDisclosure } from './disclosure.store.ts';
