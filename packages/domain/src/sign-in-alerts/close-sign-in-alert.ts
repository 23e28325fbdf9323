import { accepted, refused, type Result } from '../shared/index.ts';

const shortestRemark = 3;
const longestRemark = 1_000;

/** Closes an alert about failed sign-ins with what was found, once (21 CFR 11.300(d)). */
export function closeSignInAlert(facts: {
  readonly isClosed: boolean;
  readonly remark: string;
}): Result<{ readonly remark: string }> {
  if (facts.isClosed) return refused('closed-already', 'Somebody else closed this alert already.');
  const remark = facts.remark.trim();
  if (remark.length < shortestRemark || remark.length > longestRemark) {
    return refused(
      'remark-length',
      `What you found has ${shortestRemark} to ${longestRemark} characters.`,
      'remark',
    );
  }
  return accepted({ remark });
}
