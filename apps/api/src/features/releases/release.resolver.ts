import type { CivilDate } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { previewRelease, releaseRecord } from './release-record.ts';
import { PreviewResult, ReleaseResult } from './release.types.ts';

/** More places than anybody looks through one by one. */
const mostPlaces = 2_000;

@Resolver()
export class ReleaseResolver {
  @Query(() => PreviewResult, {
    description:
      "What a copy of a client's record of some days would hold, and which words it would leave out.",
  })
  releasePreview(
    @Arg('clientId', () => ID) clientId: string,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day, included.' }) to: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof PreviewResult> {
    requireRecordIds(clientId);
    const days = { from: from as CivilDate, to: to as CivilDate };
    return operation.asActor(async (context) => {
      const outcome = await previewRelease(context, clientId, days);
      if (outcome === null) throw notFound();
      return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
    });
  }

  @Mutation(() => ReleaseResult, {
    description:
      "Makes a copy of a client's record for somebody outside, as a PDF, and enters it in the accounting of disclosures.",
  })
  releaseRecord(
    @Arg('id', () => ID, { description: 'A new identifier (UUID), so that asking twice enters once.' })
    id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day, included.' }) to: string,
    @Arg('recipient', () => String, { description: 'Not looked at where a consent is named, which says it.' })
    recipient: string,
    @Arg('purpose', () => String, { description: 'Not looked at where a consent is named, which says it.' })
    purpose: string,
    @Arg('consentId', () => ID, { nullable: true }) consentId: string | null | undefined,
    @Arg('mayStand', () => [String], {
      defaultValue: [],
      description: 'Keys of doubtful words that are not about another member and may stand.',
    })
    mayStand: string[],
    @Ctx() operation: OperationContext,
  ): Promise<typeof ReleaseResult> {
    requireRecordIds(id, clientId, ...(consentId == null ? [] : [consentId]));
    if (mayStand.length > mostPlaces) throw badInput(`At most ${mostPlaces} places may be named.`);
    const days = { from: from as CivilDate, to: to as CivilDate };
    const order = { id, clientId, days, recipient, purpose, consentId: consentId ?? null, mayStand };
    return operation.asActor(async (context) => {
      const outcome = await releaseRecord(context, order);
      if (outcome === null) throw notFound();
      return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
    });
  }
}
