import type { Finding } from './rule.ts';

/** What a finding is about, without its severity and its words. */
export type FindingIdentity = Pick<Finding, 'ruleId' | 'sessionId' | 'clientId' | 'noteId' | 'staffId'>;

/** The same, as text from outside: nothing is known yet of whether such records exist. */
export interface NamedFinding {
  readonly ruleId: string;
  readonly subject: string;
  readonly sessionId: string | null;
  readonly clientId: string | null;
  readonly noteId: string | null;
  readonly staffId: string | null;
}

const separator = '|';

/**
 * What a finding is about, in one text: the clinic's identifiers of session, client, note and person, blank where it has none,
 * with `|` between them. Two findings of one rule about the same records (two names in one note) share it, and are decided together.
 */
export const subjectOf = ({ sessionId, clientId, noteId, staffId }: FindingIdentity): string =>
  [sessionId, clientId, noteId, staffId].map((part) => part ?? '').join(separator);

/** The stable name of a finding: its rule and its subject. The same finding has the same on every day. */
export const findingIdOf = (finding: FindingIdentity): string =>
  `${finding.ruleId}${separator}${subjectOf(finding)}`;

/** Takes a finding's name apart again; null where the text cannot be one. */
export function readFindingId(id: string): NamedFinding | null {
  const parts = id.split(separator);
  const [ruleId, sessionId, clientId, noteId, staffId] = parts;
  if (parts.length !== 5 || ruleId === undefined || ruleId === '') return null;
  const known = (part: string | undefined): string | null =>
    part === undefined || part === '' ? null : part;
  return {
    ruleId,
    subject: parts.slice(1).join(separator),
    sessionId: known(sessionId),
    clientId: known(clientId),
    noteId: known(noteId),
    staffId: known(staffId),
  };
}
