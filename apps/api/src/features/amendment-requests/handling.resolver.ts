import type { AmendmentStep } from '@concord/domain/amendment-requests';
import { addendumEntries } from '@concord/domain/progress-notes';
import type { CivilDate, Instant, Result } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { amendOnRequest } from './amend-on-request.ts';
import { askClinician, linkEntry } from './ask-and-link.ts';
import { choose } from './choose.ts';
import { answerOperation } from './step-operation.ts';
import { takeBackNotice, withdrawRequest } from './take-back.ts';
import type { StepPlace } from './take-step.ts';

/** What handling requests needs from outside. */
export interface HandlingDependencies {
  /** Whether it is really the person themselves who signs. */
  readonly confirmPerson: (
    context: RequestContext,
    proof: { readonly password: string; readonly code: string | null },
  ) => Promise<Result<null>>;
}

const newId = 'A new identifier (UUID), so that asking twice does it once.';

/** What happens to a request until it is decided, and how the record is amended. */
@Resolver()
export class HandlingResolver {
  readonly #needs: HandlingDependencies;

  constructor(needs: HandlingDependencies) {
    this.#needs = needs;
  }

  @Mutation(() => WriteResult, {
    description:
      'Extends the time to act, once and by 30 days at most: the client is told the reasons and the day today.',
  })
  extendAmendmentRequest(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('reasons', () => String) reasons: string,
    @Arg('until', () => DateScalar) until: string,
    @Arg('contact', () => String, { description: 'Whom the client turns to, with the telephone number.' })
    contact: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const step: AmendmentStep = { kind: 'extended', reasons, until: until as CivilDate, contact };
    return answerOperation(operation, { id, clientId, requestId }, step, 'manage');
  }

  @Mutation(() => WriteResult, {
    description:
      'Asks a clinician about a request: whether the record is right, and for the correction if not.',
  })
  askAboutAmendment(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('staffId', () => ID) staffId: string,
    @Arg('question', () => String) question: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(id, clientId, requestId, staffId);
    return operation.asActor(async (context) => {
      const outcome = await askClinician(context, { id, clientId, requestId }, staffId, question);
      if (outcome === null) throw notFound();
      return done(outcome, (asked) => asked);
    });
  }

  @Mutation(() => WriteResult, { description: 'Answers what one was asked about a request.' })
  answerAboutAmendment(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('answer', () => String) answer: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const staffId = (operation.actor?.staffId ?? '') as StaffId;
    const step: AmendmentStep = { kind: 'answered', staffId, answer };
    return answerOperation(operation, { id, clientId, requestId }, step, 'write');
  }

  @Mutation(() => WriteResult, {
    description:
      'Writes a signed entry beside the note that a request is about, and links it to the request.',
  })
  amendOnRequest(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('noteId', () => ID) noteId: string,
    @Arg('entry', () => String, { description: '`late_entry`, `addendum` or `correction`.' }) entry: string,
    @Arg('text', () => String) text: string,
    @Arg('password', () => String) password: string,
    @Arg('code', () => String, {
      nullable: true,
      description:
        'Of the authenticator, for who has one: at the first signature of a session, and after an hour.',
    })
    code: string | null | undefined,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(id, clientId, requestId, noteId);
    const kind = choose(addendumEntries, entry, 'An entry');
    return operation.asActor(async (context) => {
      const proven = await this.#needs.confirmPerson(context, { password, code: code ?? null });
      if (!proven.ok) return asRefusal(proven.refusal);
      const outcome = await amendOnRequest(context, { id, clientId, requestId, noteId }, kind, text);
      if (outcome === null) throw notFound();
      return done(outcome, (amended) => amended);
    });
  }

  @Mutation(() => WriteResult, {
    description:
      'Links to a request the entry that stands beside its note already, or says what was changed in another part of the record.',
  })
  linkAmendment(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('authorId', () => ID, { nullable: true, description: 'Of the entry beside the note.' })
    authorId: string | null | undefined,
    @Arg('writtenAt', () => DateTimeScalar, { nullable: true }) writtenAt: Instant | null | undefined,
    @Arg('what', () => String, { nullable: true, description: 'What was changed, where there is no entry.' })
    what: string | null | undefined,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const place = { id, clientId, requestId };
    if (authorId == null || writtenAt == null) {
      if (what == null) throw badInput('Name the entry, or say what was changed.');
      const step: AmendmentStep = { kind: 'amended', amendment: { kind: 'elsewhere', what } };
      return answerOperation(operation, place, step, 'manage');
    }
    requireRecordIds(id, clientId, requestId, authorId);
    return operation.asActor(async (context) => {
      const outcome = await linkEntry(context, place, authorId, writtenAt);
      if (outcome === null) throw notFound();
      return done(outcome, (linked) => linked);
    });
  }

  @Mutation(() => WriteResult, {
    description: 'Enters that the client took a request back before it was decided. It stays on record.',
  })
  withdrawAmendmentRequest(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return this.#takeBack(operation, { id, clientId, requestId }, withdrawRequest);
  }

  @Mutation(() => WriteResult, {
    description:
      'Enters that a notice of another practice was entered by mistake. It stays on record, and goes along with no copy.',
  })
  takeBackAmendmentNotice(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return this.#takeBack(operation, { id, clientId, requestId }, takeBackNotice);
  }

  #takeBack(
    operation: OperationContext,
    place: StepPlace,
    takeBack: typeof withdrawRequest,
  ): Promise<typeof WriteResult> {
    requireRecordIds(place.id, place.clientId, place.requestId);
    return operation.asActor(async (context) => {
      const outcome = await takeBack(context, place);
      if (outcome === null) throw notFound();
      return done(outcome, (taken) => taken);
    });
  }
}
