import { compareCodePoints } from '../shared/index.ts';
import type { Finding } from './rule.ts';

const compareNullFirst = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  return compareCodePoints(a, b);
};

/** The order of findings: by rule, session, client, note, staff, then severity and explanation; null before any text. */
export const compareFindings = (a: Finding, b: Finding): number =>
  compareCodePoints(a.ruleId, b.ruleId) ||
  compareNullFirst(a.sessionId, b.sessionId) ||
  compareNullFirst(a.clientId, b.clientId) ||
  compareNullFirst(a.noteId, b.noteId) ||
  compareNullFirst(a.staffId, b.staffId) ||
  compareCodePoints(a.severity, b.severity) ||
  compareCodePoints(a.explanation, b.explanation);
