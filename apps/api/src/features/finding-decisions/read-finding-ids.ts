import { readFindingId, type NamedFinding } from '@concord/domain/completeness';

/** The findings that the names stand for; what can be none is left out. */
export const readFindingIds = (ids: readonly string[]): readonly NamedFinding[] =>
  [...new Set(ids)].map(readFindingId).filter((finding) => finding !== null);
