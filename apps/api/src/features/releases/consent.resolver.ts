import type { CivilDate } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { ConsentList } from './consent.types.ts';
import { enterConsent, showConsents, takeConsentBack } from './keep-consents.ts';

@Resolver()
export class ConsentResolver {
  @Query(() => ConsentList, {
    description: 'The written consents of a client that something of their record goes to somebody.',
  })
  consents(
    @Arg('clientId', () => ID) clientId: string,
    @Ctx() operation: OperationContext,
  ): Promise<ConsentList> {
    requireRecordIds(clientId);
    return operation.asActor(async (context) => {
      const list = await showConsents(context, clientId);
      if (list === null) throw notFound();
      return list;
    });
  }

  @Mutation(() => WriteResult, { description: 'Enters a consent that the client signed.' })
  enterConsent(
    @Arg('id', () => ID, { description: 'A new identifier (UUID), so that asking twice enters once.' })
    id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('recipient', () => String) recipient: string,
    @Arg('purpose', () => String) purpose: string,
    @Arg('givenOn', () => DateScalar) givenOn: string,
    @Arg('expiresOn', () => DateScalar) expiresOn: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(id, clientId);
    const consent = {
      recipient,
      purpose,
      givenOn: givenOn as CivilDate,
      expiresOn: expiresOn as CivilDate,
    };
    return operation.asActor(async (context) => {
      const outcome = await enterConsent(context, id, clientId, consent);
      if (outcome === null) throw notFound();
      return done(outcome, (entered) => entered);
    });
  }

  @Mutation(() => WriteResult, { description: 'Enters that a client took a consent back: it holds no more.' })
  revokeConsent(
    @Arg('id', () => ID) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(id, clientId);
    return operation.asActor(async (context) => {
      const outcome = await takeConsentBack(context, id, clientId);
      if (outcome === null) throw notFound();
      return done(outcome, (revoked) => revoked);
    });
  }
}
