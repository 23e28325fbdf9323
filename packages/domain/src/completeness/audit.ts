import type { ClientId } from '../clients/index.ts';
import type { GroupId } from '../groups/index.ts';
import { indexPractice, type PracticeIndex, type PracticeRecords } from '../practice/index.ts';
import type { Session, SessionId } from '../sessions/index.ts';
import type { Instant } from '../shared/index.ts';
import {
  askAboutClient,
  askAboutSession,
  chooseRules,
  findingOf,
  type Ask,
  type RuleChoice,
} from './ask-rules.ts';
import { startAudit, type AuditContext, type AuditOptions } from './audit-context.ts';
import type { Finding } from './rule.ts';
import { factsOfSession } from './session-facts.ts';

/** An audit that can judge the whole practice or a part of it again. */
export interface Auditor {
  readonly context: AuditContext;
  /** All findings about a session: its seats, its notes, its group note. Nothing before it has ended. */
  readonly auditSession: (session: SessionId) => Finding[];
  /** Findings about a client's services, memberships and goals in all groups. */
  readonly auditClient: (client: ClientId) => Finding[];
  readonly auditAll: () => Finding[];
}

/** Prepares an auditor of the records at an instant. */
export function makeAuditor(
  practice: PracticeIndex,
  asOf: Instant,
  options: AuditOptions & RuleChoice = {},
): Auditor {
  const context = startAudit(practice, asOf, options);
  const rules = chooseRules(options, context.guard !== null);

  const askInto =
    (into: Finding[]): Ask =>
    (asking, facts, about) => {
      for (const rule of asking) {
        for (const hit of rule.check(facts)) into.push(findingOf(rule, hit, about, options.severities));
      }
    };
  function auditSession(session: Session, into: Finding[]): void {
    if (session.endsAt > asOf) return;
    const facts = factsOfSession(context, session);
    if (facts !== null) askAboutSession(rules, facts, askInto(into));
  }
  function auditGroup(group: GroupId, into: Finding[]): void {
    for (const session of practice.sessionsOf(group)) auditSession(session, into);
    // Notes are compared within their group only.
    context.forgetComparisons();
  }
  const collect = (judge: (into: Finding[]) => void): Finding[] => {
    const findings: Finding[] = [];
    judge(findings);
    return findings;
  };
  return {
    context,
    auditSession: (id) =>
      collect((into) => {
        const session = practice.session(id);
        if (session !== undefined) auditSession(session, into);
      }),
    auditClient: (id) =>
      collect((into) => {
        askAboutClient(rules, context, id, askInto(into));
      }),
    auditAll: () =>
      collect((into) => {
        for (const group of practice.records.groups) auditGroup(group.id, into);
        for (const client of practice.records.clients) {
          askAboutClient(rules, context, client.id, askInto(into));
        }
      }),
  };
}

/** Every finding of a practice at an instant, in no particular order. */
export const auditPractice = (
  records: PracticeRecords,
  asOf: Instant,
  options: AuditOptions & RuleChoice = {},
): Finding[] => makeAuditor(indexPractice(records), asOf, options).auditAll();
