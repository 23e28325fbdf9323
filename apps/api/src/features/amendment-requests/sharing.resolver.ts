import type { PersonToTellId } from '@concord/domain/amendment-requests';
import type { CivilDate } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { choose } from './choose.ts';
import { answerOperation } from './step-operation.ts';
import { tellPerson, type SharingDependencies } from './tell-person.ts';

const newId = 'A new identifier (UUID), so that asking twice does it once.';

/** With whom an accepted amendment is shared (45 CFR 164.526(c)(3)). */
@Resolver()
export class SharingResolver {
  readonly #needs: SharingDependencies;

  constructor(needs: SharingDependencies) {
    this.#needs = needs;
  }

  @Mutation(() => WriteResult, {
    description: 'Names somebody who is to be told of an accepted amendment.',
  })
  namePersonToTell(
    @Arg('id', () => ID, { description: `${newId} It names the person from then on.` }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('recipient', () => String) recipient: string,
    @Arg('namedBy', () => String, {
      description: '`client`: named by the client, who agreed; `practice`: known to rely on what was wrong.',
    })
    namedBy: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const by = choose(['client', 'practice'], namedBy, 'Who named them');
    const person = { id: id as PersonToTellId, recipient, namedBy: by };
    return answerOperation(
      operation,
      { id, clientId, requestId },
      { kind: 'person_named', person },
      'manage',
    );
  }

  @Mutation(() => WriteResult, {
    description: 'Enters that somebody was told of the amendment, also in the accounting of disclosures.',
  })
  recordPersonTold(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('personId', () => ID) personId: string,
    @Arg('toldOn', () => DateScalar) toldOn: string,
    @Arg('consentId', () => ID, {
      nullable: true,
      description: 'The consent that it rests on; of a group under 42 CFR Part 2 there has to be one.',
    })
    consentId: string | null | undefined,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(id, clientId, requestId, personId, ...(consentId == null ? [] : [consentId]));
    return operation.asActor(async (context) => {
      const outcome = await tellPerson(
        context,
        this.#needs,
        { id, clientId, requestId },
        {
          personId: personId as PersonToTellId,
          toldOn: toldOn as CivilDate,
          consentId: consentId ?? null,
        },
      );
      if (outcome === null) throw notFound();
      return done(outcome, (told) => told);
    });
  }
}
