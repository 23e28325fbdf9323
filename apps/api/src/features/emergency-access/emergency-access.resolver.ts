import type { EmergencyOccasion } from '@concord/domain/emergency-access';
import { accepted, type Refusal as RefusalFact, type Result } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import { isRecordId } from '../../platform/database/ids.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { endOwn } from './emergency-access.store.ts';
import { loadRights } from './emergency-right.store.ts';
import {
  EmergencyAccessShown,
  EmergencyOccasionValue,
  EmergencyRight,
  EmergencyRightResult,
  EmergencyState,
  OpenEmergencyAccessResult,
  ReviewEmergencyAccessResult,
} from './emergency-access.types.ts';
import { openEmergencyAccess } from './open-emergency-access.ts';
import { reviewEmergencyAccess } from './review-emergency-access.ts';
import { setEmergencyRight } from './set-emergency-right.ts';
import { showAccesses } from './show-accesses.ts';
import { showState } from './show-state.ts';

/** What emergency access needs from outside. */
export interface EmergencyDependencies {
  /** Whether it is really the person themselves, by password and, where they have one, a fresh code. */
  readonly confirmPerson: (
    context: RequestContext,
    proof: { readonly password: string; readonly code: string | null },
  ) => Promise<Result<null>>;
  readonly hasSecondFactor: (context: RequestContext) => Promise<boolean>;
}

const notPresent: RefusalFact = {
  code: 'not-present',
  message: 'A person opens a record in an emergency, signed in with a browser; a program does not.',
};

@Resolver()
export class EmergencyAccessResolver {
  readonly #needs: EmergencyDependencies;

  constructor(needs: EmergencyDependencies) {
    this.#needs = needs;
  }

  @Query(() => EmergencyState, {
    description: 'Whether the viewer may, whether one is running, whether any wait for review.',
  })
  emergency(@Ctx() operation: OperationContext): Promise<EmergencyState> {
    return operation.asActor((context) => showState(context, this.#needs.hasSecondFactor));
  }

  @Query(() => [EmergencyAccessShown], {
    description: "For who reviews: the practice's, those without a review first. For a clinician: their own.",
  })
  emergencyAccesses(@Ctx() operation: OperationContext): Promise<EmergencyAccessShown[]> {
    return operation.asActor((context) => showAccesses(context));
  }

  @Query(() => [EmergencyRight], {
    description: 'Every clinician, and whether they may open records in an emergency.',
  })
  emergencyRights(@Ctx() operation: OperationContext): Promise<EmergencyRight[]> {
    return operation.asActor((context) => loadRights(context));
  }

  @Mutation(() => OpenEmergencyAccessResult, {
    description:
      "Opens one client's record for reading, for 60 minutes at most. Reviewed afterwards, in any case.",
  })
  openEmergencyAccess(
    @Arg('id', () => ID, { description: 'A new identifier (UUID), so that asking twice opens once.' })
    id: string,
    @Arg('client', () => String, { description: 'The record number, or the full name, exactly.' })
    client: string,
    @Arg('occasion', () => EmergencyOccasionValue) occasion: EmergencyOccasion,
    @Arg('explanation', () => String, { description: '15 characters or more.' }) explanation: string,
    @Arg('password', () => String) password: string,
    @Arg('code', () => String, {
      nullable: true,
      description: 'Of the authenticator, for who has one; each time.',
    })
    code: string | null | undefined,
    @Ctx() operation: OperationContext,
  ): Promise<typeof OpenEmergencyAccessResult> {
    return operation.asActor(async (context) => {
      if (!isRecordId(id)) throw badInput('id is a UUID.');
      if (!context.actor.session) return asRefusal(notPresent);
      const proven = await this.#needs.confirmPerson(context, { password, code: code ?? null });
      if (!proven.ok) return asRefusal(proven.refusal);
      const outcome = await openEmergencyAccess(context, { id, client, occasion, explanation });
      return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
    });
  }

  @Mutation(() => WriteResult, {
    description: "Ends the viewer's running emergency access; it shows nothing from then on.",
  })
  endEmergencyAccess(
    @Arg('id', () => ID) id: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      if (!(await endOwn(context)).includes(id)) throw notFound();
      return done(accepted(id), (ended) => ended);
    });
  }

  @Mutation(() => ReviewEmergencyAccessResult, {
    description: 'Closes the review of an emergency access with a remark.',
  })
  reviewEmergencyAccess(
    @Arg('id', () => ID) id: string,
    @Arg('remark', () => String) remark: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof ReviewEmergencyAccessResult> {
    return operation.asActor(async (context) => {
      const outcome = isRecordId(id) ? await reviewEmergencyAccess(context, id, remark) : null;
      if (outcome === null) throw notFound();
      return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
    });
  }

  @Mutation(() => EmergencyRightResult, {
    description: 'Gives a clinician the right to open records in an emergency, or takes it back.',
  })
  setEmergencyRight(
    @Arg('userId', () => ID) userId: string,
    @Arg('holds', () => Boolean) holds: boolean,
    @Ctx() operation: OperationContext,
  ): Promise<typeof EmergencyRightResult> {
    return operation.asActor(async (context) => {
      const outcome = isRecordId(userId) ? await setEmergencyRight(context, userId, holds) : null;
      if (outcome === null) throw notFound();
      return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
    });
  }
}
