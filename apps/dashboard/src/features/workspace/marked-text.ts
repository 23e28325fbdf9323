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

/** The finding at or after a place in the text; after the last one, the first. */
export const nextFinding = (findings: readonly Finding[], from: number): Finding | null =>
  findings.find((finding) => finding.start >= from) ?? findings[0] ?? null;
