import type { OperationContext } from '../request-context.ts';

/** What the operations about signing in need of the request itself, beyond what every operation knows. */
export interface ServedContext extends OperationContext {
  /** Where the request comes from, for counting failures. */
  readonly address: string;
  /** The secret of the request's own cookie, if it carries one. */
  readonly cookieSecret: string | null;
  readonly setCookie: (secret: string) => void;
  readonly clearCookie: () => void;
}
