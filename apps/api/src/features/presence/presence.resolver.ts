import { mayEver } from '@concord/domain/access';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { isRecordId } from '../../platform/database/ids.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { forbidden, notFound } from '../../platform/request-failure.ts';
import { announcePresence } from './announce-presence.ts';
import { PresentColleague } from './presence.types.ts';

@Resolver()
export class PresenceResolver {
  @Mutation(() => [PresentColleague], {
    description:
      'Says that the person who asks has the session open, and answers who else has. Forgotten after 30 seconds.',
  })
  announcePresence(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('clientId', () => ID, { nullable: true, description: 'Whose record is open.' })
    clientId: string | null | undefined,
    @Arg('leaving', () => Boolean, { defaultValue: false }) leaving: boolean,
    @Ctx() operation: OperationContext,
  ): Promise<PresentColleague[]> {
    return operation.asActor(async (context) => {
      if (!mayEver(context.actor, 'write', 'note-body')) throw forbidden();
      const place = { sessionId, clientId: clientId ?? null, leaving };
      const isPlace = [sessionId, place.clientId].every((id) => id === null || isRecordId(id));
      const others = isPlace ? await announcePresence(context, place) : null;
      if (others === null) throw notFound();
      return others;
    });
  }
}
