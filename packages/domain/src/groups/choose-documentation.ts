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
