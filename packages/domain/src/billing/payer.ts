import type { Brand } from '../shared/index.ts';

export type PayerId = Brand<string, 'PayerId'>;

/** Who pays for a client's care. */
export interface Payer {
  readonly id: PayerId;
  readonly name: string;
  /** The key of a payer profile; `self_pay` for none. */
  readonly profile: string;
  /** Each client's insurance is billed separately for group services. */
  readonly individualBilling: boolean;
}
