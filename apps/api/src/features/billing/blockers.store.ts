import { makeAuditor } from '@concord/domain/completeness';
import { indexPractice } from '@concord/domain/practice';
import { recordId } from '../../platform/database/ids.ts';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadProfilesInForce } from '../payers/index.ts';
import { judgeSessions, loadPracticeRecords } from '../reports/index.ts';

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
}

/**
 * The one place from which the reasons of held services come: every blocking finding about a client's record of a session in the
 * period. The rules look past the rows of the person who asks (two services of one client may overlap across groups); nothing of
 * what they read leaves but the rule and its explanation.
 */
export async function loadBlockers(context: RequestContext, asked: BlockersAsked): Promise<Blockers> {
  const records = await lookingWider(context.transaction, context.actor.access, () =>
    loadPracticeRecords(context),
  );
  const practice = indexPractice(records);
  const sessions = records.sessions.filter(
    ({ groupId, date, status, endsAt }) =>
      status === 'held' &&
      endsAt <= context.now &&
      asked.from <= date &&
      date <= asked.to &&
      asked.groups.has(groupId),
  );
  const auditor = makeAuditor(practice, context.now, {
    // Members' names are looked for when a note is signed, and on the page of the audit.
    guard: null,
    payerProfiles: await loadProfilesInForce(context),
  });
  const seats = new Set(sessions.map(({ id }) => id));
  const findings = (await judgeSessions(practice, auditor, sessions)).flatMap(
    ({ severity, sessionId, clientId, ruleId, explanation }) =>
      severity === 'block' && sessionId !== null && clientId !== null && seats.has(sessionId)
        ? [{ sessionId, clientId, ruleId, explanation }]
        : [],
  );
  const { organizationId: organization } = context.actor;
  return {
    sessionIds: findings.map(({ sessionId }) => recordId(organization, 'session', sessionId)),
    clientIds: findings.map(({ clientId }) => recordId(organization, 'client', clientId)),
    ruleIds: findings.map(({ ruleId }) => ruleId),
    explanations: findings.map(({ explanation }) => explanation),
  };
}
