import {
  allRules,
  severities,
  severityIn,
  subjectOf,
  type LastingFinding,
  type Severity,
} from '@concord/domain/completeness';
import type { PracticeIndex } from '@concord/domain/practice';
import { compareCodePoints, type Instant } from '@concord/domain/shared';
import type { LoadedRecords } from '../records/index.ts';

/** What was judged when a finding was found: the facts or the words of a session, or a client over time. */
export type FoundIn = 'facts' | 'words' | 'client';

/** How a practice holds a rule where it differs from the rule book: another severity, or not at all. */
export type RuleStandings = ReadonlyMap<string, Severity | 'off'>;

/** A finding as the database keeps it, without when it was first and last seen. */
export interface FindingRow {
  readonly foundIn: FoundIn;
  readonly rule: string;
  readonly subject: string;
  readonly ownSeverity: Severity;
  /** 0 block, 1 warn, 2 info; null where the practice switched the rule off. */
  readonly severityRank: number | null;
  readonly explanation: string;
  readonly groupId: string;
  readonly sessionId: string | null;
  readonly clientId: string | null;
  readonly noteId: string | null;
  readonly staffId: string | null;
  readonly menderId: string | null;
  readonly date: string | null;
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
}

const rulesById = new Map(allRules.map((rule) => [rule.id, rule]));

/** The rank of a finding's severity in the practice; null where it does not count. */
export function rankOf(standings: RuleStandings, ruleId: string, own: Severity): number | null {
  const chosen = standings.get(ruleId);
  if (chosen === 'off') return null;
  const rule = rulesById.get(ruleId);
  const severity =
    chosen === undefined || rule === undefined ? own : severityIn(new Map([[ruleId, chosen]]), rule, own);
  return severities.indexOf(severity);
}

/** Who has to mend it: the person whom it is about, else the author of the note, else the first lead of the session. */
function menderOf(practice: PracticeIndex, finding: LastingFinding): string | null {
  if (finding.staffId !== null) return finding.staffId;
  const note = finding.noteId === null ? undefined : practice.note(finding.noteId);
  if (note !== undefined) return note.authorId;
  if (finding.sessionId === null) return null;
  const leads = practice.inTheRoom(finding.sessionId).filter(({ role }) => role === 'lead');
  return leads.map(({ staffId }) => staffId).sort(compareCodePoints)[0] ?? null;
}

/** The rows of findings; what belongs to no group (a client who was never in one) is nobody's to see. */
export function rowsOf(
  findings: readonly LastingFinding[],
  foundIn: FoundIn,
  practice: PracticeIndex,
  { rowId }: LoadedRecords,
  standings: RuleStandings,
): FindingRow[] {
  return findings.flatMap((finding) => {
    if (finding.groupId === null) return [];
    const mender = menderOf(practice, finding);
    const { sessionId, clientId, noteId, staffId } = finding;
    return [
      {
        foundIn,
        rule: finding.ruleId,
        subject: subjectOf(finding),
        ownSeverity: finding.severity,
        severityRank: rankOf(standings, finding.ruleId, finding.severity),
        explanation: finding.explanation,
        groupId: rowId('group', finding.groupId),
        sessionId: sessionId === null ? null : rowId('session', sessionId),
        clientId: clientId === null ? null : rowId('client', clientId),
        noteId: noteId === null ? null : rowId('note', noteId),
        staffId: staffId === null ? null : rowId('staff', staffId),
        menderId: mender === null ? null : rowId('staff', mender),
        date: sessionId === null ? null : (practice.session(sessionId)?.date ?? null),
        validFrom: finding.from,
        validUntil: finding.until,
      },
    ];
  });
}
