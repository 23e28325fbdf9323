import type { CheckedRecords } from '@concord/domain/completeness';
import type { DocumentationPractice, GroupKind } from '@concord/domain/groups';

/** Of some groups those of whose records a rule is asked: some rules are about one kind of group, or one way to document. */
export const groupsAskedBy = <Group extends { readonly id: string; readonly kind: GroupKind }>(
  { groupKind, documentation }: CheckedRecords,
  groups: readonly Group[],
  practiceOf: ReadonlyMap<string, DocumentationPractice>,
): readonly Group[] =>
  groups.filter(({ id, kind }) => {
    const practice = practiceOf.get(id);
    return (
      (groupKind === undefined || kind === groupKind) &&
      (documentation === undefined || (practice !== undefined && documentation.includes(practice)))
    );
  });
