import type { CivilDate, Result } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { ensureJudged } from '../findings/index.ts';
import { loadToday } from '../organizations/index.ts';
import { answerReturned, decideFindings, undoFindingDecisions } from './decide-findings.ts';
import { loadDecisions, showDecision, type DecisionsAsked } from './finding-decision.store.ts';
import { DecisionResult, FindingDecision, FindingDecisions } from './finding-decision.types.ts';
import { readFindingIds } from './read-finding-ids.ts';

const mostAtOnce = 500;
const allOf = 'all of them or none.';

@Resolver()
export class FindingDecisionResolver {
  @Mutation(() => DecisionResult, {
    description: `Returns findings to those who have to mend them, with a comment; ${allOf}`,
  })
  returnFindings(
    @Arg('findingIds', () => [String]) findingIds: string[],
    @Arg('comment', () => String) comment: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof DecisionResult> {
    return operation.asActor(async (context) => {
      checkCount(findingIds);
      return showOutcome(context, await decideFindings(context, findingIds, { kind: 'returned', comment }));
    });
  }

  @Mutation(() => DecisionResult, {
    description: `Lets findings stand until a day, with the reason in a sentence; ${allOf}`,
  })
  waiveFindings(
    @Arg('findingIds', () => [String]) findingIds: string[],
    @Arg('reason', () => String) reason: string,
    @Arg('expiresOn', () => DateScalar) expiresOn: CivilDate,
    @Ctx() operation: OperationContext,
  ): Promise<typeof DecisionResult> {
    return operation.asActor(async (context) => {
      checkCount(findingIds);
      const asked = { kind: 'waived', comment: reason, expiresOn } as const;
      return showOutcome(context, await decideFindings(context, findingIds, asked));
    });
  }

  @Mutation(() => DecisionResult, {
    description: `Takes decisions about findings back; what was decided stays on record. ${allOf}`,
  })
  undoFindingDecisions(
    @Arg('decisionIds', () => [ID]) decisionIds: string[],
    @Ctx() operation: OperationContext,
  ): Promise<typeof DecisionResult> {
    return operation.asActor(async (context) => {
      checkCount(decisionIds);
      return showOutcome(context, await undoFindingDecisions(context, decisionIds));
    });
  }

  @Mutation(() => WriteResult, {
    description: 'Says that a finding which was returned to the person who asks is mended.',
  })
  answerReturned(
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('comment', () => String) comment: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      const outcome = await answerReturned(context, decisionId, comment);
      if (outcome === null) throw notFound();
      return done(outcome, (id) => id);
    });
  }

  @Query(() => [FindingDecision], {
    description:
      'Decisions about findings, the latest first: those about the given findings with all that was decided before, or those that ' +
      'were not taken back.',
  })
  findingDecisions(
    @Arg('findingIds', () => [String], { nullable: true }) findingIds: string[] | null,
    @Arg('kind', () => String, { nullable: true, description: '`returned` or `waived`; both when left out.' })
    kind: string | null,
    @Ctx() operation: OperationContext,
  ): Promise<FindingDecision[]> {
    return operation.asActor((context) => {
      if (kind != null && kind !== 'returned' && kind !== 'waived')
        throw badInput('A decision is `returned` or `waived`.');
      const about = findingIds == null ? {} : { findings: readFindingIds(findingIds), withUndone: true };
      return show(context, { ...about, ...(kind == null ? {} : { kind }) });
    });
  }

  @Query(() => [FindingDecision], {
    description:
      'What was returned to the person who asks and waits for them: what the rules still find, and they have not answered.',
  })
  returnedToMe(@Ctx() operation: OperationContext): Promise<FindingDecision[]> {
    return operation.asActor(async (context) => {
      const { staffId } = context.actor;
      if (staffId === null) return [];
      const shown = await show(context, { staffId, kind: 'returned' });
      return shown.filter(({ state, isFound }) => state === 'returned' && isFound);
    });
  }

  @Query(() => [FindingDecision], { description: 'What was returned or waived of the records of a session.' })
  sessionDecisions(
    @Arg('sessionId', () => ID) sessionId: string,
    @Ctx() operation: OperationContext,
  ): Promise<FindingDecision[]> {
    return operation.asActor((context) => show(context, { sessionId }));
  }
}

function checkCount(ids: readonly string[]): void {
  if (ids.length === 0 || ids.length > mostAtOnce)
    throw badInput(`Decide about 1 to ${mostAtOnce} findings at once.`);
}

async function show(context: RequestContext, asked: DecisionsAsked): Promise<FindingDecision[]> {
  await ensureJudged(context);
  const today = await loadToday(context);
  return (await loadDecisions(context, asked)).map((row) => showDecision(context, row, today));
}

async function showOutcome(
  context: RequestContext,
  outcome: Result<readonly string[]> | null,
): Promise<typeof DecisionResult> {
  if (outcome === null) throw notFound();
  if (!outcome.ok) return asRefusal(outcome.refusal);
  const decisions = await show(context, { ids: outcome.value, withUndone: true });
  return Object.assign(new FindingDecisions(), { decisions });
}
