import type { AccessAction, RecordClass } from '@concord/domain/access';

/** Who may call an operation. */
export type OperationRule =
  /** Anybody: it tells nothing that is protected. */
  | { readonly for: 'everybody' }
  /** Whoever is signed in: it is about themselves. */
  | { readonly for: 'self' }
  /** Whom the policy lets do this with records of the class; which records, the rows that they see decide. */
  | { readonly for: 'policy'; readonly action: AccessAction; readonly recordClass: RecordClass };

/** Every operation of the schema by name; with one that is not in it the server does not start. */
export type OperationRules = Readonly<Record<string, OperationRule>>;
