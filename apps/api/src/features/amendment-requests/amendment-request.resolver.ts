import { amendmentLetters } from '@concord/domain/amendment-requests';
import type { CivilDate } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { AmendmentAccount, AmendmentDue } from './amendment-request.types.ts';
import { LetterResult } from './amendment-step.types.ts';
import { choose } from './choose.ts';
import { printLetter } from './print-letter.ts';
import { recordNotice, recordRequest } from './record-request.ts';
import { showDue, showRequests } from './show-requests.ts';

@Resolver()
export class AmendmentRequestResolver {
  @Query(() => AmendmentAccount, {
    description:
      'What a client asked to have amended in their record (45 CFR 164.526), and what became of it.',
  })
  amendmentRequests(
    @Arg('clientId', () => ID) clientId: string,
    @Ctx() operation: OperationContext,
  ): Promise<AmendmentAccount> {
    requireRecordIds(clientId);
    return operation.asActor(async (context) => {
      const account = await showRequests(context, clientId);
      if (account === null) throw notFound();
      return account;
    });
  }

  @Query(() => [AmendmentDue], {
    description: 'Requests to amend on which somebody has to act, the most urgent first.',
  })
  amendmentsDue(
    @Arg('onlyMine', () => Boolean, {
      defaultValue: false,
      description: 'Those alone that are asked of the viewer and that they have not answered.',
    })
    onlyMine: boolean,
    @Ctx() operation: OperationContext,
  ): Promise<AmendmentDue[]> {
    return operation.asActor((context) => showDue(context, onlyMine));
  }

  @Query(() => LetterResult, {
    description: 'A letter to a client about their request: `extension`, `decision` or `rebuttal`, as a PDF.',
  })
  amendmentLetter(
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('letter', () => String) letter: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof LetterResult> {
    requireRecordIds(clientId, requestId);
    const chosen = choose(amendmentLetters, letter, 'A letter');
    return operation.asActor(async (context) => {
      const outcome = await printLetter(context, clientId, requestId, chosen);
      if (outcome === null) throw notFound();
      return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
    });
  }

  @Mutation(() => WriteResult, {
    description: 'Enters what a client asks in writing to have amended. It stays as it is entered.',
  })
  recordAmendmentRequest(
    @Arg('id', () => ID, { description: 'A new identifier (UUID), so that asking twice enters once.' })
    id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('noteId', () => ID, {
      nullable: true,
      description: 'The note that it is about; none for another part of the record.',
    })
    noteId: string | null | undefined,
    @Arg('receivedOn', () => DateScalar, { description: 'From this day the time to act runs.' })
    receivedOn: string,
    @Arg('wanted', () => String, { description: "What is to be changed, in the client's words." })
    wanted: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(id, clientId, ...(noteId == null ? [] : [noteId]));
    const entry = { id, clientId, noteId: noteId ?? null, wanted, reason };
    return operation.asActor(async (context) => {
      const outcome = await recordRequest(context, { ...entry, receivedOn: receivedOn as CivilDate });
      if (outcome === null) throw notFound();
      return done(outcome, (entered) => entered);
    });
  }

  @Mutation(() => WriteResult, {
    description:
      'Enters what another practice tells that it amended (45 CFR 164.526(e)). It stays as it is entered, beside what it affects.',
  })
  recordAmendmentNotice(
    @Arg('id', () => ID, { description: 'A new identifier (UUID), so that asking twice enters once.' })
    id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('noteId', () => ID, {
      nullable: true,
      description: 'The note that it affects; none for another part of the record.',
    })
    noteId: string | null | undefined,
    @Arg('receivedOn', () => DateScalar) receivedOn: string,
    @Arg('informedBy', () => String, { description: 'The other practice, with the address where known.' })
    informedBy: string,
    @Arg('says', () => String, { description: 'What was amended, in their words.' }) says: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(id, clientId, ...(noteId == null ? [] : [noteId]));
    const entry = { id, clientId, noteId: noteId ?? null, informedBy, says };
    return operation.asActor(async (context) => {
      const outcome = await recordNotice(context, { ...entry, receivedOn: receivedOn as CivilDate });
      if (outcome === null) throw notFound();
      return done(outcome, (entered) => entered);
    });
  }
}
