import { mayEver } from '@concord/domain/access';
import { failingFieldsOf, readFindingId } from '@concord/domain/completeness';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findNamedRecords } from '../finding-decisions/index.ts';
import { maySeeGroup } from '../groups/index.ts';
import { loadToday } from '../organizations/index.ts';
import type { AuditedRecord } from './audited-record.types.ts';
import { loadRecordRefs } from './record-refs.store.ts';
import { loadRecordLines, type StoredLine } from './record-lines.store.ts';

/**
 * The record that a finding is about. Who may not read note bodies sees that a field is written, not what it says: this is
 * judged on records read past their rows, and the texts stay here. Null where there is no such record for this person.
 */
export async function showAuditedRecord(
  context: RequestContext,
  findingId: string,
): Promise<AuditedRecord | null> {
  const finding = readFindingId(findingId);
  if (finding === null) return null;
  const [named] = await findNamedRecords(context, [finding], await loadToday(context));
  if (named == null || !maySeeGroup(context.actor, named.groupId)) return null;
  const refs = await loadRecordRefs(context, named);
  if (refs === null) return null;
  const mayReadTexts = mayEver(context.actor, 'read', 'note-body');
  const lines = await lookingWider(context.transaction, context.actor.access, () =>
    loadRecordLines(context, named),
  );
  const failing = new Set(failingFieldsOf(finding.ruleId));
  return {
    ...refs,
    noteId: named.noteId,
    textsWithheld: !mayReadTexts,
    lines: lines
      .filter((line) => isAskedFor(line, failing))
      .map(({ part, field, value, is_body }) => ({
        part,
        field,
        isFilled: value !== null,
        value: is_body && !mayReadTexts ? null : value,
        fails: failing.has(`${part}.${field}`),
      })),
  };
}

/** A membership stands beside a note only where the rule looks at it. */
const isAskedFor = ({ part }: StoredLine, failing: ReadonlySet<string>): boolean =>
  part !== 'membership' || [...failing].some((place) => place.startsWith('membership.'));
