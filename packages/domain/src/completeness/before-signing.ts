import type { Finding } from './rule.ts';

/** Rules that speak of the signature itself, or of whether there is a note at all: signing answers them. */
const answeredBySigning: ReadonlySet<string> = new Set([
  'note-unsigned',
  'note-overdue',
  'note-signed-late',
  'trainee-without-cosignature',
  'primary-clinician-did-not-sign',
  'note-missing',
]);

/** Whether a finding about a record stops its signature. */
export const stopsSignature = ({ ruleId, severity }: Pick<Finding, 'ruleId' | 'severity'>): boolean =>
  severity === 'block' && !answeredBySigning.has(ruleId);

/** What stands between a record and its signature. */
export interface BeforeSigning {
  /** What the rules of completeness find about it. */
  readonly findings: readonly Pick<Finding, 'ruleId' | 'severity'>[];
  /** Words that may name or describe another member, and that nobody replaced or kept on purpose. */
  readonly unresolvedWords: number;
}

/** Whether a record may be signed as it stands: the same answer in the roster, at the review and at the signature. */
export const isReadyToSign = ({ findings, unresolvedWords }: BeforeSigning): boolean =>
  unresolvedWords === 0 && !findings.some(stopsSignature);
