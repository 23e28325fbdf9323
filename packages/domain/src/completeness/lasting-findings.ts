import type { ClientId } from '../clients/index.ts';
import type { GroupId } from '../groups/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { Session, SessionId } from '../sessions/index.ts';
import type { Instant } from '../shared/index.ts';
import {
  askAboutClient,
  askAboutSession,
  chooseRules,
  findingOf,
  type About,
  type Ask,
  type Asking,
  type RuleChoice,
} from './ask-rules.ts';
import { atInstant, noteDueAt, startAudit, type AuditContext, type AuditOptions } from './audit-context.ts';
import { confidentialityRules } from './confidentiality-rules.ts';
import { changeInstants, groupOfFacts } from './due-instants.ts';
import type { Finding } from './rule.ts';
import { factsOfSession } from './session-facts.ts';

/** A finding with the time for which it holds if nobody changes a record: from `from` until just before `until`. */
export interface LastingFinding extends Finding {
  readonly from: Instant;
  /** Null: it does not go away by itself. */
  readonly until: Instant | null;
  /** The group to which it belongs; null where a client was never in any. */
  readonly groupId: GroupId | null;
}

/** What of a session is judged: the words of its notes (who is named, what is copied), everything else, or both. */
export type JudgedPart = 'words' | 'facts' | 'all';

/** Judges records once for every instant. */
export interface Judge {
  readonly context: AuditContext;
  readonly judgeSession: (session: SessionId, part?: JudgedPart) => LastingFinding[];
  readonly judgeClient: (client: ClientId) => LastingFinding[];
  readonly judgeAll: () => LastingFinding[];
  /** The first instant at which a client's note of the session is overdue. */
  readonly overdueFrom: (client: ClientId, session: Session) => Instant;
}

/** After every instant of any record. */
export const endOfTime = Date.UTC(9999, 11, 31) as Instant;

/** Rules that compare or search the words of notes; all others look at facts. */
export const wordRuleIds: readonly string[] = confidentialityRules.map(({ id }) => id);

const rulesOfPart = (part: JudgedPart, choice: RuleChoice, hasGuard: boolean) => {
  const exceptRules = choice.exceptRules ?? [];
  if (part === 'facts')
    return chooseRules({ ...choice, exceptRules: [...exceptRules, ...wordRuleIds] }, hasGuard);
  return chooseRules(part === 'words' ? { ...choice, rules: confidentialityRules } : choice, hasGuard);
};

/**
 * Prepares a judge of records. What it finds, with the time for which each finding holds, says at any instant exactly what an audit
 * at that instant would find.
 */
export function makeJudge(practice: PracticeIndex, options: AuditOptions & RuleChoice = {}): Judge {
  const context = startAudit(practice, endOfTime, options);
  const hasGuard = context.guard !== null;
  const rules = {
    all: rulesOfPart('all', options, hasGuard),
    facts: rulesOfPart('facts', options, hasGuard),
    words: rulesOfPart('words', options, hasGuard),
  };

  const askInto =
    (into: LastingFinding[], earliest: Instant): Ask =>
    (asking, facts, about, at) => {
      // Rules that change at the same instants look at the same facts.
      const known = new Map<Instant, typeof facts>();
      const factsAt = (asOf: Instant): typeof facts => {
        const gathered = known.get(asOf) ?? at(atInstant(context, asOf));
        known.set(asOf, gathered);
        return gathered;
      };
      for (const rule of asking) {
        const hits = rule.check(facts);
        const never =
          hits.length === 0 &&
          rule.timing !== 'other-sessions' &&
          rule.timing !== 'days' &&
          rule.timing !== 'signing';
        if (never) continue;
        const instants = changeInstants(rule.timing, facts, earliest);
        const groupId = groupOfFacts(facts);
        const findAt = (asOf: Instant): Finding[] => findingsOf(rule, factsAt(asOf), about, options);
        if (instants.length === 1) {
          const from = instants[0] ?? earliest;
          for (const finding of findingsOf(rule, facts, about, options))
            into.push({ ...finding, from, until: null, groupId });
        } else into.push(...findRuns(instants, findAt).map((run) => ({ ...run, groupId })));
      }
    };

  function judgeSession(id: SessionId, part: JudgedPart, into: LastingFinding[]): void {
    const session = practice.session(id);
    if (session === undefined) return;
    const facts = factsOfSession(context, session);
    if (facts !== null) askAboutSession(rules[part], facts, askInto(into, session.endsAt));
  }
  function judgeClient(id: ClientId, into: LastingFinding[]): void {
    const found: LastingFinding[] = [];
    askAboutClient(rules.all, context, id, askInto(found, 0 as Instant));
    for (const finding of found) {
      const session = finding.sessionId === null ? undefined : practice.session(finding.sessionId);
      into.push(session === undefined ? finding : { ...finding, groupId: session.groupId });
    }
  }
  const collect = (judge: (into: LastingFinding[]) => void): LastingFinding[] => {
    const findings: LastingFinding[] = [];
    judge(findings);
    return findings;
  };
  return {
    context,
    overdueFrom: (client, session) => (noteDueAt(context, client, session) + 1) as Instant,
    judgeSession: (id, part = 'all') =>
      collect((into) => {
        judgeSession(id, part, into);
      }),
    judgeClient: (id) =>
      collect((into) => {
        judgeClient(id, into);
      }),
    judgeAll: () =>
      collect((into) => {
        for (const group of practice.records.groups) {
          for (const session of practice.sessionsOf(group.id)) judgeSession(session.id, 'all', into);
          context.forgetComparisons();
        }
        for (const client of practice.records.clients) judgeClient(client.id, into);
      }),
  };
}

const findingsOf = <Facts>(
  rule: Asking<Facts>,
  facts: Facts,
  about: About,
  { severities }: RuleChoice,
): Finding[] => rule.check(facts).map((hit) => findingOf(rule, hit, about, severities));

interface Run {
  readonly finding: Finding;
  readonly from: Instant;
}

const keyOf = ({ severity, sessionId, clientId, noteId, staffId, explanation }: Finding): string =>
  [severity, sessionId, clientId, noteId, staffId, explanation].join('\u0000');

/** Judges at each instant, and makes one finding of what is found at several in a row. */
function findRuns(
  instants: readonly Instant[],
  findAt: (asOf: Instant) => readonly Finding[],
): (Finding & { readonly from: Instant; readonly until: Instant | null })[] {
  const ended: (Finding & { readonly from: Instant; readonly until: Instant | null })[] = [];
  let open = new Map<string, Run>();
  for (const instant of instants) {
    const now = new Map<string, Run>();
    const times = new Map<string, number>();
    for (const finding of findAt(instant)) {
      const plain = keyOf(finding);
      // The same may be found twice: two members named in one note.
      const nth = (times.get(plain) ?? 0) + 1;
      times.set(plain, nth);
      const key = `${nth}\u0000${plain}`;
      now.set(key, open.get(key) ?? { finding, from: instant });
    }
    for (const [key, run] of open)
      if (!now.has(key)) ended.push({ ...run.finding, from: run.from, until: instant });
    open = now;
  }
  return [...ended, ...[...open.values()].map(({ finding, from }) => ({ ...finding, from, until: null }))];
}

/** The findings that hold at an instant, of those that were judged for every instant. */
export const findingsAt = (lasting: readonly LastingFinding[], asOf: Instant): LastingFinding[] =>
  lasting.filter(({ from, until }) => from <= asOf && (until === null || asOf < until));
