import type { Severity } from '@concord/domain/completeness';
import type { AuditSampleDetail } from '../audit-samples/index.ts';
import type { OpenOfRule } from '../completeness/index.ts';

/** A finding as it stands on paper: where it is and who has to mend it, never a word of the record. */
export interface PrintedFinding {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly explanation: string;
  readonly date: string | null;
  readonly appearedAt: Date;
  readonly group: { readonly name: string } | null;
  readonly client: { readonly externalId: string } | null;
  readonly staff: { readonly name: string } | null;
  readonly decision: { readonly kind: string; readonly expiresOn: string | null } | null;
}

/** Everything that an audit on paper says. */
export interface AuditFacts {
  readonly practice: string;
  readonly timeZone: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly roles: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Null: all of the practice. */
  readonly groups: readonly string[] | null;
  /** Whether something else narrows the scope: kind, enrolment or who was in the room. */
  readonly isNarrowed: boolean;
  readonly completeness: {
    readonly required: readonly number[];
    readonly complete: readonly number[];
    readonly groups: readonly {
      readonly group: { readonly name: string };
      readonly required: number;
      readonly complete: number;
    }[];
  };
  readonly open: readonly OpenOfRule[];
  readonly standingOf: (ruleId: string) => Severity | 'off' | null;
  readonly findings: readonly PrintedFinding[];
  /** How many findings are open, listed or not. */
  readonly total: number;
  readonly sample: AuditSampleDetail | null;
  /** After an update of the checks: how many notes have been judged anew so far. Null where all of them are. */
  readonly underway: { readonly done: number; readonly total: number } | null;
}
