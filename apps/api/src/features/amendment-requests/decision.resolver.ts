import { denialGrounds, type AmendmentStep } from '@concord/domain/amendment-requests';
import { refused, accepted, type CivilDate, type Result } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { choose } from './choose.ts';
import { answerOperation } from './step-operation.ts';

const newId = 'A new identifier (UUID), so that asking twice does it once.';
const outcomes = ['accepted', 'accepted_in_part', 'denied'] as const;

/** The decision about a request, and what the client and the practice write about a denial. */
@Resolver()
export class DecisionResolver {
  @Mutation(() => WriteResult, {
    description:
      'Decides a request: accepted, accepted in part, or denied on one of the four grounds of the law.',
  })
  decideAmendmentRequest(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('outcome', () => String, { description: '`accepted`, `accepted_in_part` or `denied`.' })
    outcome: string,
    @Arg('accepts', () => String, { nullable: true, description: 'What of it is accepted, of a part.' })
    accepts: string | null | undefined,
    @Arg('ground', () => String, {
      nullable: true,
      description:
        'Of a denial: `not_created_here`, `not_in_record`, `not_accessible` or `accurate_and_complete`.',
    })
    ground: string | null | undefined,
    @Arg('basis', () => String, {
      nullable: true,
      description: 'What the denial rests on, in plain words for the client.',
    })
    basis: string | null | undefined,
    @Arg('contact', () => String, { description: 'Whom the client turns to, with the telephone number.' })
    contact: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const step = toDecision({ outcome, accepts, ground, basis, contact });
    if (!step.ok) return operation.asActor(() => Promise.resolve(asRefusal(step.refusal)));
    return answerOperation(operation, { id, clientId, requestId }, step.value, 'manage');
  }

  @Mutation(() => WriteResult, {
    description: 'Enters that the client was told of the decision, or got a copy of the rebuttal.',
  })
  recordAmendmentLetter(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('letter', () => String, { description: '`decision` or `rebuttal`.' }) letter: string,
    @Arg('sentOn', () => DateScalar) sentOn: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const step: AmendmentStep = {
      kind: 'letter_sent',
      letter: choose(['decision', 'rebuttal'], letter, 'A letter'),
      sentOn: sentOn as CivilDate,
    };
    return answerOperation(operation, { id, clientId, requestId }, step, 'manage');
  }

  @Mutation(() => WriteResult, { description: "Enters the client's written statement of disagreement." })
  recordDisagreement(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('statement', () => String) statement: string,
    @Arg('filedOn', () => DateScalar) filedOn: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const step: AmendmentStep = { kind: 'disagreed', statement, filedOn: filedOn as CivilDate };
    return answerOperation(operation, { id, clientId, requestId }, step, 'write');
  }

  @Mutation(() => WriteResult, {
    description: 'Enters that the client asks that request and denial go along with future disclosures.',
  })
  askThatDenialGoesAlong(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return answerOperation(operation, { id, clientId, requestId }, { kind: 'accompany_asked' }, 'write');
  }

  @Mutation(() => WriteResult, {
    description: 'Answers a statement of disagreement; the client gets a copy.',
  })
  rebutDisagreement(
    @Arg('id', () => ID, { description: newId }) id: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('requestId', () => ID) requestId: string,
    @Arg('rebuttal', () => String) rebuttal: string,
    @Arg('contact', () => String, { description: 'Whom the client turns to, with the telephone number.' })
    contact: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    const step: AmendmentStep = { kind: 'rebutted', rebuttal, contact };
    return answerOperation(operation, { id, clientId, requestId }, step, 'manage');
  }
}

/** The decision that was meant; a denial says on which of the four grounds. */
function toDecision(asked: {
  readonly outcome: string;
  readonly accepts: string | null | undefined;
  readonly ground: string | null | undefined;
  readonly basis: string | null | undefined;
  readonly contact: string;
}): Result<AmendmentStep> {
  const { contact, accepts } = asked;
  const kind = choose(outcomes, asked.outcome, 'A decision');
  if (kind === 'accepted') return accepted({ kind, contact });
  const ground = denialGrounds.find((one) => one === asked.ground);
  if (ground === undefined)
    return refused('ground-missing', 'A denial rests on one of the four grounds of the law.', 'ground');
  const denial = { ground, basis: asked.basis ?? '' };
  return accepted(
    kind === 'denied' ? { kind, denial, contact } : { kind, denial, contact, accepts: accepts ?? '' },
  );
}
