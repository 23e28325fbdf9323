import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { SessionLimits } from '../../platform/auth/authenticate.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import type { ServedContext } from '../../platform/graphql/served-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { loadPeople } from './people.store.ts';
import { recordOwnAct } from './record-own-act.ts';
import { endSession, loadSessions } from './sessions.store.ts';
import { OpenSession } from './sessions.types.ts';

/** Single sessions: an administrator's look at anybody's of the practice, and everybody's at their own. */
@Resolver()
export class SessionsResolver {
  readonly #limits: SessionLimits;

  constructor(limits: SessionLimits) {
    this.#limits = limits;
  }

  @Query(() => [OpenSession], { description: 'Where a person is signed in.' })
  sessionsOfPerson(
    @Arg('userId', () => ID) userId: string,
    @Ctx() operation: OperationContext,
  ): Promise<OpenSession[]> {
    return operation.asActor(async (context) => {
      requireRecordIds(userId);
      if ((await loadPeople(context, userId)).length === 0) throw notFound();
      return loadSessions(context, userId, this.#limits.idle);
    });
  }

  @Mutation(() => [OpenSession], {
    description: "Ends one session of a person, from its next request on; answers with the person's others.",
  })
  endSession(
    @Arg('openSession', () => ID) openSession: string,
    @Ctx() operation: OperationContext,
  ): Promise<OpenSession[]> {
    return operation.asActor((context) => this.#end(context, openSession, null));
  }

  @Query(() => [OpenSession], { description: 'Where the person who asks is signed in.' })
  mySessions(@Ctx() operation: OperationContext): Promise<OpenSession[]> {
    return operation.asActor((context) => loadSessions(context, context.actor.userId, this.#limits.idle));
  }

  @Mutation(() => [OpenSession], {
    description: 'Ends one of the own sessions, from its next request on; answers with the others.',
  })
  endMySession(
    @Arg('openSession', () => ID) openSession: string,
    @Ctx() operation: ServedContext,
  ): Promise<OpenSession[]> {
    return operation.asActor(async (context) => {
      const others = await this.#end(context, openSession, context.actor.userId);
      await recordOwnAct(context, operation, {
        action: 'endMySession',
        reason: null,
        subject: { openSession },
      });
      return others;
    });
  }

  async #end(context: RequestContext, openSession: string, ofUser: string | null): Promise<OpenSession[]> {
    requireRecordIds(openSession);
    const owner = await endSession(context, openSession, ofUser);
    if (owner === null) throw notFound();
    return loadSessions(context, owner, this.#limits.idle);
  }
}
