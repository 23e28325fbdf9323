const methodWords: Readonly<Record<string, string>> = {
  simple: 'one draw from all records',
  by_group: 'by group, in proportion',
  by_clinician: 'by clinician, in proportion',
  by_site: 'by site, in proportion',
};
/** How the records of a sample are drawn, in words. */
export const sayMethod = (method: string): string => methodWords[method] ?? method;

const phaseWords: Readonly<Record<string, string>> = {
  draft: 'draft',
  running: 'running',
  closed: 'closed',
  expired: 'ended on its last day',
};
/** How far a sample has come, in words. */
export const sayPhase = (phase: string): string => phaseWords[phase] ?? phase;

const stateWords: Readonly<Record<string, string>> = {
  open: 'not reviewed',
  half: 'one of two reviews',
  passed: 'no error',
  failed: 'error',
  differs: 'reviewers differ',
};
/** How far the review of a record is, in words. */
export const sayState = (state: string): string => stateWords[state] ?? state;

/** What a sample is drawn from, in a sentence; `period` says its days. */
export function sayPopulation(
  sample: {
    readonly signedOnly: boolean;
    readonly groups?: readonly { readonly name: string }[] | null;
    readonly sites?: readonly string[] | null;
    readonly author?: string | null;
  },
  period: string,
): string {
  const narrowed = [
    sample.groups == null ? null : sample.groups.map(({ name }) => name).join(', '),
    sample.sites == null ? null : sample.sites.join(', '),
    sample.author == null ? null : `written by ${sample.author}`,
  ].filter((part) => part !== null);
  const notes = sample.signedOnly ? 'Signed progress notes' : 'Progress notes';
  const where = narrowed.length === 0 ? 'of all groups' : `of ${narrowed.join('; ')}`;
  return `${notes} of held sessions, ${period}, ${where}.`;
}

/** How many records and why: "60 records" or "as many as tell the rate within ± 5 points at 95% confidence". */
export function saySize(sample: {
  readonly size?: number | null;
  readonly confidence: number;
  readonly margin?: number | null;
  readonly expected?: number | null;
}): string {
  if (sample.size != null) return `${sample.size} records`;
  const points = Math.round((sample.margin ?? 0) * 1000) / 10;
  const expected = Math.round((sample.expected ?? 0) * 1000) / 10;
  return `as many as tell the rate within ± ${points} points at ${sample.confidence}% confidence, expecting ${expected}%`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** What the reviews say: "3 of 30 reviewed records are in error: 10.0% (95% interval 3.5% to 25.6%)." */
export function sayResult(
  result: {
    readonly reviewed: number;
    readonly errors: number;
    readonly low?: number | null;
    readonly high?: number | null;
  },
  confidence: number,
): string {
  const { reviewed, errors, low, high } = result;
  if (reviewed === 0 || low == null || high == null) return 'No record is reviewed yet.';
  return `${errors} of ${reviewed} reviewed ${reviewed === 1 ? 'record is' : 'records are'} in error: ${percent(errors / reviewed)} (${confidence}% interval ${percent(low)} to ${percent(high)}).`;
}

/** How far two reviewers agree, in words. */
export function sayAgreement(result: {
  readonly doubleReviewed: number;
  readonly agreed: number;
  readonly kappa?: number | null;
}): string {
  if (result.doubleReviewed === 0) return 'No record is reviewed twice yet.';
  const kappa =
    result.kappa == null
      ? 'kappa says nothing: there was nothing to differ about'
      : `kappa ${result.kappa.toFixed(2)}`;
  return `Two reviewers agree on ${result.agreed} of ${result.doubleReviewed} records; ${kappa}.`;
}
