import type { Finding } from '@concord/domain/confidentiality';

/** A stretch of text, marked or not. */
export interface Stretch {
  readonly text: string;
  readonly mark: 'block' | 'warn' | null;
}

/** Cuts a text at its findings, for drawing the marks under the words. */
export function cutAtFindings(text: string, findings: readonly Finding[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const finding of findings) {
    if (finding.start > at) stretches.push({ text: text.slice(at, finding.start), mark: null });
    stretches.push({ text: text.slice(finding.start, finding.end), mark: finding.level });
    at = finding.end;
  }
  // A last line break shows only when something follows it.
  stretches.push({ text: `${text.slice(at)}\n`, mark: null });
  return stretches;
}

/**
 * What was found in a text before it was typed on: findings before the change stay, those after it move along, and one that was
 * touched is gone until somebody looks again.
 */
export function carryFindings(
  findings: readonly Finding[],
  before: string,
  after: string,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const moved = after.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.end <= head) return [finding];
    if (finding.start >= before.length - tail)
      return [{ ...finding, start: finding.start + moved, end: finding.end + moved }];
    return [];
  });
}

/** The finding at or after a place in the text; after the last one, the first. */
export const nextFinding = (findings: readonly Finding[], from: number): Finding | null =>
  findings.find((finding) => finding.start >= from) ?? findings[0] ?? null;
