import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { isRecordId } from '../../platform/database/ids.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { loadOwnProfiles, loadProfileHistory, loadProfilesInForce } from './payer-profile.store.ts';
import { loadPayers } from './payer.store.ts';
import { Payer, PayerInput, PayerProfile, PayerProfileInput } from './payer.types.ts';
import { readProfile, showProfile } from './profile-forms.ts';
import { savePayerProfile, type AfterPayersChanged } from './save-payer-profile.ts';
import { savePayer } from './save-payer.ts';

@Resolver()
export class PayersResolver {
  readonly #after: AfterPayersChanged;

  constructor(after: AfterPayersChanged) {
    this.#after = after;
  }

  @Query(() => [Payer], { description: "Who pays for clients' care, by name." })
  payers(@Ctx() operation: OperationContext): Promise<Payer[]> {
    return operation.asActor((context) => loadPayers(context));
  }

  @Query(() => [PayerProfile], {
    description:
      'What payers demand of notes and services: as Concord came with it, or as the practice changed it.',
  })
  payerProfiles(@Ctx() operation: OperationContext): Promise<PayerProfile[]> {
    return operation.asActor(async (context) => {
      const own = await loadOwnProfiles(context);
      const history = await loadProfileHistory(context);
      const versionOf = (key: string): number => own.find(({ profile }) => profile.key === key)?.version ?? 0;
      return (await loadProfilesInForce(context)).map((profile) =>
        showProfile(profile, versionOf(profile.key), history),
      );
    });
  }

  @Mutation(() => WriteResult, {
    description: 'Changes a payer profile, or makes a new one; the rules go by it at once.',
  })
  savePayerProfile(
    @Arg('profile', () => PayerProfileInput) profile: PayerProfileInput,
    @Arg('version', () => Int, { description: 'The version that was looked at; 0 for none of its own.' })
    version: number,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      done(await savePayerProfile(context, readProfile(profile), version, this.#after), (key) => key),
    );
  }

  @Mutation(() => WriteResult, { description: 'Adds a payer, or changes the one with this id.' })
  savePayer(
    @Arg('payerId', () => ID, { nullable: true }) payerId: string | null,
    @Arg('payer', () => PayerInput) payer: PayerInput,
    @Arg('version', () => Int, { nullable: true, description: 'The version that was looked at.' })
    version: number | null,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      if (typeof payerId === 'string' && !isRecordId(payerId)) throw notFound();
      const target = typeof payerId === 'string' ? { id: payerId, version: version ?? 0 } : null;
      const outcome = await savePayer(context, target, payer, this.#after);
      if (outcome === null) throw notFound();
      return done(outcome, (id) => id);
    });
  }
}
