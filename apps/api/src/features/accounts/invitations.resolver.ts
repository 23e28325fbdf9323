import type { Result } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { addPerson, invitePerson, type Invited } from './invite-person.ts';
import { InvitationResult, PersonInput } from './people.types.ts';

function invite(
  operation: OperationContext,
  work: (context: RequestContext) => Promise<Result<Invited> | null>,
): Promise<typeof InvitationResult> {
  return operation.asActor(async (context) => {
    const outcome = await work(context);
    if (outcome === null) throw notFound();
    return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
  });
}

/** How an administrator lets somebody in: with a code, never with a password that two people know. */
@Resolver()
export class InvitationsResolver {
  @Mutation(() => InvitationResult, { description: 'Adds a person who may sign in.' })
  addPerson(
    @Arg('userId', () => ID, { description: 'A new identifier (UUID), so that asking twice adds once.' })
    userId: string,
    @Arg('person', () => PersonInput) person: PersonInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof InvitationResult> {
    const staffId = person.staffId ?? null;
    requireRecordIds(userId, ...(staffId === null ? [] : [staffId]));
    return invite(operation, (context) => addPerson(context, userId, { ...person, staffId }));
  }

  @Mutation(() => InvitationResult, {
    description:
      'Hands a person a code for a new password; the old one, and all their sessions and tokens, end at once.',
  })
  invitePerson(
    @Arg('userId', () => ID) userId: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof InvitationResult> {
    requireRecordIds(userId);
    return invite(operation, (context) => invitePerson(context, userId));
  }
}
