import { mayEver } from '@concord/domain/access';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { isRecordId } from '../../platform/database/ids.ts';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { closeSignInAlert } from './close-sign-in-alert.ts';
import { countOpenAlerts, loadSignInAlerts } from './sign-in-alert.store.ts';
import { CloseSignInAlertResult, SignInAlert } from './sign-in-alert.types.ts';

@Resolver()
export class SignInAlertResolver {
  @Query(() => Int, {
    description: 'How many alerts about failed sign-ins are open; 0 for who does not look after them.',
  })
  openSignInAlerts(@Ctx() operation: OperationContext): Promise<number> {
    return operation.asActor((context) =>
      mayEver(context.actor, 'manage', 'sign-in-alert') ? countOpenAlerts(context) : Promise.resolve(0),
    );
  }

  @Query(() => [SignInAlert], {
    description:
      'Accounts at which somebody guessed until they were locked: open ones first, then the latest.',
  })
  signInAlerts(@Ctx() operation: OperationContext): Promise<SignInAlert[]> {
    return operation.asActor((context) => loadSignInAlerts(context));
  }

  @Mutation(() => CloseSignInAlertResult, { description: 'Closes an alert with what was found.' })
  closeSignInAlert(
    @Arg('id', () => ID) id: string,
    @Arg('remark', () => String) remark: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof CloseSignInAlertResult> {
    return operation.asActor(async (context) => {
      const outcome = isRecordId(id) ? await closeSignInAlert(context, id, remark) : null;
      if (outcome === null) throw notFound();
      return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
    });
  }
}
