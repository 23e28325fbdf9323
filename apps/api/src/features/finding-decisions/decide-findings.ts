import { randomUUID } from 'node:crypto';
import { allRules, type NamedFinding } from '@concord/domain/completeness';
import {
  answerFinding as decideAnswer,
  returnFinding,
  undoDecision,
  waiveFinding,
} from '@concord/domain/finding-decisions';
import { accepted, type CivilDate, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { ensureJudged } from '../findings/index.ts';
import { maySeeGroup } from '../groups/index.ts';
import { loadToday } from '../organizations/index.ts';
import { asDecided, endDecisions, loadDecisions, writeAnswer } from './finding-decision.store.ts';
import type { LeftFinding } from './finding-decision.types.ts';
import { findNamedRecords } from './named-records.store.ts';
import { takeStanding, writeDecisions, type NewDecision } from './new-decision.store.ts';
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

/** What came of a decision: what was decided, and what was left as it stands because it is no longer what the person saw. */
export interface Outcome {
  readonly decisionIds: readonly string[];
  readonly left: readonly Pick<LeftFinding, 'findingId' | 'reason'>[];
}

/**
 * Decides about findings as the person saw them. What was mended or judged anew meanwhile is left, since a waiver of it would let
 * stand what nobody looked at; and so is what a colleague has decided about since (a decision that is not among `seen`, where the person
 * says what they saw).
 * Null when one of them is about no record that the person may see: then nothing is decided.
 */
export async function decideFindings(
  context: RequestContext,
  findingIds: readonly string[],
  asked: Asked,
  seen: readonly string[] | null,
): Promise<Result<Outcome> | null> {
  const today = await loadToday(context);
  const findings = readAll(findingIds);
  if (findings === null) return null;
  const records = (await findNamedRecords(context, findings, today)).filter((record) => record !== null);
  const mayAll = records.every(({ groupId }) => maySeeGroup(context.actor, groupId));
  if (records.length < findings.length || !mayAll) return null;
  const said =
    asked.kind === 'returned'
      ? returnFinding(asked.comment)
      : waiveFinding(asked.comment, asked.expiresOn, today);
  if (!said.ok) return said;
  const decisions = findings.flatMap(({ ruleId, subject }, index) => {
    const record = records[index];
    if (record === undefined) return [];
    return [{ id: randomUUID(), ruleId, subject, kind: asked.kind, ...said.value, ...record }];
  });
  await ensureJudged(context);
  const standing = await takeStanding(context, decisions, today);
  const reasonToLeave = ({ id }: NewDecision): LeftFinding['reason'] | null => {
    const now = standing.get(id);
    if (now?.isFound !== true) return 'changed';
    return now.decisionId === null || seen === null || seen.includes(now.decisionId) ? null : 'decided';
  };
  const written = await writeDecisions(
    context,
    decisions.filter((decision) => reasonToLeave(decision) === null),
  );
  return accepted({
    decisionIds: [...written],
    left: decisions.flatMap((decision) =>
      written.has(decision.id)
        ? []
        : [{ findingId: findingIdOf(decision), reason: reasonToLeave(decision) ?? 'decided' }],
    ),
  });
}

const findingIdOf = ({ ruleId, subject }: NewDecision): string => `${ruleId}|${subject}`;

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
