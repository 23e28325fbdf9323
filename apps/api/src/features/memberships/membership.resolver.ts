import { membershipExits } from '@concord/domain/memberships';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { admitClient } from './admit-client.ts';
import { dischargeClient } from './discharge-client.ts';

/** Counts the reports' roll-ups of the groups again. */
export type RefreshRollUps = (context: RequestContext, groupIds: readonly string[]) => Promise<void>;

@Resolver()
export class MembershipResolver {
  readonly #refreshRollUps: RefreshRollUps;

  constructor(refreshRollUps: RefreshRollUps) {
    this.#refreshRollUps = refreshRollUps;
  }

  @Mutation(() => WriteResult, {
    description: 'Admits a client to a group; whoever comes back gets a new membership.',
  })
  admitClient(
    @Arg('groupId', () => ID) groupId: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('enteredOn', () => DateScalar) enteredOn: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      requireRecordIds(groupId, clientId);
      const outcome = await admitClient(context, { groupId, clientId, enteredOn });
      if (outcome === null) throw notFound();
      if (outcome.ok) await this.#refreshRollUps(context, [groupId]);
      return done(outcome, (membership) => membership.id);
    });
  }

  @Mutation(() => WriteResult, {
    description: 'Ends a membership with its last day, how it ended and under which circumstances.',
  })
  dischargeClient(
    @Arg('membershipId', () => ID) membershipId: string,
    @Arg('leftOn', () => DateScalar) leftOn: string,
    @Arg('exit', () => String) exit: string,
    @Arg('exitCircumstances', () => String) exitCircumstances: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      const known = membershipExits.find((one) => one === exit);
      if (known === undefined) throw badInput(`A membership ends as one of: ${membershipExits.join(', ')}.`);
      requireRecordIds(membershipId);
      const outcome = await dischargeClient(context, {
        membershipId,
        leftOn,
        exit: known,
        exitCircumstances,
      });
      if (outcome === null) throw notFound();
      if (outcome.ok) await this.#refreshRollUps(context, [outcome.value.groupId]);
      return done(outcome, (membership) => membership.id);
    });
  }
}
