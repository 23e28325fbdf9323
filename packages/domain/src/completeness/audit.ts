import type { ClientId } from '../clients/index.ts';
import type { GoalId } from '../goals/index.ts';
import type { GroupId } from '../groups/index.ts';
import { guestsAt, indexPractice, type PracticeIndex, type PracticeRecords } from '../practice/index.ts';
import type { Session, SessionId } from '../sessions/index.ts';
import type { Instant } from '../shared/index.ts';
import { isCounted, startAudit, type AuditContext, type AuditOptions } from './audit-context.ts';
import { allRules, guardRuleIds } from './all-rules.ts';
import { factsOfClient } from './client-facts.ts';
import { factsOfGroupNote } from './group-note-facts.ts';
import { factsOfNote, type NoteFacts } from './note-facts.ts';
import type { CompletenessRule, Finding, Hit, RuleSubject, Severity } from './rule.ts';
import { factsOfSession, type SessionFacts } from './session-facts.ts';

/** Which rules are asked, and how severe a practice holds them; the defaults where nothing is said. */
export interface RuleChoice {
  readonly rules?: readonly CompletenessRule[];
  /** Identifiers of rules that are not asked. */
  readonly exceptRules?: readonly string[];
  /** Severities that the practice changed, by rule; a finding that is milder by itself stays so. */
  readonly severities?: ReadonlyMap<string, Severity>;
}

/** An audit that can judge the whole practice or a part of it again. */
export interface Auditor {
  readonly context: AuditContext;
  /** All findings about a session: its seats, its notes, its group note. Nothing before it has ended. */
  readonly auditSession: (session: SessionId) => Finding[];
  /** Findings about a client's services, memberships and goals in all groups. */
  readonly auditClient: (client: ClientId) => Finding[];
  readonly auditGoal: (goal: GoalId) => Finding[];
  readonly auditAll: () => Finding[];
}

interface About {
  readonly sessionId?: SessionId;
  readonly clientId?: ClientId;
  readonly noteId?: NoteFacts['note']['id'];
}

