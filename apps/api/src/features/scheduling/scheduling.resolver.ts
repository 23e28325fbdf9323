import { facilitatorRoles } from '@concord/domain/groups';
import type { Instant, Result } from '@concord/domain/shared';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { addOneSession, cancelSession, holdSession, planSessions, recordInRoom } from './keep-sessions.ts';

/** Counts the reports' roll-ups of the groups again. */
type RefreshRollUps = (context: RequestContext, groupIds: readonly string[]) => Promise<void>;

function known<T>(outcome: Result<T> | null): Result<T> {
  if (outcome === null) throw notFound();
  return outcome;
}

@Resolver()
export class SchedulingResolver {
  readonly #refreshRollUps: RefreshRollUps;

  constructor(refreshRollUps: RefreshRollUps) {
    this.#refreshRollUps = refreshRollUps;
  }

  @Mutation(() => WriteResult, {
    description: "Plans a group's sessions in a period from its schedule; days that have one are left out.",
  })
  planSessions(
    @Arg('groupId', () => ID) groupId: string,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar) to: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      done(known(await planSessions(context, { groupId, from, to })), () => groupId),
    );
  }

  @Mutation(() => WriteResult, { description: 'Plans one session outside the schedule.' })
  addSession(
    @Arg('groupId', () => ID) groupId: string,
    @Arg('startsAt', () => DateTimeScalar) startsAt: Instant,
    @Arg('endsAt', () => DateTimeScalar) endsAt: Instant,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      done(known(await addOneSession(context, { groupId, startsAt, endsAt })), (id) => id),
    );
  }

  @Mutation(() => WriteResult, { description: 'Records a session as held, with its real times.' })
  holdSession(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('startsAt', () => DateTimeScalar, { nullable: true }) startsAt: Instant | null,
    @Arg('endsAt', () => DateTimeScalar, { nullable: true }) endsAt: Instant | null,
    @Arg('telehealth', () => Boolean, { nullable: true }) telehealth: boolean | null,
    @Arg('module', () => Int, { nullable: true }) module: number | null,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const request = {
      sessionId,
      startsAt: startsAt ?? null,
      endsAt: endsAt ?? null,
      telehealth: telehealth ?? null,
      module: module ?? null,
    };
    return operation.asActor(async (context) =>
      this.#changed(context, sessionId, await holdSession(context, request)),
    );
  }

  @Mutation(() => WriteResult, { description: 'Calls a session off, with the reason.' })
  cancelSession(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      this.#changed(context, sessionId, await cancelSession(context, sessionId, reason)),
    );
  }

  @Mutation(() => WriteResult, {
    description: 'Records who was really in the room at a held session, such as a stand-in.',
  })
  recordInRoom(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('staffId', () => ID) staffId: string,
    @Arg('role', () => String) role: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      const knownRole = facilitatorRoles.find((one) => one === role);
      if (knownRole === undefined)
        throw badInput(`A facilitator's role is one of: ${facilitatorRoles.join(', ')}.`);
      return this.#changed(
        context,
        sessionId,
        await recordInRoom(context, { sessionId, staffId, role: knownRole }),
      );
    });
  }

  /** Answers a change of a session, whose value is the group that it touched. */
  async #changed(
    context: RequestContext,
    sessionId: string,
    outcome: Result<string> | null,
  ): Promise<typeof WriteResult> {
    const settled = known(outcome);
    if (settled.ok) await this.#refreshRollUps(context, [settled.value]);
    return done(settled, () => sessionId);
  }
}
