import { BillingResolver } from './billing.resolver.ts';

/** What may be billed, why the rest may not, and the superbill of a client. */
export const billingFeature = (): readonly object[] => [new BillingResolver()];