/** Prepares an auditor of the records at an instant. */
export function makeAuditor(
  practice: PracticeIndex,
  asOf: Instant,
  options: AuditOptions & RuleChoice = {},
): Auditor {
  const context = startAudit(practice, asOf, options);
  const asked = (options.rules ?? allRules).filter(
    ({ id }) =>
      !(options.exceptRules ?? []).includes(id) && (context.guard !== null || !guardRuleIds.includes(id)),
  );
  const rulesOf = <Of extends RuleSubject>(of: Of): Extract<CompletenessRule, { of: Of }>[] =>
    asked.filter((rule): rule is Extract<CompletenessRule, { of: Of }> => rule.of === of);
  const rules = {
    session: rulesOf('session'),
    seat: rulesOf('seat'),
    guest: rulesOf('guest'),
    groupNote: rulesOf('group-note'),
    anyNote: pickNoteRules(asked, 'any-note'),
    note: pickNoteRules(asked, 'note'),
    attendedNote: pickNoteRules(asked, 'attended-note'),
    codedNote: pickNoteRules(asked, 'coded-note'),
    client: rulesOf('client'),
    membership: rulesOf('membership'),
    goal: rulesOf('goal'),
  };

  function ask<Facts>(asking: readonly Asking<Facts>[], facts: Facts, about: About, into: Finding[]): void {
    for (const rule of asking) {
      for (const hit of rule.check(facts)) into.push(findingOf(rule, hit, about, options.severities));
    }
  }
  function auditNote(facts: NoteFacts, into: Finding[]): void {
    const about = { sessionId: facts.session.id, clientId: facts.note.clientId, noteId: facts.note.id };
    ask(rules.anyNote, facts, about, into);
    if (facts.session.status !== 'held') return;
    ask(rules.note, facts, about, into);
    if (!facts.isAttended) return;
    ask(rules.attendedNote, facts, about, into);
    if (facts.serviceCode !== null) ask(rules.codedNote, facts, about, into);
  }
  function auditHeld(facts: SessionFacts, into: Finding[]): void {
    const { session } = facts;
    const about = { sessionId: session.id };
    ask(rules.session, facts, about, into);
    for (const seat of facts.seats) ask(rules.seat, seat, { ...about, clientId: seat.clientId }, into);
    for (const record of guestsAt(practice, session)) ask(rules.guest, { ...facts, record }, about, into);
    const groupNote = factsOfGroupNote(facts);
    if (groupNote !== null) ask(rules.groupNote, groupNote, about, into);
  }
  function auditSession(session: Session, into: Finding[]): void {
    const isPastCancelled = session.status === 'cancelled' && session.endsAt <= asOf;
    if (!isCounted(context, session) && !isPastCancelled) return;
    const facts = factsOfSession(context, session);
    if (facts === null) return;
    if (!isPastCancelled) auditHeld(facts, into);
    for (const note of practice.notesAt(session.id)) auditNote(factsOfNote(facts, note), into);
  }
  function auditClient(clientId: ClientId, into: Finding[]): void {
    if (rules.client.length > 0) ask(rules.client, factsOfClient(context, clientId), { clientId }, into);
    for (const membership of practice.membershipsOfClient(clientId)) {
      ask(rules.membership, { audit: context, membership }, { clientId }, into);
    }
    for (const goal of practice.goalsOf(clientId)) {
      ask(rules.goal, { audit: context, goal }, { clientId }, into);
    }
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
        auditClient(id, into);
      }),
    auditGoal: (id) =>
      collect((into) => {
        const goal = practice.goal(id);
        if (goal !== undefined) ask(rules.goal, { audit: context, goal }, { clientId: goal.clientId }, into);
      }),
    auditAll: () =>
      collect((into) => {
        for (const group of practice.records.groups) auditGroup(group.id, into);
        for (const client of practice.records.clients) auditClient(client.id, into);
      }),
  };
}

/** Every finding of a practice at an instant, in no particular order. */
export const auditPractice = (
  records: PracticeRecords,
  asOf: Instant,
  options: AuditOptions & RuleChoice = {},
): Finding[] => makeAuditor(indexPractice(records), asOf, options).auditAll();

interface Asking<Facts> {
  readonly id: string;
  readonly severity: Severity;
  readonly explanation: string;
  readonly check: (facts: Facts) => readonly Hit[];
}

const pickNoteRules = (
  rules: readonly CompletenessRule[],
  of: 'any-note' | 'note' | 'attended-note' | 'coded-note',
): Asking<NoteFacts>[] =>
  rules.flatMap((rule) =>
    (rule.of === 'any-note' ||
      rule.of === 'note' ||
      rule.of === 'attended-note' ||
      rule.of === 'coded-note') &&
    rule.of === of
      ? [rule]
      : [],
  );

function findingOf(
  rule: Asking<never>,
  hit: Hit,
  about: About,
  severities: ReadonlyMap<string, Severity> | undefined,
): Finding {
  return {
    ruleId: rule.id,
    severity: severityOf(hit.severity ?? rule.severity, rule, severities),
    sessionId: hit.sessionId ?? about.sessionId ?? null,
    clientId: hit.clientId ?? about.clientId ?? null,
    noteId: hit.noteId ?? about.noteId ?? null,
    staffId: hit.staffId ?? null,
    explanation: hit.detail === undefined ? rule.explanation : `${rule.explanation} ${hit.detail}`,
  };
}

const order: readonly Severity[] = ['block', 'warn', 'info'];

/** The practice's severity, unless the finding is milder by itself (a limit that is not verified only warns). */
function severityOf(
  own: Severity,
  rule: Asking<never>,
  severities: ReadonlyMap<string, Severity> | undefined,
): Severity {
  const chosen = severities?.get(rule.id);
  if (chosen === undefined) return own;
  return own === rule.severity || order.indexOf(chosen) > order.indexOf(own) ? chosen : own;
}
