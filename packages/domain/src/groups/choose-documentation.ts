import { accepted, refused, type Result } from '../shared/index.ts';
import type { DocumentationPractice } from './group.ts';

/**
 * Decides how a group is documented. A summary alone is refused while a member is billed individually: each of those
 * records must reflect that client's own experience in the group (guide: individual notes vs group summary notes).
 */
export function chooseDocumentation(
  practice: DocumentationPractice,
  membersBilledIndividually: number,
): Result<DocumentationPractice> {
  if (practice !== 'summary' || membersBilledIndividually === 0) return accepted(practice);
  const members =
    membersBilledIndividually === 1 ? 'One member is' : `${membersBilledIndividually} members are`;
  return refused(
    'summary-cannot-replace-notes',
    `${members} billed individually: a group summary cannot stand in for individual notes. Choose individual or hybrid.`,
    'documentation',
  );
}

/** Whom a change of what is billed individually reaches: clients whose present or coming groups keep a summary alone. */
export interface SummaryOnlyMembers {
  /** One client gets another payer, or a payer of many bills otherwise. */
  readonly of: 'client' | 'payer';
  readonly clients: number;
  readonly groups: number;
}

/**
 * Decides whether clients may be billed individually from now on, as a new payer or a change of their payer would have it. Refused
 * while a group of theirs keeps a summary alone: no record would reflect that client's own experience, and none of those services
 * could be billed (guide: individual notes vs group summary notes). The documentation of the group is changed first.
 */
export function billIndividually({ of, clients, groups }: SummaryOnlyMembers): Result<null> {
  if (clients === 0) return accepted(null);
  const who =
    of === 'client'
      ? 'With this payer the client would be billed individually and is'
      : clients === 1
        ? 'One client of this payer would be billed individually and is'
        : `${clients} clients of this payer would be billed individually and are`;
  const where =
    groups === 1 ? 'a group that keeps a summary alone' : `${groups} groups that keep a summary alone`;
  return refused(
    'summary-cannot-replace-notes',
    `${who} in ${where}, which cannot stand in for individual notes. Change the documentation of ${
      groups === 1 ? 'that group' : 'those groups'
    } first.`,
    'payerId',
  );
}
