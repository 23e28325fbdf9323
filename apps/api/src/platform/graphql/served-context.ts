import type { AuditEvent } from '@concord/domain/audit-log';
import type { CookieKind } from '../auth/cookie.ts';
import type { OperationContext } from '../request-context.ts';
import type { OperationRule } from './operation-rule.ts';

/** An operation that is being answered. */
export interface RunningOperation {
  readonly name: string;
  readonly rule: OperationRule;
  /** A query only reads, whatever right it takes. */
  readonly isMutation: boolean;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What the server knows of a request beyond what every operation does. */
export interface ServedContext extends OperationContext {
  /** Where the request comes from, for counting failures and for the audit trail. */
  readonly address: string;
  readonly via: AuditEvent['via'];
  /** The secrets of the request's own cookies, as far as it carries them. */
  readonly cookies: { readonly [Kind in CookieKind]: string | null };
  readonly setCookie: (kind: CookieKind, secret: string) => void;
  readonly clearCookie: (kind: CookieKind) => void;
  /** The context of one operation of the request: what it does as the actor enters the audit trail under its name. */
  readonly during: (operation: RunningOperation) => ServedContext;
  /** Enters into the audit trail that the actor was refused an operation. */
  readonly noteRefusal: (operation: RunningOperation, reason: string) => Promise<void>;
}
