import type { ClientId } from '../clients/index.ts';
import { guestsAt } from '../practice/index.ts';
import type { SessionId } from '../sessions/index.ts';
import type { AuditContext } from './audit-context.ts';
import { allRules, guardRuleIds } from './all-rules.ts';
import { factsOfClient, factsOfGoal, factsOfMembership } from './client-facts.ts';
import { factsOfGroupNote } from './group-note-facts.ts';
import { factsOfNote, type NoteFacts } from './note-facts.ts';
import type { CompletenessRule, Finding, Hit, RuleSubject, RuleTiming, Severity } from './rule.ts';
import type { SessionFacts } from './session-facts.ts';

/** Which rules are asked, and how severe a practice holds them; the defaults where nothing is said. */
export interface RuleChoice {
  readonly rules?: readonly CompletenessRule[];
  /** Identifiers of rules that are not asked. */
  readonly exceptRules?: readonly string[];
  /** Severities that the practice changed, by rule; a finding that is milder by itself stays so. */
  readonly severities?: ReadonlyMap<string, Severity>;
}

/** A rule as it is asked: what it says of itself, and its question. */
export interface Asking<Facts> {
  readonly id: string;
  readonly severity: Severity;
  readonly explanation: string;
  readonly timing?: RuleTiming;
  readonly check: (facts: Facts) => readonly Hit[];
}

/** What a question is about. */
export interface About {
  readonly sessionId?: SessionId;
  readonly clientId?: ClientId;
  readonly noteId?: NoteFacts['note']['id'];
}

/** Asks rules about the facts; `at` gathers the same facts as they were at another instant. */
export type Ask = <Facts extends { readonly audit: AuditContext }>(
  rules: readonly Asking<Facts>[],
  facts: Facts,
  about: About,
  at: (audit: AuditContext) => Facts,
) => void;

/** The rules of an audit, by what they are asked of. */
export type RulesBySubject = ReturnType<typeof chooseRules>;

/** Sorts the rules that are asked by what they are asked of. Without a guard, its two are not asked. */
export function chooseRules(choice: RuleChoice, hasGuard: boolean) {
  const asked = (choice.rules ?? allRules).filter(
    ({ id }) => !(choice.exceptRules ?? []).includes(id) && (hasGuard || !guardRuleIds.includes(id)),
  );
  const rulesOf = <Of extends RuleSubject>(of: Of): Extract<CompletenessRule, { of: Of }>[] =>
    asked.filter((rule): rule is Extract<CompletenessRule, { of: Of }> => rule.of === of);
  return {
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

/** Asks everything about a session that was held, or about the notes of one that was cancelled. */
export function askAboutSession(rules: RulesBySubject, facts: SessionFacts, ask: Ask): void {
  const { practice } = facts.audit;
  if (facts.session.status === 'held') askAboutHeld(rules, facts, ask);
  for (const note of practice.notesAt(facts.session.id)) askAboutNote(rules, facts, note, ask);
}

function askAboutHeld(rules: RulesBySubject, facts: SessionFacts, ask: Ask): void {
  const { session } = facts;
  const about = { sessionId: session.id };
  const at = <Facts extends { readonly audit: AuditContext }>(some: Facts) => {
    return (audit: AuditContext): Facts => ({ ...some, audit });
  };
  ask(rules.session, facts, about, at(facts));
  for (const seat of facts.seats) ask(rules.seat, seat, { ...about, clientId: seat.clientId }, at(seat));
  for (const record of guestsAt(facts.audit.practice, session)) {
    const guest = { ...facts, record };
    ask(rules.guest, guest, about, at(guest));
  }
  const groupNote = factsOfGroupNote(facts);
  if (groupNote === null) return;
  ask(rules.groupNote, groupNote, about, (audit) => factsOfGroupNote({ ...facts, audit }) ?? groupNote);
}

function askAboutNote(rules: RulesBySubject, session: SessionFacts, note: NoteFacts['note'], ask: Ask): void {
  const facts = factsOfNote(session, note);
  const about = { sessionId: note.sessionId, clientId: note.clientId, noteId: note.id };
  const at = (audit: AuditContext): NoteFacts => factsOfNote({ ...session, audit }, note);
  ask(rules.anyNote, facts, about, at);
  if (facts.session.status !== 'held') return;
  ask(rules.note, facts, about, at);
  if (!facts.isAttended) return;
  ask(rules.attendedNote, facts, about, at);
  if (facts.serviceCode !== null) ask(rules.codedNote, facts, about, at);
}

/** Asks everything about a client's services, memberships and goals. */
export function askAboutClient(
  rules: RulesBySubject,
  audit: AuditContext,
  clientId: ClientId,
  ask: Ask,
): void {
  const { practice } = audit;
  const about = { clientId };
  const again = (other: AuditContext) => factsOfClient(other, clientId);
  if (rules.client.length > 0) ask(rules.client, again(audit), about, again);
  for (const membership of practice.membershipsOfClient(clientId)) {
    const facts = factsOfMembership(audit, membership);
    ask(rules.membership, facts, about, (other) => ({ ...facts, audit: other }));
  }
  for (const goal of practice.goalsOf(clientId)) {
    const facts = factsOfGoal(audit, goal);
    ask(rules.goal, facts, about, (other) => ({ ...facts, audit: other }));
  }
}

/** The finding that a hit of a rule is. */
export function findingOf(
  rule: Asking<never>,
  hit: Hit,
  about: About,
  severities: ReadonlyMap<string, Severity> | undefined,
): Finding {
  return {
    ruleId: rule.id,
    severity: severityIn(severities, rule, hit.severity ?? rule.severity),
    sessionId: hit.sessionId ?? about.sessionId ?? null,
    clientId: hit.clientId ?? about.clientId ?? null,
    noteId: hit.noteId ?? about.noteId ?? null,
    staffId: hit.staffId ?? null,
    explanation: hit.detail === undefined ? rule.explanation : `${rule.explanation} ${hit.detail}`,
  };
}

const order: readonly Severity[] = ['block', 'warn', 'info'];

/** The practice's severity, unless the finding is milder by itself (a limit that is not verified only warns). */
export function severityIn(
  severities: ReadonlyMap<string, Severity> | undefined,
  rule: { readonly id: string; readonly severity: Severity },
  own: Severity,
): Severity {
  const chosen = severities?.get(rule.id);
  if (chosen === undefined) return own;
  return own === rule.severity || order.indexOf(chosen) > order.indexOf(own) ? chosen : own;
}
