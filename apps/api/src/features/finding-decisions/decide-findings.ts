import { randomUUID } from 'node:crypto';
import { allRules, type NamedFinding } from '@concord/domain/completeness';
import {
  answerFinding as decideAnswer,
  returnFinding,
  undoDecision,
  waiveFinding,
} from '@concord/domain/finding-decisions';
import { accepted, refused, type CivilDate, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { maySeeGroup } from '../groups/index.ts';
import { loadToday } from '../organizations/index.ts';
import {
  asDecided,
  endDecisions,
  loadDecisions,
  writeAnswer,
  writeDecisions,
} from './finding-decision.store.ts';
import { findNamedRecords } from './named-records.store.ts';
import { readFindingIds } from './read-finding-ids.ts';

const knownRules = new Set(allRules.map((rule) => rule.id));

/** What is decided about every one of the findings. */
type Asked =
  | { readonly kind: 'returned'; readonly comment: string }
  | { readonly kind: 'waived'; readonly comment: string; readonly expiresOn: CivilDate };

/** The findings that the names stand for; null when one of them can't be a finding at all. */
function readAll(ids: readonly string[]): readonly NamedFinding[] | null {
  const named = readFindingIds(ids).filter(({ ruleId }) => knownRules.has(ruleId));
  return named.length === new Set(ids).size && named.length > 0 ? named : null;
}

/** Decides about findings, all or none; null when one of them is about no record that the person may see. */
export async function decideFindings(
  context: RequestContext,
  findingIds: readonly string[],
  asked: Asked,
): Promise<Result<readonly string[]> | null> {
  const today = await loadToday(context);
  const findings = readAll(findingIds);
  if (findings === null) return null;
  const records = await findNamedRecords(context, findings, today);
  const said =
    asked.kind === 'returned'
      ? returnFinding(asked.comment)
      : waiveFinding(asked.comment, asked.expiresOn, today);
  const decisions = findings.flatMap((finding, index) => {
    const record = records[index];
    if (record == null || !maySeeGroup(context.actor, record.groupId) || !said.ok) return [];
    return [
      {
        id: randomUUID(),
        ruleId: finding.ruleId,
        subject: finding.subject,
        kind: asked.kind,
        ...said.value,
        ...record,
      },
    ];
  });
  if (records.some((record) => record === null || !maySeeGroup(context.actor, record.groupId))) return null;
  if (!said.ok) return said;
  return (await writeDecisions(context, decisions))
    ? accepted(decisions.map(({ id }) => id))
    : refused('decided-meanwhile', 'Somebody else has just decided about one of these. Look again.');
}

/** Takes decisions back, all or none; null when one of them is not there for this person. */
export async function undoFindingDecisions(
  context: RequestContext,
  ids: readonly string[],
): Promise<Result<readonly string[]> | null> {
  const rows = await loadDecisions(context, { ids, withUndone: true });
  if (rows.length === 0 || rows.length !== new Set(ids).size) return null;
  for (const row of rows) {
    const decision = undoDecision(asDecided(row), context.now);
    if (!decision.ok) return decision;
  }
  await endDecisions(context, ids);
  return accepted(ids);
}

/** The person to whom a finding was returned says that it is mended; null when it was not returned to them. */
export async function answerReturned(
  context: RequestContext,
  decisionId: string,
  comment: string,
): Promise<Result<string> | null> {
  const [row] = await loadDecisions(context, { ids: [decisionId], withUndone: true });
  if (row === undefined || row.staff_id === null || row.staff_id !== context.actor.staffId) return null;
  const decision = decideAnswer(asDecided(row), comment, context.now);
  if (!decision.ok) return decision;
  await writeAnswer(
    context,
    { id: row.id, group_id: row.group_id, client_id: row.client_id ?? null },
    decision.value.comment,
  );
  return accepted(row.id);
}
