import { isReleased, type HoldReason } from '@concord/domain/services';
import { titleOf } from '@concord/domain/completeness';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { ensureJudged, loadBlockingFindings } from '../findings/index.ts';
import { loadToday } from '../organizations/index.ts';

/** What is asked of the record: the sessions of some groups in a period, and perhaps of one client. */
export interface BlockersAsked {
  readonly from: string;
  readonly to: string;
  /** The clinic's own identifiers of the groups. */
  readonly groups: ReadonlySet<string>;
}

/** Findings that hold a service, column by column: the form in which SQL takes them in. */
export interface Blockers {
  readonly sessionIds: readonly string[];
  readonly clientIds: readonly string[];
  readonly ruleIds: readonly string[];
  readonly explanations: readonly string[];
  /** What would hold the service of a seat, had quality assurance not waived it. */
  readonly waivedOf: (sessionId: string, clientId: string) => readonly HoldReason[];
}

/**
 * The one place from which the reasons of held services come: every blocking finding about a client's record of a session in the
 * period, whoever asks; nothing leaves but the rule and its explanation.
 */
export async function loadBlockers(context: RequestContext, asked: BlockersAsked): Promise<Blockers> {
  await ensureJudged(context);
  const today = await loadToday(context);
  const all = await lookingWider(context.transaction, context.actor.access, () =>
    loadBlockingFindings(context, { ...asked, today }),
  );
  const judged = all.map((finding) => ({ ...finding, isOut: isReleased({ ...finding, severity: 'block' }) }));
  const findings = judged.filter(({ isOut }) => !isOut);
  const waived = new Map<string, HoldReason[]>();
  for (const { sessionId, clientId, ruleId, explanation } of judged.filter(({ isOut }) => isOut)) {
    const seat = `${sessionId}.${clientId}`;
    waived.set(seat, [...(waived.get(seat) ?? []), { ruleId, title: titleOf(ruleId), explanation }]);
  }
  return {
    sessionIds: findings.map(({ sessionId }) => sessionId),
    clientIds: findings.map(({ clientId }) => clientId),
    ruleIds: findings.map(({ ruleId }) => ruleId),
    explanations: findings.map(({ explanation }) => explanation),
    waivedOf: (sessionId, clientId) => waived.get(`${sessionId}.${clientId}`) ?? [],
  };
}
