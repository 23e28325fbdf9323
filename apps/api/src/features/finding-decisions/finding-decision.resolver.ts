import { accepted, type CivilDate, type Result } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { ensureJudged } from '../findings/index.ts';
import { loadToday } from '../organizations/index.ts';
import { answerReturned, decideFindings, undoFindingDecisions, type Outcome } from './decide-findings.ts';
import { loadDecisions, showDecision, type DecisionsAsked } from './finding-decision.store.ts';
import { DecisionResult, FindingDecision, FindingDecisions } from './finding-decision.types.ts';
import { readFindingIds } from './read-finding-ids.ts';

const mostAtOnce = 500;
const asSeen =
  'Those that were mended or judged anew meanwhile, and those about which somebody else has decided since, are left and named.';

/** The decisions that the person saw, and may replace. */
const seenArgument = {
  nullable: true,
  description:
    'The ids of the decisions that the person sees standing about these findings. A decision that is not among them stays. Left out: whatever stands is replaced, and stays on record.',
} as const;

@Resolver()
export class FindingDecisionResolver {
  @Mutation(() => DecisionResult, {
    description: `Returns findings to those who have to mend them, with a comment. ${asSeen}`,
  })
  returnFindings(
    @Arg('findingIds', () => [String]) findingIds: string[],
    @Arg('comment', () => String) comment: string,
    @Arg('seen', () => [ID], seenArgument) seen: string[] | null,
    @Ctx() operation: OperationContext,
  ): Promise<typeof DecisionResult> {
    return operation.asActor(async (context) => {
      checkCount(findingIds);
      const asked = { kind: 'returned', comment } as const;
      return showOutcome(context, await decideFindings(context, findingIds, asked, seen ?? null));
    });
  }

  @Mutation(() => DecisionResult, {
    description: `Lets findings stand until a day, with the reason in a sentence. ${asSeen}`,
  })
  waiveFindings(
    @Arg('findingIds', () => [String]) findingIds: string[],
    @Arg('reason', () => String) reason: string,
    @Arg('expiresOn', () => DateScalar) expiresOn: CivilDate,
    @Arg('seen', () => [ID], seenArgument) seen: string[] | null,
    @Ctx() operation: OperationContext,
  ): Promise<typeof DecisionResult> {
    return operation.asActor(async (context) => {
      checkCount(findingIds);
      const asked = { kind: 'waived', comment: reason, expiresOn } as const;
      return showOutcome(context, await decideFindings(context, findingIds, asked, seen ?? null));
    });
  }

  @Mutation(() => DecisionResult, {
    description:
      'Takes decisions about findings back, all of them or none; what was decided stays on record.',
  })
  undoFindingDecisions(
    @Arg('decisionIds', () => [ID]) decisionIds: string[],
    @Ctx() operation: OperationContext,
  ): Promise<typeof DecisionResult> {
    return operation.asActor(async (context) => {
      checkCount(decisionIds);
      const undone = await undoFindingDecisions(context, decisionIds);
      return showOutcome(
        context,
        undone?.ok === true ? accepted({ decisionIds: undone.value, left: [] }) : undone,
      );
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
  return (await loadDecisions(context, asked)).map((row) =>
    showDecision(context, row, today, asked.findings),
  );
}

async function showOutcome(
  context: RequestContext,
  outcome: Result<Outcome> | null,
): Promise<typeof DecisionResult> {
  if (outcome === null) throw notFound();
  if (!outcome.ok) return asRefusal(outcome.refusal);
  const { decisionIds, left } = outcome.value;
  const decisions = await show(context, { ids: decisionIds, withUndone: true });
  const standing =
    left.length === 0
      ? []
      : await show(context, { findings: readFindingIds(left.map(({ findingId }) => findingId)) });
  return Object.assign(new FindingDecisions(), {
    decisions,
    left: left.map((one) => ({
      ...one,
      decision: standing.find(({ findingId }) => findingId === one.findingId) ?? null,
    })),
  });
}
