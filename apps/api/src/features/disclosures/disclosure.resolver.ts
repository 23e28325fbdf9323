import type { CivilDate } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { DisclosureAccount } from './disclosure.types.ts';
import { recordDisclosure, showDisclosures } from './record-disclosure.ts';

@Resolver()
export class DisclosureResolver {
  @Query(() => DisclosureAccount, {
    description: "The accounting of disclosures of a client's record (45 CFR 164.528).",
  })
  disclosures(
    @Arg('clientId', () => ID) clientId: string,
    @Ctx() operation: OperationContext,
  ): Promise<DisclosureAccount> {
    requireRecordIds(clientId);
    return operation.asActor(async (context) => {
      const account = await showDisclosures(context, clientId);
      if (account === null) throw notFound();
      return account;
    });
  }

  @Mutation(() => WriteResult, {
    description: "Enters that something of a client's record was disclosed. It stays as it is entered.",
  })
  recordDisclosure(
    @Arg('id', () => ID, { description: 'A new identifier (UUID), so that asking twice enters once.' })
    id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('disclosedOn', () => DateScalar) disclosedOn: string,
    @Arg('recipient', () => String) recipient: string,
    @Arg('what', () => String) what: string,
    @Arg('purpose', () => String) purpose: string,
    @Arg('replaces', () => ID, {
      nullable: true,
      description: 'The entry that was wrong and in whose place this one stands.',
    })
    replaces: string | null | undefined,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(id, clientId, ...(replaces == null ? [] : [replaces]));
    const request = { id, clientId, recipient, what, purpose, replaces: replaces ?? null };
    return operation.asActor(async (context) => {
      const outcome = await recordDisclosure(context, { ...request, disclosedOn: disclosedOn as CivilDate });
      if (outcome === null) throw notFound();
      return done(outcome, (entered) => entered);
    });
  }
}
